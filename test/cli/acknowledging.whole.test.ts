import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readWorkbook } from '../../src/workbook/read/read-workbook.ts';
import { setCell, withSheet } from '../workbook/damaged.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';

const vanLem = 'xa/23431-xa-van-lem.xlsx';

/** What stands in a row of "Xac-nhan.xlsx", column B to F. */
function rowIn(bytes: Uint8Array, row: number): readonly string[] {
  const reading = readWorkbook(bytes);
  if (!reading.ok) throw new Error('not read');
  const cells = reading.workbook.sheets[0]?.cells;
  return [...'BCDEF'].map((letter) => {
    const cell = cells?.get(`${letter}${row}`);
    return cell?.kind === 'text' ? cell.value : '';
  });
}

/** A decision whose groups do not add up, and a slip of the unit, which no paper can make right. */
function disagreeing(): WorkspaceCopy {
  const workspace = new WorkspaceCopy();
  workspace.change(vanLem, (bytes) =>
    withSheet(bytes, 'Dự án sản xuất', (xml) => setCell(setCell(xml, 'L8', 41), 'R9', 1_149)),
  );
  return workspace;
}

it('writes what a signed paper may hold as it is; copied with a reason, it holds', async () => {
  const workspace = disagreeing();
  const { code, out } = await workspace.run(['validate', '2023']);
  expect(code).toBe(1);
  expect(out).toContain('1 lỗi có thể chấp nhận nếu có văn bản: dòng để xác nhận ở 2023/Xac-nhan.xlsx.');
  expect(out).not.toContain('\t');
  const row = rowIn(workspace.read('Xac-nhan.xlsx'), 7);
  expect(row.slice(0, 4)).toEqual(['households-differ-from-parts', '23431', 'Dự án sản xuất', 'L8']);
  expect(rowIn(workspace.read('Xac-nhan.xlsx'), 8)).toEqual(['', '', '', '', '']);

  const signed = [...row, 'Đúng quyết định', '', 'Trần Thị A'];
  workspace.change('huyen.xlsx', (bytes) =>
    withSheet(bytes, 'Xác nhận', (xml) =>
      setCell(
        signed.reduce((changed, value, index) => setCell(changed, `${'BCDEFGHI'[index]}10`, value), xml),
        'J10',
        45_250,
      ),
    ),
  );
  const errors = await workspace.errors();
  expect(errors.filter((error) => error.includes('Dự án sản xuất!L8'))).toEqual([]);
});

it('is made anew each time, a copy kept where somebody has written a reason, and read as no submission', async () => {
  const workspace = disagreeing();
  await workspace.run(['validate', '2023']);
  const file = workspace.path('Xac-nhan.xlsx');
  const made = readFileSync(file);
  await workspace.run(['validate', '2023']);
  expect(workspace.names().filter((name) => name.startsWith('Xac-nhan'))).toEqual(['Xac-nhan.xlsx']);
  writeFileSync(
    file,
    withSheet(made, 'Xác nhận', (xml) => setCell(xml, 'G7', 'Đúng quyết định')),
  );
  const { out } = await workspace.run(['validate', '2023']);
  expect(out).toContain('Đã kiểm tra 10 tệp');
  expect(readFileSync(file)).toEqual(made);
  const kept = workspace.names().filter((name) => name.startsWith('Xac-nhan (trước'));
  expect(kept).toHaveLength(1);
  expect(out.replace(/\s+/g, ' ')).toContain(`Bản có lý do đã ghi được giữ lại: ${kept[0]}.`);
});

it('holds for a file that is checked alone, in its year or with the year named before it', async () => {
  const workspace = new WorkspaceCopy();
  const apart = path.join(workspace.root, 'da-tai-ve.xlsx');
  copyFileSync(workspace.path(vanLem), apart);
  const alone = async (...targets: readonly string[]) => {
    const { code, out } = await workspace.run(['validate', ...targets]);
    return [code, out.includes('households-differ-from-parts'), out.includes('đã được xác nhận')];
  };
  expect(await alone(`2023/${vanLem}`)).toEqual([0, true, true]);
  expect(await alone('2023/xa')).toEqual([0, true, true]);
  expect(await alone('da-tai-ve.xlsx')).toEqual([1, true, false]);
  expect(await alone('2023', 'da-tai-ve.xlsx')).toEqual([0, true, true]);
  expect(await alone('2023', vanLem)).toEqual([0, true, true]);
});

it('lapses for a file that is checked alone, too, where a cell has changed since', async () => {
  const { code, out } = await disagreeing().run(['validate', `2023/${vanLem}`]);
  expect([code, out]).toEqual([1, expect.stringContaining('Dự án sản xuất!L8')]);
});

it('says that acknowledged errors count as long as huyen.xlsx cannot be used', async () => {
  const unknown =
    'Chưa dùng được huyen.xlsx nên chưa biết lỗi nào của xã đã được xác nhận: lỗi nào cũng tính.';
  const workspace = new WorkspaceCopy();
  const build = ['build', '2023'];
  expect((await workspace.run(['validate', '2023'])).out).not.toContain('Chưa dùng được huyen.xlsx');
  workspace.change('huyen.xlsx', (bytes) => bytes.slice(0, 3000));
  for (const call of [['validate', '2023'], build]) {
    const { code, out, err } = await workspace.run(call);
    expect(code).toBe(1);
    expect(`${out}${err}`.replace(/\s+/g, ' ')).toContain(unknown);
  }
});
