import { communeForm } from '../forms/commune/form.ts';
import { columnsOf, type Column, type DataSheet, type Identity, type ListSheet } from '../forms/define.ts';
import { districtForm } from '../forms/district/form.ts';
import { isFilled, type Filled } from '../model/cell.ts';
import { formatMillions } from '../vietnamese/numbers.ts';
import type { Finding, WorkbookRule } from './rule.ts';
import { addressesOf, issueAt, sumOf } from './shared/cells.ts';
import { type ListOfRows, listsOf, type ListRow } from './shared/list-sheets.ts';
import { slippedUnit } from './shared/money-unit.ts';
import { addition, dong, plain } from './shared/words.ts';

/** The rules that are made of what the sheets declare (`forms/define/identities.ts`). */

/** A row's cells, or null where one is blank or unreadable. */
function numbersOf({ cells }: ListRow, keys: readonly string[]): readonly Filled<number>[] | null {
  const filled = keys.flatMap((key) => {
    const cell = cells[key];
    return cell !== undefined && isFilled(cell) ? [cell as Filled<number>] : [];
  });
  return filled.length === keys.length ? filled : null;
}

/** The unit of a column of money. */
function moneyUnit(sheet: ListSheet, key: string): 'đồng' | 'triệu đồng' | undefined {
  const column = sheet.columns[key] as Column;
  if (column.kind !== 'formula' && 'millions' in column.type) return 'triệu đồng';
  return column.unit === 'đồng' ? 'đồng' : undefined;
}

const printers = { 'triệu đồng': (value: number) => `${formatMillions(value)} triệu đồng`, đồng: dong };

/** Where an identity does not hold: what is wrong with one cell, and the others that say so. */
function* broken(
  identity: Identity,
  { sheet, keys }: ListOfRows,
  row: ListRow,
  year: number,
): Iterable<Finding> {
  const [column = '', ...rest] = columnsOf(identity, keys);
  const [one, ...others] = numbersOf(row, [column, ...rest]) ?? [];
  if (one === undefined) return;
  const { value } = one;
  const sum = sumOf(others);
  if ('total' in identity ? value === sum : value <= sum) return;
  const money = moneyUnit(sheet, column);
  const print = money === undefined ? plain : printers[money];
  const cells = others.map(({ at }) => at.cell);
  const said = (): Omit<Finding, 'at'> => {
    if ('part' in identity)
      return {
        message: identity.says(print(value), print(sum), cells.join(' + '), year),
        ...(money ? {} : { actual: plain(value), expected: `không quá ${plain(sum)}` }),
        fix: identity.fix?.(one.at.cell, cells) ?? `Sửa ${one.at.cell} hoặc ${cells.join(', ')}.`,
      };
    const unit = money && slippedUnit(value, sum);
    const slip = unit === undefined ? '' : ` Có thể ô này đã nhập theo ${unit}; biểu này ghi bằng đồng.`;
    return {
      message: `${identity.says} là ${print(value)}, nhưng ${addition(others.map((each) => each.value))} = ${print(sum)}.${slip}`,
      actual: plain(value),
      expected: plain(sum),
      fix: `Sửa ${one.at.cell} hoặc ${addressesOf(others)}.`,
    };
  };
  yield {
    ...issueAt(one, ...others),
    ...said(),
  };
}

const documented: ReadonlyMap<string, Identity> = new Map(
  [communeForm, districtForm]
    .flatMap(({ sheets }) => Object.values<DataSheet>(sheets))
    .flatMap((sheet) => (sheet.kind === 'list' ? (sheet.identities ?? []) : []))
    .map((identity) => [identity.id, identity]),
);

/** A rule for each id, made of every identity that has it. */
export const declaredRules: readonly WorkbookRule[] = [...documented.values()].map(
  ({ id, summary, source }) => ({
    ...{ id, severity: 'error', scope: 'workbook', summary, source },
    *check(book) {
      for (const list of listsOf(book))
        for (const each of list.sheet.identities ?? [])
          if (each.id === id) for (const row of list.rows) yield* broken(each, list, row, book.layout.year);
    },
  }),
);
