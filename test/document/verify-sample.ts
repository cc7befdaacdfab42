import type { YearData } from '../../src/forms/books.ts';
import { packParts, unpackParts } from '../package-parts.ts';
import { renderReport } from '../../src/document/render/render.ts';
import { openDocument } from '../../src/document/edited/text.ts';
import type { CheckedMark } from '../../src/document/verify/marks.ts';
import { type Verification, verifyDocument } from '../../src/document/verify/verify.ts';
import { figureSources } from '../../src/figures/sources.ts';
import { figureAndFill } from '../../src/pipeline.ts';
import { dakToYear } from '../figures/dak-to.ts';
import { templateFor } from '../../src/workspace/template-files.ts';

/** The sample year's report, rendered; as what later data are held against it. */
export function filledYear(data: YearData) {
  const { folder, files } = templateFor('/');
  const { report, figures, settings, issues } = figureAndFill(data, files, folder, null);
  if (report === null) throw new Error(issues[0]?.message ?? 'no report');
  return { report, figures, settings, alternatives: new Map<string, ReadonlySet<string>>() };
}

export type FilledYear = ReturnType<typeof filledYear>;

async function partsOf({ report, figures, settings }: FilledYear): Promise<ReadonlyMap<string, string>> {
  const bytes = await renderReport(report, {
    title: 'Báo cáo',
    date: { year: 2023, month: 11, day: 20 },
    sources: figureSources(figures),
    headings: settings.headings,
  });
  return unpackParts(bytes);
}

async function madeSample() {
  const data = dakToYear();
  const year = filledYear(data);
  return { data, year, parts: await partsOf(year) };
}

let made: ReturnType<typeof madeSample> | undefined;

/** The sample as it was read, filled and rendered, once for all files of a process: nothing changes it. */
export function sample(): ReturnType<typeof madeSample> {
  made ??= madeSample();
  return made;
}

export function verified(
  document: ReadonlyMap<string, string> | Uint8Array,
  fresh: FilledYear,
): Verification {
  const read = openDocument(document instanceof Uint8Array ? document : packParts(document));
  if (!read.ok) throw new Error(read.fault.code);
  return verifyDocument(read.document, fresh);
}

/** "edited mục II.2 da2.nam-nay.ho 252 → 250". */
function told({ state, section, figure, current, text }: CheckedMark): string {
  return `${state} ${section} ${figure} ${current} → ${text}`;
}

export function wrong({ marks }: Verification): readonly string[] {
  return marks.filter(({ state }) => state !== 'same').map(told);
}
