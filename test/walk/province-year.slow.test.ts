import { afterAll, describe, expect, it } from 'vitest';
import { count } from '../counts.ts';
import { balances, type CarefulYear, lines, sendersOf } from './careful-year.ts';
import { WalkedWorkspace } from './walked-workspace.ts';

/* A year of a new province, with phường and a đặc khu, from a list as it is published to `--final`. */

const year = 2025;

/** As many as Gia Lai has; six of them without `--mode slow`. */
const units = Array.from({ length: count({ few: 6, all: 135 }) }, (_, seed) => {
  const kind = seed === 3 ? 'Đặc khu' : seed % 5 === 0 ? 'Phường' : 'Xã';
  return { code: String(21_500 + 3 * seed), kind, name: `Ia Mơ ${seed + 1}`, opening: balances(seed) };
});

const province: CarefulYear = {
  ...{ year, level: 'Tỉnh', area: ['tỉnh', 'tỉnh Gia Lai', 'Gia Lai'], province: 'tỉnh Gia Lai' },
  ...{ communeWord: 'xã, phường, đặc khu', units, senders: sendersOf(units) },
};

/** The heading, then a number of the nation's list, code, kind and name in one, province. */
const list = [
  'DANH MỤC CÁC ĐƠN VỊ HÀNH CHÍNH CẤP XÃ',
  'Stt,Mã số,Tên đơn vị hành chính,Tỉnh (thành phố)',
  ...units.map(({ code, kind, name }, index) => `${2042 + index},${code},${kind} ${name},Tỉnh Gia Lai`),
].join('\n');

describe('a year of a province', () => {
  const walk = new WalkedWorkspace();
  const run = (...args: readonly string[]) => walk.say(...args);
  afterAll(() => walk.remove());

  it('goes from the list to what is signed', async () => {
    expect(await walk.begin(province, list)).toContain(
      `Chưa tạo được tệp của ${units.length} xã, phường, đặc khu`,
    );
    await walk.giveForms(province);
    await walk.fillCommunes(province);

    const checked = await run('validate', `${year}`, '--json');
    const { issues } = JSON.parse(checked.out) as { issues: readonly { rule: string }[] };
    // Nothing is said but what this careful place leaves open in every year.
    expect([...new Set(issues.map(({ rule }) => rule))].sort()).toEqual([
      'ceilings-missing',
      'disbursed-without-result',
    ]);
    const built = await run('build', `${year}`);
    expect(built.code, built.out).toBe(0);
    expect(built.out).toContain(`từ ${units.length}/${units.length} xã, phường, đặc khu`);
    const text = walk.lines(year, `BC-UBND-${year}.docx`).join('\n');
    // 1.000 + 7s households, 4.200 + 29s persons, 190 + s poor in unit s: the numbers below the last are its half times its number.
    const n = units.length;
    const below = (n * (n - 1)) / 2;
    const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
    expect(text).toContain(
      `+ Hộ dân cư tại thời điểm rà soát: ${grouped(1000 * n + 7 * below)} hộ với ${grouped(4200 * n + 29 * below)} nhân khẩu.`,
    );
    expect(text).toContain(`+ Hộ nghèo: ${grouped((190 - 13) * n + below)} hộ, chiếm`);
    expect(text).toContain(`+ Hộ cận nghèo: ${grouped((50 + 5) * n + below)} hộ, chiếm`);
    expect(text).toContain('tổng số hộ dân toàn tỉnh');
    expect(text).toContain('chưa đạt chỉ tiêu Trung ương giao');
    const ofUnit = lines.filter(({ back, source }) => back === 0 && source === 'Ngân sách trung ương');
    const amount = ofUnit.reduce((sum, line) => sum + line.amount, 0);
    expect(text).toContain(`trên địa bàn tỉnh là ${grouped(n * amount + 1280)} triệu đồng`);
    expect(text).not.toMatch(/toàn huyện|cấp huyện|thị trấn/);

    walk.readAgain(year);
    const verified = await run('verify', `${year}`);
    expect(verified.code, verified.out).toBe(0);
    const signed = await run('build', `${year}`, '--final');
    expect(signed.code, signed.out).toBe(0);
    expect(walk.names(year)).toContain(`BC-UBND-${year}-trinh-ky.docx`);
    expect((await run('page', `${year}`)).code).toBe(0);
  });
});
