import { writeFileSync } from 'node:fs';
import { vi } from 'vitest';
import { renderReport } from '../../src/document/render/render.ts';
import { figureSources } from '../../src/figures/sources.ts';
import { readAndCheck } from '../../src/check.ts';
import { figureAndFill } from '../../src/pipeline.ts';
import { filesOfYear } from '../../src/workspace/find.ts';
import { templateFor } from '../../src/workspace/template-files.ts';
import type { WorkspaceCopy } from '../workspace-copy.ts';

export const report = 'BC-UBND-2023.docx';

type LivingReport = ReturnType<typeof livingReport>;
const made = new Map<number, LivingReport>();

/** The sample's year as read, and its report as the tool would write it, written into the (untouched) workspace. */
export async function withLivingReport(
  workspace: WorkspaceCopy,
  year = 2023,
): Promise<Awaited<LivingReport>> {
  const known = made.get(year) ?? livingReport(workspace.root, year);
  made.set(year, known);
  const living = await known;
  writeFileSync(workspace.path(`BC-UBND-${year}.docx`), living.bytes);
  return living;
}

async function livingReport(root: string, year: number) {
  const { data, issues } = readAndCheck(2023, filesOfYear(root, 2023));
  if (data === null) throw new Error('the sample cannot be read');
  const template = templateFor(root);
  const filled = figureAndFill({ ...data, year }, template.files, template.folder, null);
  if (filled.report === null) throw new Error('the sample cannot be filled');
  const bytes = await renderReport(filled.report, {
    title: `Báo cáo năm ${year}`,
    date: { year, month: 11, day: 15 },
    sources: figureSources(filled.figures),
    headings: filled.settings.headings,
  });
  const { report } = filled;
  return { ...filled, data, template, issues: [...issues, ...filled.issues], report, bytes, draft: null };
}

/** What `run` writes to stdout, and what it gives. */
export async function heard<T>(run: () => Promise<T>): Promise<{ readonly out: string; readonly result: T }> {
  let out = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  try {
    return { result: await run(), out };
  } finally {
    spy.mockRestore();
  }
}
