import { describe, expect, it } from 'vitest';
import { communeForm } from '../../src/forms/commune/form.ts';
import { openingBalances } from '../../src/workbook/carry-over/opening-balances.ts';
import type { FormContext } from '../../src/forms/define.ts';
import { formContextOf } from '../../src/forms/district/context.ts';
import { planFormWorkbook, writeFormWorkbook } from '../../src/workbook/fill.ts';
import { isPrintedOtherwise } from '../../src/workbook/printed-otherwise.ts';
import { setCell, withSheet } from './damaged.ts';
import { type Override, yearWith } from '../rules/books.ts';

const identity = { code: '23431', name: 'Xã Văn Lem' };
const huyen = (cell: string, value: string): Override => ({ book: 'huyen', cell, value });

/** The form of Văn Lem as the district would give it out. */
function given(...overrides: readonly Override[]) {
  const { sheets, layout } = yearWith(overrides).district;
  const context: FormContext = formContextOf(sheets, layout);
  const rows = (sheets.lastYear?.rows ?? []).slice(0, 1);
  const { values, options } = openingBalances(rows);
  return [communeForm, context, identity, values, options] as const;
}

const plan = (...overrides: readonly Override[]) => planFormWorkbook(...given(...overrides)).sheets;

/** The form where nothing has changed since: written and planned once. */
const asGiven = { bytes: writeFormWorkbook(...given()), sheets: plan() };

describe('a blank form', () => {
  it('is as it would be printed now, where nothing has changed', async () => {
    expect(isPrintedOtherwise(await asGiven.bytes, asGiven.sheets)).toBe(false);
  });

  it.each([
    ['the deadline', huyen('report.deadline', '12/11/2023')],
    ['an opening that is nobody’s to type', huyen('lastYear.1.poorHouseholds', '191')],
    ['a row of money', huyen('allocations.1.initial', '999')],
    ['a list', huyen('supportContents.1.name', 'Gà thả vườn')],
    ['a target that communes report', huyen('otherTargets.1.name', 'Chỉ tiêu mới')],
  ])('is printed otherwise with another: %s', async (_, change) => {
    expect(isPrintedOtherwise(await asGiven.bytes, plan(change))).toBe(true);
  });

  it('keeps what a commune may have typed: a preliminary opening', async () => {
    const preliminary = huyen('lastYear.1.status', 'Sơ bộ');
    const bytes = await writeFormWorkbook(...given(preliminary));
    const other = huyen('lastYear.1.poorHouseholds', '191');
    expect(isPrintedOtherwise(bytes, plan(preliminary, other))).toBe(false);
    // Nothing stood there: nothing is hers.
    const blank = await writeFormWorkbook(...given(preliminary, huyen('lastYear.1.poorHouseholds', '')));
    expect(isPrintedOtherwise(blank, plan(preliminary))).toBe(true);
    // Official by now: what she had there is held against it.
    expect(isPrintedOtherwise(bytes, plan(other))).toBe(true);
  });

  it('is not known to be where it cannot be read, nor because a formula was written otherwise', async () => {
    expect(isPrintedOtherwise(Buffer.from('không phải tệp Excel'), asGiven.sheets)).toBe(false);
    const bytes = await asGiven.bytes;
    const saved = withSheet(bytes, 'Hộ nghèo', (xml) => xml.replaceAll('<f>IF(', '<f>_xlfn.IF('));
    expect(isPrintedOtherwise(saved, asGiven.sheets)).toBe(false);
    const typed = withSheet(bytes, 'Hộ nghèo', (xml) => setCell(xml, 'A7', 'Hộ nghèo'));
    expect(isPrintedOtherwise(typed, asGiven.sheets)).toBe(true);
  });
});
