import { expect, it } from 'vitest';
import { acrossSendings } from '../../src/cli/build/resent.ts';
import type { Replaced } from '../../src/document/passes/refresh/outcome.ts';

const [first, second] = ['xa/van-lem.xlsx', 'xa/van-lem lần 2.xlsx'];
const other = { cell: 'xa/po-ko.xlsx!Hộ nghèo!L7', from: '102', to: '103' };
const causesOf = (causes: Replaced['causes'], later: ReadonlyMap<string, string>) =>
  acrossSendings([{ causes } as Replaced], later).map((one) => one.causes);

it('a cell sent again has changed only where its value has', () => {
  const causes = [
    { cell: `${second}!Hộ nghèo!L7`, from: null, to: '153' },
    { cell: `${second}!Hộ nghèo!L8`, from: null, to: '20' },
    other,
    { cell: `${first}!Hộ nghèo!L7`, from: '156', to: null },
    { cell: `${first}!Hộ nghèo!L8`, from: '20', to: null },
  ];
  expect(causesOf(causes, new Map([[first, second]]))).toEqual([
    [{ cell: `${second}!Hộ nghèo!L7`, from: '156', to: '153' }, other],
  ]);
  expect(causesOf(causes, new Map())).toEqual([causes]);
});

it('what is in one of the two files alone stays as it is', () => {
  const causes = [
    { cell: `${second}!Truyền thông!H9`, from: null, to: '40' },
    { cell: `${first}!Truyền thông!H8`, from: '30', to: null },
  ];
  expect(causesOf(causes, new Map([[first, second]]))).toEqual([causes]);
  expect(causesOf(null, new Map([[first, second]]))).toEqual([null]);
});
