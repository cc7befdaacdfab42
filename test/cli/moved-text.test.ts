import { expect, it } from 'vitest';
import { movedLines } from '../../src/cli/signed/moved-text.ts';

const moved = (...to: readonly (string | null)[]) => ({
  ...{ folder: '2023/da-chot/2023-11-20', byText: false, added: [] },
  numbers: to.map((now, index) => ({
    ...{ figure: `so-${index}`, label: `Số ${index}`, section: 'mục III', from: '10', to: now, causes: null },
  })),
});
const said = (...to: readonly (string | null)[]) => movedLines(moved(...to), 2023, 100);

it('numbers that lack one commune are told as one', () => {
  const away = '[thiếu: xã Pô Kô]';
  const lines = said(away, away, '12', away, null);
  expect(lines[0]).toContain('5 số trong bản đã chốt nay khác.');
  expect(lines.slice(1, 4)).toEqual([
    `  3 số trong bản đã chốt nay chưa tính được: ${away}`,
    '  Số 2 (Mục III): bản đã chốt ghi 10, số liệu nay là 12',
    '  Số 4 (Mục III): bản đã chốt ghi 10, số liệu nay không còn số này',
  ]);
});

it('a few are told one by one', () => {
  expect(said('[thiếu: xã Pô Kô]', '[thiếu: xã Văn Lem]').join('\n')).not.toContain('chưa tính được');
});
