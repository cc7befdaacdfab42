import type { CellType, LayoutContext } from '../../src/forms/define.ts';
import { textOf } from '../../src/forms/define.ts';
import type { CellRef, Filled, Located } from '../../src/model/cell.ts';
import { sourcesOf } from '../../src/workbook/read/formula.ts';
import { parseDate } from '../../src/vietnamese/dates.ts';

/**
 * A cell as the reader would give it for what somebody typed: "" is blank, "?abc" is a cell that cannot be read.
 * Numbers are typed the Vietnamese way, choices by their label (or their value); "141 =K7" is a formula and its result.
 */
export function locate(
  type: CellType<unknown>,
  typed: string,
  at: CellRef,
  layout: LayoutContext,
): Located<unknown> {
  if (typed === '') return { at, state: 'blank' };
  if (typed.startsWith('?')) return { at, state: 'unreadable', typed: typed.slice(1) };
  const [, result = '', text = ''] = /^(.*?) (=.*)$/.exec(typed) ?? [];
  if (text !== '') {
    const formula = { text, from: sourcesOf(text.slice(1), () => undefined) };
    return { ...(locate(type, result, at, layout) as Filled<unknown>), formula };
  }
  const value = valueOf(type, typed, layout);
  return { at, state: 'value', value, typed: typedAs(type, typed, value, layout) };
}

function typedAs(type: CellType<unknown>, typed: string, value: unknown, layout: LayoutContext): string {
  if (type.shape === 'number') return typed.replaceAll('.', '');
  if (type.shape !== 'choice') return typed;
  const option = type.options(layout).find((each) => each.value === value);
  return option === undefined ? typed : textOf(option.label, layout);
}

function valueOf(type: CellType<unknown>, typed: string, layout: LayoutContext): unknown {
  if (type.shape === 'date') {
    const date = parseDate(typed);
    if (date === null) throw new Error(`not a date: ${typed}`);
    return date;
  }
  if (type.shape === 'number') {
    if (!/^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(typed)) throw new Error(`not a number: ${typed}`);
    const number = Number(typed.replaceAll('.', '').replace(',', '.'));
    return 'millions' in type ? Math.round(number * 1_000_000) : number;
  }
  if (type.shape === 'choice') {
    const option = type
      .options(layout)
      .find(({ value, label }) => typed === value || typed === textOf(label, layout));
    if (option === undefined) throw new Error(`not offered: ${typed}`);
    return option.value;
  }
  return typed;
}
