import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TypedBook } from '../../fixtures/book-values.ts';
import { valueOf } from '../../src/model/cell.ts';
import { readBook } from '../../src/workbook/read/form-reader.ts';
import { balances, type CarefulYear, fileOf, sendersOf, together } from './careful-year.ts';
import { setCell, withSheet } from '../workbook/damaged.ts';
import { poorDistrict } from './poor-district.ts';
import { WalkedWorkspace } from './walked-workspace.ts';

/*
 * A year in which communes merge, from `init` to `--final`: Đắk PXi and Đắk Long into Đắk HRing, Đắk Ui and Đắk Ngọk into a new
 * Ngọk Ui, when the forms are out and one of the old communes has sent.
 */

const year = 2024;
const on = { year, month: 11, day: 1 };
const mergedInto: Readonly<Record<string, string>> = {
  '23503': '23506',
  '23504': '23506',
  '23509': '23530',
  '23510': '23530',
};
const hring = together(balances(1), balances(2), balances(3));
const ngokUi = { code: '23530', name: 'Xã Ngọk Ui', opening: together(balances(4), balances(5)), shares: 2 };

/** Seven of its eleven units. */
const units = poorDistrict.units.slice(0, 7);
const before: CarefulYear = { ...poorDistrict, units, senders: sendersOf(units) };
const remaining = before.senders.filter(({ code }) => mergedInto[code] === undefined);
const merged: CarefulYear = {
  ...before,
  units: [
    ...units.map((unit) => {
      const into = mergedInto[unit.code];
      return into === undefined ? unit : { ...unit, more: { until: on, mergedInto: into } };
    }),
    { code: '23530', kind: 'Xã', name: 'Ngọk Ui', given: false, more: { since: on } },
  ],
  senders: [
    ...remaining.map((sender) =>
      sender.code === '23506' ? { ...sender, opening: hring, shares: 3 } : sender,
    ),
    ngokUi,
  ],
};

/** What a commune sends the second time: ten more people came to its first meeting. */
function again(values: TypedBook): TypedBook {
  const { info, communication } = values;
  if (info === undefined || !('fields' in info) || communication === undefined || !('rows' in communication))
    throw new Error('no such sheets');
  const [first, ...rest] = communication.rows;
  const more = { ...first, attendances: Number(first?.['attendances']) + 10 };
  return {
    ...values,
    info: { fields: { ...info.fields, sending: '2' } },
    communication: { ...communication, rows: [more, ...rest] },
  };
}

