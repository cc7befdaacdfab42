import { expect, it } from 'vitest';
import { communeForm } from '../../src/forms/commune/form.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import type { DataSheet } from '../../src/forms/define.ts';
import { identityColumns, identityColumnsOfCommuneRows, identityRules } from '../../src/rules/coverage.ts';
import { rules } from '../../src/rules/index.ts';

it.each(['xa', 'huyen'] as const)('names sheets and columns that the form %s has', (form) => {
  const sheets: Readonly<Record<string, DataSheet>> = (form === 'xa' ? communeForm : districtForm).sheets;
  for (const covered of [identityColumns(form), identityColumnsOfCommuneRows(form)])
    for (const [id, columns] of covered) {
      const sheet = sheets[id];
      const known = Object.keys(
        sheet === undefined ? {} : sheet.kind === 'fields' ? sheet.fields : sheet.columns,
      );
      expect([...columns].filter((column) => !known.includes(column))).toEqual([]);
    }
});

it('names rules that there are', () => {
  const ids = rules.map((rule) => rule.id);
  expect(identityRules.filter((id) => !ids.includes(id))).toEqual([]);
});

it('names rules where a form leaves a blank cell to one', () => {
  const ids: readonly string[] = rules.map((rule) => rule.id);
  const left = [communeForm, districtForm].flatMap((form) =>
    Object.values<DataSheet>(form.sheets).flatMap((sheet) =>
      Object.values(sheet.kind === 'fields' ? sheet.fields : sheet.columns).flatMap((definition) =>
        'requiredWhen' in definition ? (definition.requiredWhen?.heldBy ?? []) : [],
      ),
    ),
  );
  expect(left).toContain('other-change-without-reason');
  expect(left.filter((id) => !ids.includes(id))).toEqual([]);
});
