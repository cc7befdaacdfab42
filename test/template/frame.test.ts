import { expect, it } from 'vitest';
import type { Figure } from '../../src/model/figure.ts';
import type { Inline, ReportSettings } from '../../src/model/report.ts';
import { fillReport } from '../../src/template/fill.ts';
import { lintTemplate } from '../../src/template/lint.ts';
import { printedFigures } from '../printed-figures.ts';
import { day, figureSet, frameFigures, number, settings, words } from './samples.ts';

const template = [
  { name: '00-mo-dau.md', text: '# Kết quả năm {{ nam }}\nCăn cứ nghị quyết;\nBáo cáo như sau.' },
  { name: '90-ket-thuc.md', text: 'Căn cứ vào đó, kết thúc, có Phụ lục./.' },
  { name: 'phu-luc-van-ban.md', text: '# Danh mục văn bản\nGồm có:' },
];

function fill(figures: readonly Figure[], options: Partial<ReportSettings> = {}) {
  const all = figureSet(
    [...frameFigures.filter(({ id }) => figures.every((own) => own.id !== id)), ...figures],
    {
      'noi-nhan': figures.map(({ id }) => id).filter((id) => id.startsWith('bao-cao.noi-nhan-')),
    },
  );
  return fillReport(lintTemplate(template), all, { ...settings, ...options }, { draft: false });
}

const text = (inlines: readonly Inline[] = []): string =>
  inlines.map((run) => (run.kind === 'footnote' ? '[]' : run.text)).join('');

it('leaves room for number and date while nobody knows them', () => {
  const { header } = fill([]).report;
  expect(header.issuer.map(text)).toEqual(['ỦY BAN NHÂN DÂN', 'HUYỆN ĐẮK TÔ']);
  expect(text(header.number)).toBe('Số:      /BC-UBND');
  expect(text(header.placeAndDate)).toBe('Đắk Tô, ngày      tháng      năm 2023');
  expect(text(header.type)).toBe('BÁO CÁO');
  expect(text(header.title)).toBe('Kết quả năm 2023');
  expect(header.addressees.map(text)).toEqual(['Hội đồng nhân dân huyện Đắk Tô, Kỳ họp thứ 7']);
  expect(header.parent).toEqual([]);
});

it('prints number, date and the authority above once they are known, as figures', () => {
  const { report } = fill([
    words('bao-cao.so', '7'),
    day('bao-cao.ngay-ky', { year: 2024, month: 1, day: 5 }),
    words('bao-cao.co-quan-chu-quan', 'Ủy ban nhân dân tỉnh Kon Tum'),
  ]);
  expect(text(report.header.number)).toBe('Số: 07/BC-UBND');
  expect(text(report.header.placeAndDate)).toBe('Đắk Tô, ngày 05 tháng 01 năm 2024');
  expect(text(report.header.parent)).toBe('ỦY BAN NHÂN DÂN TỈNH KON TUM');
  expect(printedFigures(report).map(({ figure }) => figure)).toEqual(
    expect.arrayContaining(['bao-cao.so', 'bao-cao.ngay-ky', 'bao-cao.co-quan-chu-quan', 'bao-cao.dia-ban']),
  );
});

it.each([
  ['Chủ tịch ký', ['CHỦ TỊCH']],
  ['Phó Chủ tịch ký thay (KT.)', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ['Quyền Chủ tịch ký (Q.)', ['Q. CHỦ TỊCH']],
])('%s', (signing, lines) => {
  const { report, issues } = fill([words('bao-cao.the-thuc-ky', signing)]);
  expect(report.closing.capacity.map(text)).toEqual(['TM. ỦY BAN NHÂN DÂN', ...lines]);
  expect(issues).toEqual([]);
});

it('does not guess who signs', () => {
  const { issues } = fill([words('bao-cao.the-thuc-ky', 'Ai đó ký')]);
  expect(issues.map(({ rule }) => rule)).toEqual(['signing-unknown']);
  const lacking: Figure = { ...words('bao-cao.the-thuc-ky', ''), value: null };
  expect(fill([lacking]).issues.map(({ rule }) => rule)).toEqual(['figure-missing']);
});

it('lists the recipients, and the archive last', () => {
  const { closing } = fill([
    words('bao-cao.noi-nhan-1', 'Như trên'),
    words('bao-cao.noi-nhan-2', 'Sở Lao động-TB&XH tỉnh'),
    words('bao-cao.nguoi-ky', 'Sa Phương'),
  ]).report;
  expect(closing.recipients.map(text)).toEqual(['Như trên', 'Sở Lao động-TB&XH tỉnh', 'Lưu: VT, PLĐTBXH']);
  expect(text(closing.signer)).toBe('Sa Phương');
});

it('fills in what an annex goes with on paper alone', () => {
  const known = [number('bao-cao.so', 120, 'số'), day('bao-cao.ngay-ky', { year: 2023, month: 11, day: 20 })];
  const reference = (options: Partial<ReportSettings>, figures: readonly Figure[]) =>
    text(fill(figures, options).report.annexes[0]?.reference);
  expect(reference({ medium: 'electronic' }, known)).toBe(
    '(Kèm theo Báo cáo số      /BC-UBND ngày      tháng      năm      của Ủy ban nhân dân huyện Đắk Tô)',
  );
  expect(reference({ medium: 'paper' }, known)).toBe(
    '(Kèm theo Báo cáo số 120/BC-UBND ngày 20 tháng 11 năm 2023 của Ủy ban nhân dân huyện Đắk Tô)',
  );
  expect(reference({ medium: 'paper' }, [])).toBe(
    '(Kèm theo Báo cáo số      /BC-UBND ngày      tháng      năm 2023 của Ủy ban nhân dân huyện Đắk Tô)',
  );
});

it('takes căn cứ for one in the opening only', () => {
  expect(fill([]).report.body.map((block) => block.kind === 'paragraph' && block.role)).toEqual([
    'basis',
    'body',
    'body',
  ]);
});