describe('a year with mergers', () => {
  const walk = new WalkedWorkspace();
  const run = (...args: readonly string[]) => walk.say(...args);
  afterAll(() => walk.remove());

  beforeAll(async () => {
    await walk.begin(before);
    await walk.giveForms(before);
    expect(walk.names(year, 'xa')).toHaveLength(7);
    await walk.fillCommunes(before, before.senders.slice(1, 2));
  });

  it('makes a form for the new commune, and that of the receiving one anew', async () => {
    await walk.fillDistrict(merged);
    rmSync(walk.path(year, 'cong-van-gui-bieu-mau.docx'));
    const { code, out } = await run('init', `${year}`);
    expect(code, out).toBe(0);
    expect(out).toContain('Đã tạo thêm 2 tệp trong 2024/xa/ và công văn');
    expect(out).toContain(
      'làm lại 1 biểu chưa nhập gì, vì số huyện in sẵn (vốn, số đầu kỳ, hạn gửi, danh mục) đã khác',
    );
    expect(out).not.toContain('Số đầu kỳ để trống');
    const letter = walk.lines(year, 'cong-van-gui-bieu-mau.docx').join('\n');
    expect(letter).toContain(
      'Số đầu kỳ là số cuối năm 2023 đã được công nhận. Ô nào đã ghi sẵn mà thấy sai thì báo lại, không tự sửa. ' +
        'Số đầu kỳ và vốn của đơn vị nhận sáp nhập (xã Đắk HRing, xã Ngọk Ui) gồm cả phần của đơn vị nhập vào',
    );
    expect(letter).not.toContain('Đắk PXi');
  });

  it('asks nobody for the old ones, and names what one of them had sent', async () => {
    const { out } = await run('status', `${year}`);
    expect(out).toContain('0/4 xã, thị trấn đã gửi số liệu');
    await walk.fillCommunes(
      merged,
      merged.senders.filter((sender) => sender !== ngokUi),
    );
    const { code, out: told } = await run('validate', `${year}`);
    expect(code).toBe(1);
    expect(told).toContain('LỖI, PHẢI XỬ LÝ (1)');
    expect(told).toContain('Chưa có số liệu của xã Ngọk Ui');
    expect(told).toContain(
      'Xã Đắk PXi chấm dứt từ ngày 01/11/2024, nhập vào xã Đắk HRing, nên tệp này không được tính',
    );
  });

  it('prints an opening anew for a commune whose form was printed before', async () => {
    const file = walk.path(year, 'xa/23506-xa-dak-hring.xlsx');
    const sent = readFileSync(file);
    const older = withSheet(sent, 'Hộ nghèo', (xml) => setCell(xml, 'C7', 193));
    writeFileSync(file, older);
    const { code, out } = await run('validate', `${year}`, '--return');
    expect(code).toBe(1);
    expect(out).toMatch(
      /Số đầu kỳ in sẵn là 193 hộ nghèo, chưa có phần của xã Đắk PXi.+xã Đắk Long nhập vào; cộng lại là 576/,
    );
    const { book } = readBook('', walk.read(year, 'tra-lai/23506-xa-dak-hring.xlsx'));
    if (book?.kind !== 'xa') throw new Error('no copy');
    // 190 + s poor households in unit s: of 1, 2 and 3; what it has typed itself stands.
    expect(valueOf(book.sheets.poor?.households.opening)).toBe(191 + 192 + 193);
    expect(valueOf(book.sheets.poor?.households.closing)).toBe(191 + 192 + 193 - 13);
    writeFileSync(file, sent);
  });

  it('says in partial sums that the new commune lacks, and no old one', async () => {
    const { code, out } = await run('build', `${year}`, '--tam-tinh');
    expect(code, out).toBe(0);
    const lines = walk.lines(year, `BC-UBND-${year}-tam-tinh.docx`);
    expect(lines[0]).toBe('SỐ LIỆU TẠM TÍNH, CHƯA CÓ: xã Ngọk Ui. KHÔNG DÙNG ĐỂ CÔNG BỐ');
    // 1.299 without the 376 of Ngọk Ui.
    expect(lines.find((line) => line.startsWith('+ Hộ nghèo:'))).toContain(
      '923 [tạm tính 3/4 xã, thị trấn] hộ',
    );
    expect(lines.join('\n')).not.toMatch(/Vốn giao!|thiếu: xã Đắk/);
  });

  it('adds up to what the district is', async () => {
    await walk.fillCommune(merged, ngokUi);
    rmSync(walk.path(year, fileOf({ code: '23503', name: 'Xã Đắk PXi' })));
    const { code, out } = await run('build', `${year}`);
    expect(code, out).toBe(0);
    expect(out).toContain('từ 4/4 xã, thị trấn');
    const text = walk.lines(year, `BC-UBND-${year}.docx`).join('\n');
    // 1.000 + 7s households, 190 + s poor, 50 + s near-poor in unit s of 0 to 6; 4 send that 13 got out and 5 more came near.
    expect(text).toContain('+ Hộ dân cư tại thời điểm rà soát: 7.147 hộ với 30.009 nhân khẩu.');
    expect(text).toContain('+ Hộ nghèo: 1.299 hộ, chiếm 18,18% tổng số hộ dân toàn huyện, giảm 0,72');
    expect(text).toContain('+ Hộ cận nghèo: 391 hộ, chiếm 5,47% tổng số hộ dân toàn huyện, tăng 0,28');
    // Seven times 1.625 triệu đồng, and 1.280 of the office; seven times 77 that are local; four fifths are spent.
    expect(text).toContain('trên địa bàn huyện là 12.655 triệu đồng');
    expect(text).toContain(
      'vốn năm 2024 (các nguồn) đã giải ngân 10.555,20 triệu đồng, đạt 80,00% tổng vốn được sử dụng (13.194 triệu đồng',
    );
    expect(text).toContain('Vốn năm 2023 chuyển sang đã giải ngân 1.344 triệu đồng');
  });

  it('takes a correction, and is signed', async () => {
    await walk.sendAgain(merged, ngokUi, again);
    const built = await run('build', `${year}`);
    expect(built.code, built.out).toBe(0);
    expect(built.out).toContain('692 lượt người → 702 lượt người');
    expect(built.out).toContain(
      'vì xã Ngọk Ui, lần 1 → lần 2, xa/23530 gửi lại.xlsx, Truyền thông!H8: 88 → 98',
    );
    expect(built.out).not.toContain('không có →');

    walk.readAgain(year);
    const verified = await run('verify', `${year}`);
    expect(verified.code, verified.out).toBe(0);
    expect(verified.out).toContain('0 sửa tay, 0 cũ, 0 mất liên kết');
    const signed = await run('build', `${year}`, '--final');
    expect(signed.code, signed.out).toBe(0);
    expect(walk.names(year)).toContain(`BC-UBND-${year}-trinh-ky.docx`);
    expect((await run('page', `${year}`)).code).toBe(0);
    expect((await run('status', `${year}`)).out).toContain('Đã chốt');
  });

  it('goes on to the next year with the communes that there are', async () => {
    const { code, out } = await run('init', `${year + 1}`);
    expect(code, out).toBe(0);
    expect(out).not.toMatch(/Không lấy được|Số đầu kỳ để trống/);
    expect(walk.names(year + 1, 'xa')).toHaveLength(4);
    const { out: told } = await run('validate', `${year + 1}`, '--json');
    const { issues } = JSON.parse(told) as { issues: readonly { rule: string; message: string }[] };
    const ofUnits = issues.filter(({ rule }) => /unit|split|last-year|rate|listed/.test(rule));
    expect(ofUnits).toEqual([]);
  });
});
