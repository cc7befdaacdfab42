import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, test } from 'vitest';
import { garbled } from '../../src/vietnamese/garbled.ts';
import { isSyllable } from '../../src/vietnamese/syllables.ts';
import { readWorkbook } from '../../src/workbook/read/read-workbook.ts';
import { sampleFiles } from '../break/sample.ts';

test.each([
  ['X· V¨n Lem', 'Xã Văn Lem'],
  ['ThÞ trÊn §¾k T«', 'Thị trấn Đắk Tô'],
  ['Uû ban nh©n d©n huyÖn', 'Uỷ ban nhân dân huyện'],
  ['bß', 'bò'],
  ['Ñaék Toâ', 'Đắk Tô'],
  ['Toång soá hoä ngheøo', 'Tổng số hộ nghèo'],
  ['xÃ£', 'xã'],
  ['Há»™ nghÃ¨o', 'Hộ nghèo'],
  ['TrÆ°á»\u009dng', 'Trường'],
  ['s?n xu?t', null],
  ['H? tr? chăn nuôi bò', null],
  ['Thôn Kon Ch?, xã', null],
  ['H&#7895; tr&#7907;', 'Hỗ trợ'],
  ['nu&#xF4;i b&#xF2;', 'nuôi bò'],
  ['X\ufffd', null],
])('%s is no Vietnamese, and probably says %s', (text, meant) => {
  expect(garbled(text)).toEqual({ meant });
});

test.each([
  ...[
    'Xã Văn Lem',
    'Y Ñong',
    "Kpă Ñong, H'Ñhơn",
    'Müller',
    'Noël',
    'São Paulo, señor',
    'résumé',
    'Čư Êbur, Buôn Hŏ, Y Brĕ',
  ],
  ...[
    '5m×3m',
    '10 µm',
    '2m²',
    '37°C',
    '±5%',
    '½ ha',
    '«xã»',
    'Lavie®',
    '§ 5',
    'a·b',
    'nhaân',
    'hôị nghị',
    'qúy, gỉa',
  ],
  ...[
    'Có không?',
    'xong chưa?đã xong',
    'http://x.vn/?a=b',
    '??',
    'ô ô',
    '2023?',
    'Phương án B?',
    'NH?',
    'R&D; A&B',
  ],
])('%s is left alone', (text) => {
  expect(garbled(text)).toBeNull();
});

test.each([
  'hòa',
  'hoà',
  'thuỷ',
  'quý',
  'giếng',
  'gì',
  'nghiêng',
  'khuỷu',
  'ngoằn',
  'Đắk',
  'Ngọk',
  'ÝT',
  'uống',
])('%s is a syllable', (word) => expect(isSyllable(word)).toBe(true));

test.each(['hôị', 'xaõ', 'đup', 'hữp', 'thân\u0301h', 'Krông', 'bcd', 'hộá', ''])('%s is none', (word) => {
  expect(isSyllable(word)).toBe(false);
});

/** Every text of the sample, of the lists of units, of the report's template and of the tool's own forms. */
function realTexts(): readonly string[] {
  const cells = sampleFiles().flatMap(({ bytes }) => {
    const raw = readWorkbook(bytes);
    const sheets = raw.ok ? raw.workbook.sheets : [];
    return sheets.flatMap(({ cells }) =>
      [...cells.values()].flatMap((cell) => (cell.kind === 'text' ? [cell.value] : [])),
    );
  });
  const files = [
    'templates',
    'fixtures/dak-to',
    'fixtures/other-district',
    'src/forms',
    'src/programme',
    'fixtures/rules',
  ].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|csv|ts)$/.test(name))
      .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split(/[\n|;'`]/)),
  );
  return [...cells, ...files];
}

it('finds nothing in real Vietnamese', () => {
  const texts = realTexts();
  expect(texts.length).toBeGreaterThan(10_000);
  expect(texts.filter((text) => garbled(text) !== null)).toEqual([]);
});
