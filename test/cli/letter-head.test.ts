import { expect, it } from 'vitest';
import { letterHead } from '../../src/cli/letter-head.ts';
import { yearWith } from '../rules/books.ts';

it.each([
  ['nothing typed', '', 'LĐTBXH', ['Như trên', 'Lưu: VT, PLĐTBXH']],
  ['"Như trên" left out', 'Lãnh đạo Phòng', 'LĐTBXH-BTXH', ['Như trên', 'Lãnh đạo Phòng', 'Lưu: VT, BTXH']],
  [
    'the file copy not last',
    'Lưu: VT, TH; - Như trên; CT UBND huyện.',
    'LĐTBXH',
    ['Như trên', 'CT UBND huyện', 'Lưu: VT, TH'],
  ],
])('Nơi nhận of a letter: %s', (_what, typed, symbol, recipients) => {
  const cells = { returnRecipients: typed, returnSymbol: symbol, archiveSymbol: 'PLĐTBXH' };
  const { district } = yearWith(
    Object.entries(cells).map(([field, value]) => ({ book: 'huyen', cell: `report.${field}`, value })),
  );
  expect(letterHead(district)).toMatchObject({ recipients, symbol });
});
