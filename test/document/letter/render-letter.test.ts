import { expect, it } from 'vitest';
import { paragraphsOf } from '../../../src/document/edited/block-reader.ts';
import { issuerLines } from '../../../src/document/render/letter/issuer-lines.ts';
import { renderLetter } from '../../../src/document/render/letter/render-letter.ts';
import { openDocument } from '../../../src/document/edited/text.ts';
import type { Letter } from '../../../src/model/letter.ts';

const letter: Letter = {
  parent: ['UBND HUYỆN ĐẮK TÔ'],
  issuer: issuerLines('Phòng Lao động - Thương binh và Xã hội'),
  issuerName: 'Phòng Lao động - Thương binh và Xã hội',
  symbol: 'LĐTBXH',
  subject: 'cung cấp số liệu',
  place: 'Đắk Tô',
  year: 2024,
  addressees: ['Ủy ban nhân dân xã Văn Lem'],
  paragraphs: ['Đề nghị gửi số liệu./.'],
  capacity: ['TRƯỞNG PHÒNG'],
  signer: '',
  recipients: ['Như trên', 'Lưu: VT'],
  annexes: [
    {
      title: 'Danh sách tệp',
      orientation: 'portrait',
      columns: [{ title: 'STT', width: 1, align: 'center' }],
      rows: [['1']],
    },
  ],
  date: { year: 2024, month: 11, day: 20 },
};

it('lays a công văn out without tên loại: subject under the number, addressee without full stop', async () => {
  const reading = openDocument(await renderLetter(letter));
  if (!reading.ok) throw new Error('not a document');
  const texts = paragraphsOf(reading.document.blocks).map(({ style, text }) => `${style}: ${text}`);
  expect(texts).toEqual(
    expect.arrayContaining([
      'CoQuanChuQuan: UBND HUYỆN ĐẮK TÔ',
      'CoQuanBanHanh: PHÒNG LAO ĐỘNG -',
      'CoQuanBanHanh: THƯƠNG BINH VÀ XÃ HỘI',
      'SoKyHieu: Số:      /LĐTBXH',
      'TrichYeuCongVan: V/v cung cấp số liệu',
      'KinhGui: Kính gửi: Ủy ban nhân dân xã Văn Lem',
      'DanhSachNoiNhan: - Lưu: VT.',
      'PhuLuc: Phụ lục',
      'HetPhuLuc: ./.',
    ]),
  );
  expect(texts.filter((text) => text.startsWith('TenLoai'))).toEqual([]);
  expect(reading.document.baseline).toBeNull();
});

it('gives the same bytes each time', async () => {
  expect(await renderLetter(letter)).toEqual(await renderLetter(letter));
});
