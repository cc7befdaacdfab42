import { describe, expect, it } from 'vitest';
import { dataWith, figure, figuresOf, figuresWith, valueOf } from './figures.ts';

/** The base may use 2.752 triệu đồng; `office`: what the training centre has paid of it, beside the 782,2 of the communes. */
const low = (office: string, ...more: readonly string[]) =>
  valueOf(figuresWith(`huyen allocations.11.disbursed = ${office}`, ...more), 'von.giai-ngan.thap');

describe('whether disbursement is low', () => {
  it('the base may use 2.752 triệu đồng, of which communes have paid 782,2', () => {
    const figures = figuresWith('huyen allocations.11.disbursed = 0');
    expect(valueOf(figures, 'von.duoc-su-dung')).toBe(2_752_000_000);
    expect(valueOf(figures, 'von.giai-ngan')).toBe(782_200_000);
  });

  it.each([
    ['a đồng below half', '593,799999', 'Có'],
    ['just half', '593,8', 'Không'],
    ['a đồng more', '593,800001', 'Không'],
  ])('below the half that the sheet asks for: %s', (_, office, answer) => {
    expect(low(office)).toBe(answer);
  });

  it.each([
    ['30', '43,399999', 'Có'],
    ['30', '43,4', 'Không'],
    ['', '593,799999', 'Có'],
    ['', '593,8', 'Không'],
  ])(
    'the threshold %s is the sheet’s own, and half where it says none: %s is %s',
    (threshold, office, answer) => {
      expect(low(office, `huyen report.lowDisbursementPercent = ${threshold}`)).toBe(answer);
    },
  );

  it('is not known where a payment is not', () => {
    expect(low('?x')).toBeNull();
  });
});

describe('an empty "Vốn giao"', () => {
  const emptied = ['huyen allocations', 'huyen allocationTotals'];
  const nobody = Array.from({ length: 13 }, (_, row) => `huyen eligibility.${row + 1}.eligible = Không`);
  const total = (row: number, initial: string, adjustment: string) => [
    `huyen allocationTotals.${row}.subproject = Dự án 2`,
    `huyen allocationTotals.${row}.source = Ngân sách trung ương`,
    `huyen allocationTotals.${row}.capital = Sự nghiệp`,
    `huyen allocationTotals.${row}.fundingYear = 2023`,
    `huyen allocationTotals.${row}.initial = ${initial}`,
    `huyen allocationTotals.${row}.adjustment = ${adjustment}`,
  ];
  const given = (...more: readonly string[]) => figuresWith(...emptied, ...more);
  const id = 'von.nam-nay.sau-dieu-chinh';

  it('has not been filled in yet: the money is missing, and said where', () => {
    const found = figure(given(), id);
    expect(found.value).toBeNull();
    expect(found.lackingLabel).toContain(
      'sheet Tổng vốn theo quyết định còn trống; năm không có vốn thì ghi một dòng với số 0',
    );
  });

  it('is another thing than one that cannot be read', () => {
    const found = figure(figuresWith('huyen allocations = null', 'huyen allocationTotals'), id);
    expect(found.value).toBeNull();
    expect(found.lackingLabel).not.toContain('còn trống');
  });

  it.each([
    ['the district takes part in nothing', nobody, 0],
    ['but in one', nobody.slice(1).concat('huyen eligibility.1.eligible = Có'), null],
    ['totals of 0 are an answer', total(1, '0', '0'), 0],
    ['every one of them', [...total(1, '0', '0'), ...total(2, '5', '0')], null],
    ['a total that the year took back is none', total(1, '5', '-5'), null],
    ['a total of which the adjustment is not known', total(1, '0', ''), null],
  ])('%s', (_, more, value) => {
    expect(valueOf(given(...more), id)).toBe(value);
  });
});

describe('money by sub-project', () => {
  it('without that of two years before', () => {
    const data = dataWith();
    const { district } = data;
    const layout = { ...district.layout, olderFunds: true };
    const without = (year: number) =>
      valueOf(figuresOf({ ...data, year, district: { ...district, layout } }), 'da2.von.giao.tru-nam-cu');
    expect([2023, 2024].map(without)).toEqual([1_112_000_000, 830_000_000]);
  });

  it('of offices is what no unit holds', () => {
    const figures = figuresWith('huyen allocations.1.disbursed = 7');
    expect(valueOf(figures, 'von.nam-nay.giai-ngan.co-quan')).toBe(455_200_000);
  });

  it('is central or local, by the kind of capital', () => {
    const figures = figuresWith();
    expect(valueOf(figures, 'von.nam-nay.nstw.sau-dieu-chinh')).toBe(2_350_000_000);
    expect(valueOf(figures, 'von.nam-nay.nsdp.sau-dieu-chinh')).toBe(15_000_000);
    expect(figure(figures, 'von.nam-nay.nstw.su-nghiep').label).toBe(
      'Vốn sự nghiệp, ngân sách trung ương năm 2023',
    );
  });
});
