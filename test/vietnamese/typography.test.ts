import { describe, expect, it } from 'vitest';
import { foldBreaks, keepTogether } from '../../src/vietnamese/typography.ts';

/** `~` a no-break space, `=` a no-break hyphen. */
const lines = [
  'là 8.139~triệu~đồng (vốn sự nghiệp) và 3.219,80~triệu~đồng cho các dự~án.',
  'Giảm 3,34~điểm~phần~trăm, chiếm 8,49% tổng số, 1.216~lượt~người, 46~cặp bò, 03~chương trình~khác.',
  '09/09~xã, thị trấn trong 14~hộ nghèo; 04~hộ cận~nghèo',
  'Quyết định số~795/QĐ=UBND ngày~09/12/2022 về năm~2023 và ngày~20 tháng~9 năm~2023 của huyện~Đắk~Tô.',
  'Theo khoản~1 Điều~44, mục~II.3, Phụ~lục~II, Tiểu dự~án~1 thuộc Dự~án~3, Kỳ họp thứ~7, khóa~XIV của~huyện',
  'giai~đoạn~2021~-~2025, giai~đoạn~2021=2025, phát triển kinh tế~- xã hội các huyện~nghèo',
  'Xã~Đắk~Trăm, xã~Pô~Kô; các xã~Văn~Lem, Diên~Bình và Kon~Đào, thị~trấn~Đắk~Tô, huyện~Ia~H’Drai được~giao',
  'ỦY BAN NHÂN DÂN TỈNH~KON~TUM',
  'Sở Lao động~- Thương binh và Xã hội của tỉnh~Kon~Tum',
  '1136/TCGDNN=KHTC',
  'Số:      /BC=UBND',
  'Đắk~Tô, ngày      tháng      năm~2023',
  'Từ 2022 đến 2023 đã trồng được 12 và còn 5, 03/11/2023 của các~xã.',
  'Ngày ban~hành',
  'số vốn',
];

describe('what stays on one line', () => {
  it.each(lines)('%s', (line) => {
    const plain = line.replaceAll('~', ' ').replaceAll('=', '-');
    const kept = keepTogether(plain);
    expect(kept.replaceAll('\u00a0', '~').replaceAll('\u2011', '=')).toBe(line);
    expect(foldBreaks(kept)).toBe(plain);
  });
});
