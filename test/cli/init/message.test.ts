import { describe, expect, it } from 'vitest';
import { describe as told, type Outcome } from '../../../src/cli/init/message.ts';
import { yearWith } from '../../rules/books.ts';

const { district } = yearWith([]);
const made = [{ code: '23431', name: 'Xã Văn Lem', file: 'xa/23431-xa-van-lem.xlsx' }];
const communes = { made, standing: [], remade: [], waiting: [] };
const outcome: Outcome = {
  ...{ year: 2023, district, made: null, communes, letter: null },
  ...{ unfit: [], unanswered: [], unused: [] },
};
const inOneLine = (of: Outcome) => told(of).replaceAll(/\s+/g, ' ');
const withoutTotals = { ...district, sheets: { ...district.sheets, allocationTotals: { rows: [] } } };
const older = { ...withoutTotals, layout: { ...district.layout, version: 1 as const } };

describe('forms that go out without the money of "Vốn giao"', () => {
  it('are said to, with what makes them print it', () => {
    expect(inOneLine({ ...outcome, district: withoutTotals })).toContain(
      'chưa in sẵn vốn, xã phải tự ghi: huyen.xlsx chưa có số ở sheet "Tổng vốn theo quyết định". Ghi sheet đó và "Vốn giao" rồi chạy lại dakto-report init 2023: tệp nào xã chưa nhập gì được làm lại, có sẵn vốn.',
    );
  });

  it.each([
    ['where the totals are there', outcome],
    ['where none were made', { ...outcome, district: withoutTotals, communes: { ...communes, made: [] } }],
    ['in version 1, which never prints it', { ...outcome, district: older }],
  ])('nothing is said of it %s', (_, of) => {
    expect(inOneLine(of)).not.toContain('chưa in sẵn vốn');
  });
});
