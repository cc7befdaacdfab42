import { communeForm } from '../forms/commune/form.ts';
import type { Column, DataSheet, Field } from '../forms/define.ts';
import { districtForm } from '../forms/district/form.ts';
import { rules } from './index.ts';

/**
 * Which columns stand under an identity: an equality between cells that are typed apart (parts and total, both ends of
 * a movement, two tables, commune and district, this year and last), so that no change of one cell alone can stand. A
 * column that is only bounded (disbursed ≤ funds, part ≤ whole) is not one of them.
 */

type Form = 'xa' | 'huyen';
type Columns = ReadonlyMap<string, ReadonlySet<string>>;

interface Coverage {
  readonly form: Form;
  /** Id of the sheet. */
  readonly sheet: string;
  readonly columns: readonly string[];
  /** The rule that holds them. */
  readonly rule: string;
}

const forms = { xa: communeForm, huyen: districtForm } as const;

function sheetsOf(form: Form): readonly (readonly [id: string, sheet: DataSheet])[] {
  return Object.entries<DataSheet>(forms[form].sheets);
}

/** What the sheets declare, and what rules with a file of their own say that they hold. */
const coverages: readonly Coverage[] = (['xa', 'huyen'] as const).flatMap((form) => [
  ...sheetsOf(form).flatMap(([sheet, definition]) =>
    (definition.kind === 'list' ? (definition.identities ?? []) : []).flatMap((identity) =>
      'total' in identity
        ? [{ form, sheet, columns: [identity.total, ...identity.parts], rule: identity.id }]
        : [],
    ),
  ),
  ...rules.flatMap(({ id, holds }) =>
    Object.entries<readonly string[] | undefined>(holds?.[form] ?? {}).map(([sheet, columns = []]) => ({
      ...{ form, sheet, columns, rule: id },
    })),
  ),
]);

/** Under an identity in the rows of communes alone: what an office holds is written down once. */
const ofCommuneRows = 'allocations';

function bySheet(form: Form, wanted: (sheet: string) => boolean): Columns {
  return new Map(
    sheetsOf(form).flatMap(([id]) => {
      const columns = coverages.filter((each) => each.form === form && each.sheet === id);
      if (columns.length === 0 || !wanted(id)) return [];
      return [[id, new Set(columns.flatMap((each) => each.columns))] as const];
    }),
  );
}

/** Columns (of a field sheet: fields) under an identity, by sheet id. */
export function identityColumns(form: Form): Columns {
  return bySheet(form, (sheet) => sheet !== ofCommuneRows);
}

/** Columns under an identity in those rows alone that are a commune's ("Đơn vị được giao" is a commune). */
export function identityColumnsOfCommuneRows(form: Form): Columns {
  return bySheet(form, (sheet) => sheet === ofCommuneRows);
}

/** The rules that hold a column; none for one that stands under no identity. */
export function identityRulesOf(form: Form, sheet: string, column: string): readonly string[] {
  return coverages
    .filter((each) => each.form === form && each.sheet === sheet && each.columns.includes(column))
    .map((each) => each.rule);
}

/**
 * Columns of numbers (of a field sheet: fields) under no identity, as "sheet.column" in the order of the form: only there
 * may one wrong digit go unseen. Made from the forms, so that a new column stands here until a rule holds it.
 */
export function columnsUnderNoIdentity(form: Form): readonly string[] {
  return sheetsOf(form).flatMap(([id, sheet]) => {
    const columns: Readonly<Record<string, Column | Field>> =
      sheet.kind === 'fields' ? sheet.fields : sheet.columns;
    return Object.entries(columns).flatMap(([key, column]) =>
      column.kind !== 'formula' &&
      column.type.shape === 'number' &&
      identityRulesOf(form, id, key).length === 0
        ? [`${id}.${key}`]
        : [],
    );
  });
}
