import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { packParts, unpackParts } from '../package-parts.ts';
import { setCell, withSheet } from '../workbook/damaged.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';

const living = 'BC-UBND-2023.docx';
const signed = 'BC-UBND-2023-trinh-ky.docx';
const vanLem = 'xa/23431-xa-van-lem.xlsx';

let closed: { readonly name: string; readonly bytes: Uint8Array }[] = [];
beforeAll(async () => {
  const workspace = await WorkspaceCopy.built('kept');
  const { code, out } = await workspace.run(['build', '2023', '--final']);
  if (code !== 0) throw new Error(out);
  closed = readdirSync(workspace.path(''), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => `${one.parentPath}/${one.name}`.slice(workspace.path('').length))
    .map((name) => ({ name, bytes: workspace.read(name) }));
  workspace.remove();
});

/** The sample, built and closed. */
function closedCopy(): WorkspaceCopy {
  const workspace = new WorkspaceCopy();
  for (const { name, bytes } of closed) {
    const folder = workspace.path(name).replace(/\/[^/]*$/, '');
    mkdirSync(folder, { recursive: true });
    writeFileSync(workspace.path(name), bytes);
  }
  return workspace;
}

function retype(workspace: WorkspaceCopy, name: string, search: string | RegExp, text: string): void {
  workspace.change(name, (bytes) => {
    const parts = unpackParts(bytes);
    const xml = parts.get('word/document.xml') ?? '';
    const after = xml.replace(search, text);
    if (after === xml) throw new Error('nothing changed');
    return packParts(new Map(parts).set('word/document.xml', after));
  });
}

/** Ten people more at a meeting: 1.216 becomes 1.226. */
function correct(workspace: WorkspaceCopy): void {
  workspace.change(vanLem, (bytes) => withSheet(bytes, 'Truyền thông', (xml) => setCell(xml, 'H8', 85)));
}

const folderOf = (workspace: WorkspaceCopy): string => workspace.names('da-chot').at(-1) ?? '';

describe('verify of a signed copy', () => {
  it('says that it is the closed one', async () => {
    const workspace = closedCopy();
    const { code, out } = await workspace.run(['verify', '2023', signed]);
    expect(out).toContain(`${signed}: giống bản đã chốt, từng chữ và từng số.`);
    expect(code).toBe(0);
  });

  it('names the number that is another, and what the clerk filled', async () => {
    const workspace = closedCopy();
    retype(workspace, signed, '1.107', '1.108');
    retype(workspace, signed, /Số:\s+\/BC.*?UBND/s, 'Số: 912/BC-UBND');
    const { code, out } = await workspace.run(['verify', '2023', signed]);
    expect(out).toContain('khác bản đã chốt 1 chỗ: 1.107 → 1.108');
    expect(out).toContain('Mục III: 1.107 → 1.108: “+ Hộ nghèo: [1.108] hộ');
    expect(out).toContain('Văn thư đã điền: “Số: 912/BC-UBND”.');
    expect(code).toBe(1);
    const json = JSON.parse((await workspace.run(['verify', '2023', signed, '--json'])).out) as unknown;
    expect(json).toMatchObject({
      same: false,
      differences: [{ kind: 'number', from: '1.107', to: '1.108' }],
      filled: ['Số: 912/BC-UBND'],
    });
  });

  it('goes by the data where the year was not closed, or the document carries marks', async () => {
    const workspace = closedCopy();
    expect((await workspace.run(['verify', '2023', living])).out).toContain('Đã đối chiếu 293 số');
    rmSync(workspace.path('da-chot'), { recursive: true });
    expect((await workspace.run(['verify', '2023', signed])).out).toContain('không có liên kết nào');
  });

  it('tells that a PDF cannot be read', async () => {
    const workspace = closedCopy();
    writeFileSync(workspace.path('ky.pdf'), '%PDF-1.7\n…');
    const { code, err } = await workspace.run(['verify', '2023', 'ky.pdf']);
    expect(err).toContain('đây là tệp PDF (thường là bản quét, chỉ có hình)');
    expect(code).toBe(2);
  });
});

