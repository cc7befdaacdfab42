import { describe, expect, it } from 'vitest';
import { type Changed, filled, printed, sampleYear, sectionsOf, withFigures } from './sample.ts';

/** What the report tells only where the district asks for it, out of the sample's own cells. */

const { figures, settings } = sampleYear();

function told(section: string, change: Readonly<Record<string, Changed>>, lists = {}): readonly string[] {
  const { report, issues } = filled(withFigures(figures, change, lists), settings);
  expect(issues).toEqual([]);
  return (sectionsOf(report).get(section) ?? '').split('\n');
}

const all = {
  'bao-cao.in-ty-le-truoc': 'Có',
  'bao-cao.in-dien-bien': 'Có',
  'bao-cao.in-dtts': 'Có',
  'bao-cao.in-ban-chi-dao': 'Có',
};
const added = (change: Readonly<Record<string, Changed>> = {}) => {
  const before = told('III', {});
  return told('III', { ...all, ...change }).filter((line) => !before.includes(line));
};

describe('section III', () => {
  it('tells rates of last year, movement and ethnic minorities', () => {
    expect(added()).toEqual([
      '+ Tỷ lệ hộ nghèo cuối năm 2022 là 11,83%, cuối năm 2023 là 8,49%; tỷ lệ hộ cận nghèo tương ứng là 6,02% và 5,65%.',
      '+ Trong năm có 472 hộ thoát nghèo, gồm: 241 hộ trở thành hộ cận nghèo; 231 hộ vượt chuẩn cận nghèo.',
      '+ Bổ sung vào danh sách hộ nghèo: 04 hộ tái nghèo; 40 hộ nghèo phát sinh mới; 11 hộ cận nghèo trở thành hộ nghèo.',
      '+ Hộ nghèo dân tộc thiểu số: 1.044 hộ, chiếm 94,31% tổng số hộ nghèo và 15,62% tổng số hộ dân tộc thiểu số.',
      '+ Hộ cận nghèo dân tộc thiểu số: 679 hộ, chiếm 92,13% tổng số hộ cận nghèo.',
    ]);
  });

  it('tells what nobody was', () => {
    const none = ['thoat', 'tai-ngheo', 'phat-sinh', 'tu-can-ngheo', 'dtts'].map((id) => [`ho-ngheo.${id}`, 0]);
    expect(added({ ...Object.fromEntries(none), 'ho-can-ngheo.dtts': 0 }).slice(1)).toEqual([
      '+ Trong năm không có hộ thoát nghèo.',
      '+ Không có hộ tái nghèo, hộ nghèo phát sinh mới.',
      '+ Không có hộ nghèo dân tộc thiểu số.',
      '+ Không có hộ cận nghèo dân tộc thiểu số.',
    ]);
  });

  it('concludes on the target for ethnic minorities', () => {
    const target = { 'muc-tieu.dtts': 3, 'muc-tieu.dtts.ket-luan': 'chưa đạt chỉ tiêu được giao (giảm từ 8,00 điểm phần trăm trở lên)' };
    expect(added(target).join('\n')).toContain(
      'tổng số hộ dân tộc thiểu số; tỷ lệ hộ nghèo dân tộc thiểu số giảm 6,10 điểm phần trăm so với cuối năm 2022, chưa đạt chỉ tiêu được giao (giảm từ 8,00 điểm phần trăm trở lên).',
    );
  });

  it('compares nothing that was counted by two standards', () => {
    const lines = added({ 'bao-cao.chuan-ngheo': 'Hai chuẩn khác nhau', 'muc-tieu.dtts': 3 }).join('\n');
    expect(lines).not.toMatch(/thoát nghèo|tái nghèo|cuối năm 2022|chỉ tiêu/);
    expect(lines).toContain('Hộ nghèo dân tộc thiểu số: 1.044 hộ');
  });
});

