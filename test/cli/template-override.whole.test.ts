import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { buildCommand } from '../../src/cli/commands/build.ts';
import { readAndCheck } from '../../src/check.ts';
import { figureAndFill } from '../../src/pipeline.ts';
import { printReport } from '../../src/template/print.ts';
import { filesOfYear } from '../../src/workspace/find.ts';
import { templateFor } from '../../src/workspace/template-files.ts';
import { setCell, withSheet } from '../workbook/damaged.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';
import { heard, report } from './living-report.ts';

/** The sample with the built-in template copied into it, as README §9 says. */
function withOwnTemplate(): { readonly workspace: WorkspaceCopy; at(name: string): string } {
  const workspace = new WorkspaceCopy();
  const folder = path.join(workspace.root, 'templates', 'bc-ubnd');
  cpSync('templates/bc-ubnd', folder, { recursive: true });
  return { workspace, at: (name) => path.join(folder, name) };
}

/** `build 2023` in this process: what it says and the exit code. */
async function build({ root }: WorkspaceCopy, ...options: readonly string[]) {
  const before = process.exitCode;
  try {
    const program = new Command().option('-C <thư mục>').addCommand(buildCommand());
    const { out } = await heard(() =>
      program.parseAsync(['-C', root, 'build', '2023', ...options], { from: 'user' }),
    );
    return { out: out.replace(/\s+/gu, ' '), exit: process.exitCode };
  } finally {
    process.exitCode = before;
  }
}

describe("a workspace's own template", () => {
  it('is named when it is used, and what it leaves out', async () => {
    const { workspace, at } = withOwnTemplate();
    // The annex goes with the section that points to it.
    for (const name of ['40-muc-tieu.md', 'phu-luc-ra-soat.md']) rmSync(at(name));
    renameSync(at('60-nhiem-vu.md'), at('60-nhiem-vu.txt'));
    const { out, exit } = await build(workspace);
    expect(exit).toBe(0);
    expect(out).toContain('Lời văn mẫu: templates/bc-ubnd của thư mục làm việc.');
    for (const words of ['40-muc-tieu.md (cả tệp) cảnh báo', 'Đổi tên 60-nhiem-vu.txt thành 60-nhiem-vu.md'])
      expect(out).toContain(words);
    expect(existsSync(workspace.path(report))).toBe(true);
  });

  it('is not spoken of where there is none', async () => {
    const { out, exit } = await build(new WorkspaceCopy());
    expect(exit).toBe(0);
    expect(out).not.toContain('Lời văn mẫu:');
  });

  it.each([[[]], [['--draft']]])('in another encoding makes no report (build %s)', async (options) => {
    const { workspace, at } = withOwnTemplate();
    const words = readFileSync(at('50-danh-gia.md'), 'utf8');
    writeFileSync(at('50-danh-gia.md'), Buffer.from(words, 'utf16le'));
    const { out, exit } = await build(workspace, ...options);
    expect(exit).toBe(1);
    expect(out).toContain('templates/bc-ubnd/50-danh-gia.md (cả tệp) lỗi [template-not-utf8]');
    expect(out).toContain('Cách làm: mở tệp mẫu đã nêu');
    // Nothing that a commune could mend, and no draft to be had.
    for (const wrong of ['trả lại cho xã', 'xác nhận có lý do', '--draft']) expect(out).not.toContain(wrong);
    expect(workspace.names().filter((name) => name.endsWith('.docx'))).toEqual([]);
  });

  it('may be UTF-8 with its mark and Windows line ends: the same words', () => {
    const { workspace, at } = withOwnTemplate();
    const words = readFileSync(at('50-danh-gia.md'), 'utf8');
    const fill = () => filled(workspace);
    const before = fill();
    writeFileSync(at('50-danh-gia.md'), `\uFEFF${words.replaceAll('\n', '\r\n')}`);
    expect(fill()).toEqual(before);
  });

  it('that prints what this year lacks is to be mended, or the data filled in', async () => {
    const { workspace, at } = withOwnTemplate();
    const words = readFileSync(at('60-nhiem-vu.md'), 'utf8');
    writeFileSync(at('60-nhiem-vu.md'), `${words}\n\nChậm: {{ cham-9.ten }}.\n`);
    const { out, exit } = await build(workspace);
    expect(exit).toBe(1);
    expect(out).toContain('"Nội dung thực hiện chậm, một dự án" (cham-9.ten)');
    expect(out).toContain('{% if cham-9.ten %}');
    expect(out).toContain('mở tệp mẫu đã nêu');
    expect(out).not.toContain('trả lại cho xã');
  });
});

function filled(workspace: WorkspaceCopy): { readonly text: string; readonly issues: readonly unknown[] } {
  const { data } = readAndCheck(2023, filesOfYear(workspace.root, 2023));
  if (data === null) throw new Error('the sample cannot be read');
  const { files, folder } = templateFor(workspace.root);
  const { report: tree, issues } = figureAndFill(data, files, folder, 'whole');
  if (tree === null) throw new Error('the sample cannot be filled');
  return { text: printReport(tree), issues };
}

it('says in a draft what lacks in words, never by the id of a figure', () => {
  const workspace = new WorkspaceCopy();
  workspace.change('huyen.xlsx', (bytes) =>
    withSheet(
      withSheet(bytes, 'Báo cáo', (xml) => setCell(xml, 'C47', '')),
      'Đối tượng thụ hưởng',
      (xml) => ['G9', 'G10', 'G11'].reduce((now, cell) => setCell(now, cell, ''), xml),
    ),
  );
  const { text } = filled(workspace);
  const markers = [...text.matchAll(/\[thiếu: ([^\]]*)\]/gu)].map(([, words]) => words);
  expect(markers).toEqual(
    expect.arrayContaining([
      'Ngày dự kiến hoàn thành rà soát',
      'Nội dung thực hiện chậm',
      'Tên các dự án có nội dung chậm',
    ]),
  );
  expect(markers.filter((words) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/u.test(words ?? ''))).toEqual([]);
});