describe('data that move after a closing', () => {
  const said = 'bản đã chốt ghi 1.216, số liệu nay là 1.226';
  const cause = 'vì xa/23431-xa-van-lem.xlsx, Truyền thông!H8: 75 → 85';

  it('are told by status, validate and build, with the cells', async () => {
    const workspace = closedCopy();
    correct(workspace);
    for (const command of ['status', 'validate', 'build']) {
      const { out } = await workspace.run([command, '2023']);
      expect(out, command).toContain('Số liệu đã đổi sau khi chốt báo cáo (2023/da-chot/');
      expect(out, command).toContain('1 số trong bản đã chốt nay khác');
      expect(out.replace(/\s+/g, ' '), command).toContain(said);
      expect(out, command).toContain(cause);
    }
    const { moved } = JSON.parse((await workspace.run(['status', '2023', '--json'])).out) as {
      readonly moved: unknown;
    };
    expect(moved).toMatchObject({ byText: false, numbers: [{ from: '1.216', to: '1.226' }] });
  });

  it('say nothing where no printed number moved', async () => {
    const workspace = closedCopy();
    for (const command of ['status', 'validate', 'build'])
      expect((await workspace.run([command, '2023'])).out).not.toContain('sau khi chốt');
  });

  it('are held against its words alone where it was closed without its numbers, which is said', async () => {
    const workspace = closedCopy();
    rmSync(workspace.path(`da-chot/${folderOf(workspace)}/so-lieu-2023.json`));
    const before = (await workspace.run(['status', '2023'])).out;
    expect(before.replace(/\s+/g, ' ')).toContain(
      'chỉ so được chữ với chữ; câu anh/chị tự viết không so được. Chưa thấy số nào khác.',
    );
    correct(workspace);
    const { out } = await workspace.run(['status', '2023']);
    expect(out.replace(/\s+/g, ' ')).toContain(said);
    expect(out).toContain('1 số trong bản đã chốt nay khác');
    expect(out).not.toContain(cause);
  });
});

describe('a second --final', () => {
  it('lists what differs from the version closed before', async () => {
    const workspace = closedCopy();
    correct(workspace);
    await workspace.run(['build', '2023']);
    const { code, out } = await workspace.run(['build', '2023', '--final']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /Bản này khác bản chốt trước \(2023\/da-chot\/[\d-]+\/\) 1 chỗ:\n {2}\S.*1\.216 → 1\.226/,
    );
    expect(out).not.toContain('đã được sửa sau khi chốt');
    const status = (await workspace.run(['status', '2023'])).out;
    expect(status).not.toContain('sau khi chốt');
    expect(status).toContain('Đã chốt (2023/da-chot/');
  });

  it('says that the copy it writes over was changed after its closing', async () => {
    const workspace = closedCopy();
    retype(workspace, signed, '1.107', '1.108');
    const { out } = await workspace.run(['build', '2023', '--final']);
    expect(out).toContain('đã được sửa sau khi chốt, khác bản đã chốt 1 chỗ:');
    expect(out).toContain('1.107 → 1.108');
    expect(out).not.toContain('Bản này khác bản chốt trước');
  });

  it('keeps the same numbers in the same bytes', async () => {
    const workspace = closedCopy();
    const name = `da-chot/${folderOf(workspace)}/so-lieu-2023.json`;
    const before = workspace.read(name);
    await workspace.run(['build', '2023', '--final']);
    expect(workspace.names('da-chot')).toHaveLength(1);
    rmSync(workspace.path('da-chot'), { recursive: true });
    await workspace.run(['build', '2023', '--final']);
    const after = workspace.read(`da-chot/${folderOf(workspace)}/so-lieu-2023.json`);
    expect(after.equals(before)).toBe(true);
    const { numbers, figures } = JSON.parse(after.toString('utf8')) as {
      readonly numbers: readonly Record<string, unknown>[];
      readonly figures: readonly { readonly id: string; readonly cells: readonly unknown[] }[];
    };
    expect(numbers).toHaveLength(293);
    expect(numbers.find(({ text }) => text === '1.216')).toMatchObject({
      section: 'mục II.6.b',
      sentence: expect.stringContaining('[1.216]') as unknown,
    });
    const people = figures.find(({ id }) =>
      numbers.some((one) => one['text'] === '1.216' && one['figure'] === id),
    );
    expect(people).toMatchObject({ value: { kind: 'number', value: 1216 } });
    expect(people?.cells).toContainEqual({ at: 'xa/23431-xa-van-lem.xlsx!Truyền thông!H8', typed: '75' });
  });
});