describe('section II', () => {
  it('tells how often the steering committee met, and on what', () => {
    expect(told('II.7.b', all).join(' ')).toContain(
      'Ban Chỉ đạo các chương trình mục tiêu quốc gia đã tổ chức 02 cuộc họp với Ủy ban nhân dân các xã, thị trấn và các đơn vị được giao thực hiện dự án, với các nội dung: Đánh giá tiến độ, tháo gỡ khó khăn thực hiện các dự án của Chương trình; Đôn đốc giải ngân vốn năm 2022 chuyển sang và vốn năm 2023.',
    );
    expect(told('II.7.b', { ...all, 'hop-ban-chi-dao': 0 }).join(' ')).toContain(
      'Tính đến tháng 11/2023, Ban Chỉ đạo các chương trình mục tiêu quốc gia chưa tổ chức cuộc họp nào.',
    );
  });

  it.each([
    [{ 'chi-tieu.x.ke-hoach': 20, 'chi-tieu.x.dat': 30 }, '- Lao động đi làm việc ở nước ngoài: 06/20 người, đạt 30% kế hoạch.'],
    [{ 'chi-tieu.x.ke-hoach': 0, 'chi-tieu.x.dat': null }, '- Lao động đi làm việc ở nước ngoài: 06 người.'],
    [{}, '- Lao động đi làm việc ở nước ngoài: 06 người.'],
  ])('a result against its plan %#', (plan, line) => {
    const result = {
      'bao-cao.in-ke-hoach': 'Có',
      'da4-tda2.thuoc-doi-tuong': 'Có',
      'da4-tda2.ket-qua': 1,
      'chi-tieu.x.ten': 'Lao động đi làm việc ở nước ngoài',
      'chi-tieu.x.thuc-hien': 6,
      'chi-tieu.x.don-vi': 'người',
      ...plan,
    };
    expect(told('II.4.b', result, { 'chi-tieu-da4-tda2': ['chi-tieu.x'] })).toContain(line);
  });
});

describe('section VI', () => {
  const proposals = {
    'kien-nghi.d7.noi-dung': 'Sửa **Luật** [này](http://x) _ngay_',
    'kien-nghi.d8.noi-dung': 'Giao vốn từ đầu năm',
    'kien-nghi.d9.noi-dung': 'Bố trí vốn đối ứng',
  };
  const heads = (lists: Readonly<Record<string, readonly string[]>>) => {
    const { report, issues } = filled(withFigures(figures, proposals, lists), settings);
    expect(issues).toEqual([]);
    const at = report.body.findIndex(
      (block) => block.kind === 'heading' && printed(block.inlines).startsWith('VI.'),
    );
    return at === -1
      ? []
      : report.body
          .slice(at, -1)
          .map((block) => (block.kind === 'table' ? '' : printed(block.inlines)));
  };
  const [central, upper, council] = [
    { 'kien-nghi-trung-uong': ['kien-nghi.d7'] },
    { 'kien-nghi-cap-tren': ['kien-nghi.d8'] },
    { 'kien-nghi-hdnd': ['kien-nghi.d9'] },
  ];

  it('stands only where the district typed rows', () => {
    expect(heads({})).toEqual([]);
  });

  it('is grouped, and its words are no Markdown', () => {
    expect(heads({ ...central, ...upper, ...council })).toEqual([
      'VI. ĐỀ XUẤT, KIẾN NGHỊ',
      '1. Đối với Trung ương',
      '- Sửa **Luật** [này](http://x) _ngay_.',
      '2. Đối với Ủy ban nhân dân tỉnh và các sở, ngành',
      '- Giao vốn từ đầu năm.',
      '3. Đối với Hội đồng nhân dân huyện Đắk Tô',
      '- Bố trí vốn đối ứng.',
    ]);
  });

  it.each([
    [{ ...central, ...council }, ['1. Đối với Trung ương', '2. Đối với Hội đồng nhân dân huyện Đắk Tô']],
    [{ ...upper, ...council }, ['1. Đối với Ủy ban nhân dân tỉnh và các sở, ngành', '2. Đối với Hội đồng nhân dân huyện Đắk Tô']],
    [council, ['1. Đối với Hội đồng nhân dân huyện Đắk Tô']],
  ])('is numbered over the groups that stand %#', (lists, said) => {
    expect(heads(lists).filter((line) => /^\d\./.test(line))).toEqual(said);
  });
});
