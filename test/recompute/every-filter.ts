/** Figures as a template prints them, `figure | filter`: every filter, and every figure whose words are put together. */
const printed = [
  // numbers
  'ho-ngheo',
  'ho-ngheo | so',
  'da2.nam-nay.so-du-an | so: 2',
  'ho-dan | so: 6',
  'da2.chuyen-nguon.nsnn | tien',
  'von.nam-nay.nstw | trieu',
  'von.nam-nay.giai-ngan | trieu',
  'ho-ngheo.ty-le',
  'ho-ngheo.ty-le | ty-le',
  "ho-ngheo.ty-le | ty-le: 'gon'",
  'ho-can-ngheo.ty-le | ty-le-so',
  "ho-can-ngheo.ty-le | ty-le-so: 'gon'",
  'ho-ngheo.thay-doi | diem',
  "ho-ngheo.thay-doi | diem: 'gon'",
  'ho-ngheo.thay-doi | co-dau',
  'da2.nam-nay.so-du-an | la-ma',
  'ho-ngheo.thay-doi | tang-giam',
  'ho-ngheo.thay-doi | tang-giam | dau-hoa',
  "ho-ngheo | so: 2 | vi-tri: 'o-cho-khac'",
  // dates
  'bao-cao.ngay-chot',
  'bao-cao.ngay-chot | ngay',
  'bao-cao.ngay-chot | ngay-dai',
  'bao-cao.ngay-chot | ngay-dai | hoa',
  'bao-cao.ngay-chot | ngay-thang-nam',
  'bao-cao.ngay-chot | thang-nam',
  'bao-cao.thang-chot',
  // texts
  'bao-cao.dia-ban | chu',
  'bao-cao.dia-ban | hoa',
  'bao-cao.dia-ban | dau-hoa',
  'bao-cao.co-quan | dau-thuong',
  // citations: full at first, then short
  'trich-dan.i-1-don-doc | trich-dan',
  'trich-dan.i-1-don-doc',
  "trich-dan.i-1-don-doc | trich-dan: 'day-du'",
  "trich-dan.ii-4a-ke-hoach | trich-dan: 'khong-co-quan'",
  "trich-dan.ii-2-de-an | trich-dan: 'ngan'",
  'trich-dan.ii-2-de-an | trich-dan',
  // words put together from several operands
  ...['huyen', 'xa'].flatMap((side) =>
    ['so-cum', 'xa', 'xa-dau-cau', 'chi-tiet', 'hinh-thuc', 'loai-cu', 'loai-moi', 'nguon-von'].map(
      (key) => `loa.${side}.${key}`,
    ),
  ),
  'loa.huyen.co-quan',
  ...['da2', 'da3-tda1'].flatMap((code) =>
    ['nam-nay', 'chuyen-nguon'].flatMap((block) =>
      [
        'so-du-an',
        'so-du-an.lien-ket',
        'phuong-thuc',
        'loai-du-an',
        'co-cau-du-an',
        'ho.co-cau',
        'noi-dung',
        'san-pham',
        'hoat-dong',
      ].map((key) => `${code}.${block}.${key}`),
    ),
  ),
  'ho-ngheo.thoat.co-cau',
  'ho-ngheo.bo-sung.co-cau',
  'hop-ban-chi-dao.noi-dung',
  'muc-tieu.nam-sau',
  'muc-tieu.ket-luan',
  'cham.ten',
  'nam-truoc',
];

export const everyFilter = `# Mọi bộ lọc\n\n${printed.map((one) => `Số này: {{ ${one} }}.`).join('\n\n')}\n\nHết./.\n`;

/** How many figures it prints, beside those of the frame. */
export const printedByEveryFilter = printed.length;
