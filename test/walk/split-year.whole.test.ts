import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Balances,
  balances,
  type CarefulYear,
  type Sender,
  sendersOf,
  type Unit,
} from './careful-year.ts';
import { poorDistrict } from './poor-district.ts';
import { WalkedWorkspace } from './walked-workspace.ts';

/* A year in which a commune is split, from `init` to `--final`: Đắk PXi into Đắk PXi Thượng and Đắk PXi Hạ. */

const year = 2024;
const on = { year, month: 7, day: 1 };

/** 400 of the 1.007 households, 70 of the 191 poor and 20 of the 51 near-poor live in the upper part. */
const upper: Balances = {
  population: [400, 150, 1700, 700],
  poor: [70, 60, 280, 240],
  nearPoor: [20, 10, 80, 50],
};
const whole = balances(1);
const rest = (sheet: keyof Balances) => whole[sheet].map((value, row) => value - (upper[sheet][row] ?? 0));
const lower: Balances = { population: rest('population'), poor: rest('poor'), nearPoor: rest('nearPoor') };

/** Four of its eleven units; the second of them is split. */
const units = poorDistrict.units.slice(0, 4);
const before: CarefulYear = { ...poorDistrict, units, senders: sendersOf(units) };

function split(more: { readonly lower?: Balances; readonly oldOneKeepsItsMoney?: true } = {}): CarefulYear {
  const parts: Unit[] = [
    { code: '23531', kind: 'Xã', name: 'Đắk PXi Thượng', opening: upper },
    { code: '23532', kind: 'Xã', name: 'Đắk PXi Hạ', opening: more.lower ?? lower, given: false },
  ];
  const all = [
    ...units.map((unit) =>
      unit.code === '23503'
        ? { ...unit, more: { until: on }, given: more.oldOneKeepsItsMoney === true }
        : unit,
    ),
    ...parts.map((unit) => ({
      ...unit,
      more: { since: on },
      given: unit.given !== false && more.oldOneKeepsItsMoney !== true,
    })),
  ];
  const senders = sendersOf(all).flatMap((sender): Sender[] => {
    if (sender.code === '23503') return [];
    return [sender.code === '23532' ? { ...sender, shares: 0 } : sender];
  });
  return { ...before, units: all, senders };
}

describe('a year with a split', () => {
  const walk = new WalkedWorkspace();
  const run = (...args: readonly string[]) => walk.say(...args);
  afterAll(() => walk.remove());

  beforeAll(() => walk.begin(before));

  it('is told which column of the parts is not the whole, with both numbers', async () => {
    const [first = 0, ...others] = lower.poor;
    const wrong = split({ lower: { ...lower, poor: [first + 1, ...others] } });
    await walk.fillDistrict(wrong, { publishedPoorRate: 18.95 });
    const { code, out } = await run('validate', `${year}`);
    expect(code).toBe(1);
    expect(out).toContain(
      'Cột Hộ nghèo: xã Đắk PXi Thượng, xã Đắk PXi Hạ cộng lại là 192, nhưng xã Đắk PXi cuối năm 2023 có 191',
    );
  });

  it('is told of money that nobody would answer for', async () => {
    await walk.fillDistrict(split({ oldOneKeepsItsMoney: true }));
    const { code, out } = await run('validate', `${year}`);
    expect(code).toBe(1);
    // 1.625 triệu đồng of the year, 77 of them of the province's money besides, and 240 carried over.
    expect(out).toContain('Xã Đắk PXi đã chia tách từ ngày 01/7/2024 mà vẫn được ghi 1.942 triệu đồng');
    expect(out).toContain('Chia số vốn này cho xã Đắk PXi Thượng, xã Đắk PXi Hạ');
  });

  it('makes forms for the parts, and none for the whole', async () => {
    await walk.fillDistrict(split());
    const { code, out } = await run('init', `${year}`);
    expect(code, out).toBe(0);
    expect(out).not.toContain('Số đầu kỳ để trống');
    expect(walk.names(year, 'xa').map((name) => name.slice(0, 5))).toEqual([
      ...['23500', '23504', '23506', '23531', '23532'],
    ]);
  });

  it('adds up to what the district was, and is signed', async () => {
    const of = split();
    await walk.fillCommunes(of);
    const built = await run('build', `${year}`);
    expect(built.code, built.out).toBe(0);
    expect(built.out).toContain('từ 5/5 xã, thị trấn');
    const text = walk.lines(year, `BC-UBND-${year}.docx`).join('\n');
    // 1.000 + 7s households, 190 + s poor, 50 + s near-poor in unit s of 0 to 3; 5 send that 13 got out and 5 more came near.
    expect(text).toContain('+ Hộ dân cư tại thời điểm rà soát: 4.042 hộ với 16.974 nhân khẩu.');
    expect(text).toContain('+ Hộ nghèo: 701 hộ, chiếm 17,34% tổng số hộ dân toàn huyện, giảm 1,61');
    expect(text).toContain('+ Hộ cận nghèo: 231 hộ, chiếm 5,71% tổng số hộ dân toàn huyện, tăng 0,61');
    // Four times 1.625 triệu đồng, and 1.280 of the office.
    expect(text).toContain('trên địa bàn huyện là 7.780 triệu đồng');

    walk.readAgain(year);
    const verified = await run('verify', `${year}`);
    expect(verified.code, verified.out).toBe(0);
    const signed = await run('build', `${year}`, '--final');
    expect(signed.code, signed.out).toBe(0);
    expect(walk.names(year)).toContain(`BC-UBND-${year}-trinh-ky.docx`);
  });

  it('goes on to the next year with its parts', async () => {
    const { code, out } = await run('init', `${year + 1}`);
    expect(code, out).toBe(0);
    expect(out).not.toMatch(/Không lấy được|Số đầu kỳ để trống/);
    expect(walk.names(year + 1, 'xa')).toHaveLength(5);
  });
});
