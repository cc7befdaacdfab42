import { expect, it } from 'vitest';
import { acrossSendings, type Sendings } from '../../src/cli/resent.ts';
import type { Replaced } from '../../src/document/passes/refresh/outcome.ts';

const [first, second] = ['xa/van-lem.xlsx', 'xa/van-lem lần 2.xlsx'];
const other = { cell: 'xa/po-ko.xlsx!Hộ nghèo!L7', from: '102', to: '103' };
const counting = new Map([
  [second, 'xã Văn Lem gửi lại (lần 2)'],
  ['xa/po-ko.xlsx', 'xã Pô Kô gửi lại (lần 1)'],
]);
const said = 'xã Văn Lem, lần 1 → lần 2';
const both: Sendings = { later: new Map([[first, { file: second, said }]]), counting };
/** The earlier file was deleted, or moved out of the folder. */
const alone: Sendings = { later: new Map(), counting };

const causesOf = (causes: Replaced['causes'], sendings: Sendings) =>
  acrossSendings([{ causes } as Replaced], sendings).map((one) => one.causes);

const changed = [
  { cell: `${second}!Hộ nghèo!L7`, from: null, to: '153' },
  { cell: `${second}!Hộ nghèo!L8`, from: null, to: '20' },
  other,
  { cell: `${first}!Hộ nghèo!L7`, from: '156', to: null },
  { cell: `${first}!Hộ nghèo!L8`, from: '20', to: null },
];

it('a cell sent again has changed only where its value has', () => {
  const cell = `${second}!Hộ nghèo!L7`;
  expect(causesOf(changed, both)).toEqual([[{ cell, from: '156', to: '153', resent: said }, other]]);
  const again = 'xã Văn Lem gửi lại (lần 2)';
  expect(causesOf(changed, alone)).toEqual([[{ cell, from: '156', to: '153', resent: again }, other]]);
});

it('where the earlier file is gone, a cell is known only where one file went and one came', () => {
  const more = [...changed, { cell: 'xa/po-ko.xlsx!Hộ nghèo!L8', from: null, to: '7' }];
  const known = causesOf(more, alone)[0]?.filter(({ resent }) => resent !== undefined);
  expect(known?.map(({ cell }) => cell)).toEqual([`${second}!Hộ nghèo!L7`]);
  // Both stand: nothing says that one is in the place of the other.
  const standing = { ...alone, counting: new Map([...counting, [first, 'xã Văn Lem gửi lại (lần 1)']]) };
  expect(causesOf(changed, standing)).toEqual([changed]);
});

it('what is in one of the two files alone stays as it is', () => {
  const causes = [
    { cell: `${second}!Truyền thông!H9`, from: null, to: '40' },
    { cell: `${first}!Truyền thông!H8`, from: '30', to: null },
  ];
  expect(causesOf(causes, both)).toEqual([causes]);
  expect(causesOf(causes, alone)).toEqual([causes]);
  expect(causesOf(null, both)).toEqual([null]);
});
