import { communeForm } from '../../src/forms/commune/form.ts';
import {
  type Column,
  type DataSheet,
  type Field,
  type LayoutContext,
  textOf,
} from '../../src/forms/define.ts';
import { expectedOf } from '../../src/forms/describe.ts';
import { firstDataRow, placeColumns, rowOf } from '../../src/forms/layout.ts';
import { scopeOf } from '../../src/workbook/write/scope.ts';

type Typed = Exclude<Column, { kind: 'formula' }> | Field;

function typed(definition: Typed, layout: LayoutContext): string {
  const { type } = definition;
  const values =
    type.shape === 'choice'
      ? `[${type
          .options(layout)
          .map(({ value, label }) => (value === label ? value : `${String(value)}=${textOf(label, layout)}`))
          .join('; ')}]`
      : expectedOf(definition, layout);
  const list = type.shape === 'listed' ? ` <${[type.list, ...type.also].join(' + ')}>` : '';
  const need =
    definition.kind === 'fixed'
      ? 'khóa'
      : definition.required
        ? 'bắt buộc'
        : (definition.requiredWhen?.because ?? '');
  return [`${type.shape}${list}`, values, need].filter((part) => part !== '').join(' · ');
}

/** Column by column what a filled-in workbook depends on; formulas as they stand in the first data row. */
export function dumpSheet(sheet: DataSheet, layout: LayoutContext): string {
  const head = `## ${sheet.id} · ${sheet.name} · ${sheet.title}`;
  if (sheet.kind === 'fields') {
    const lines = Object.entries(sheet.fields).map(
      ([key, field]) =>
        `C${rowOf(sheet, key)} ${key} · ${textOf(field.label, layout)} · ${typed(field as Field, layout)}`,
    );
    return [head, ...lines].join('\n');
  }
  const first = firstDataRow(sheet);
  const scope = scopeOf(communeForm, layout, first, sheet);
  const columns = placeColumns(sheet, layout).map(({ key, letter, heading, column }) => {
    const sum = column.total === true ? ' · cộng' : '';
    return column.kind === 'formula'
      ? `${letter} ${key} · ${heading} · =${column.formula(scope)}${sum}`
      : `${letter} ${key} · ${heading} · ${typed(column, layout)}${sum}`;
  });
  if (sheet.kind === 'matrix') {
    const rows = Object.entries(sheet.rows).map(
      ([key, { label, unit }]) => `${rowOf(sheet, key)} ${key} · ${textOf(label, layout)} (${unit})`,
    );
    const below = (sheet.below ?? []).map(
      ({ label, formula }) => `+ ${textOf(label, layout)} · =${formula(scope)}`,
    );
    return [head, ...rows, ...columns, ...below].join('\n');
  }
  const facts = [
    `từ dòng ${first}`,
    `${sheet.openRows} dòng`,
    ...(sheet.gate ? ['hỏi Có/Không'] : []),
    ...(sheet.totalRow ? ['có CỘNG'] : []),
  ];
  return [`${head} · ${facts.join(' · ')}`, ...columns].join('\n');
}

/** The whole form, and the one sheet that older funds change. */
export function dumpForm(): string {
  const layout = { year: 2023, olderFunds: false };
  return [
    ...Object.values(communeForm.sheets).map((sheet) => dumpSheet(sheet, layout)),
    `# Vốn năm N-2 còn được sử dụng`,
    ...[communeForm.sheets.productionProjects, communeForm.sheets.funds].map((sheet) =>
      dumpSheet(sheet, { ...layout, olderFunds: true }),
    ),
  ].join('\n\n');
}
