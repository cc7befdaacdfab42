import { unpackParts } from '../package-parts.ts';
import type { RenderOptions } from '../../src/document/render/render.ts';
import { renderReport } from '../../src/document/render/render.ts';
import type { Report } from '../../src/model/report.ts';
import { asWritten } from './as-written.ts';

export const options: RenderOptions = { title: 'Báo cáo năm 2023', date: { year: 2023, month: 11, day: 25 } };

/** The parts of a rendered report. */
export async function rendered(
  report: Report,
  more: Partial<RenderOptions> = {},
): Promise<ReadonlyMap<string, string>> {
  return unpackParts(await renderReport(report, { ...options, ...more }));
}

export function part(parts: ReadonlyMap<string, string>, name: string): string {
  const xml = parts.get(name);
  if (xml === undefined) throw new Error(`no part ${name}`);
  return xml;
}

/** A part with something replaced, which must be there. */
export function withPart(
  parts: ReadonlyMap<string, string>,
  name: string,
  search: string | RegExp,
  replacement: string,
): ReadonlyMap<string, string> {
  const before = part(parts, name);
  const after = before.replace(asWritten(search), replacement);
  if (after === before) throw new Error(`${String(search)} is not in ${name}`);
  return new Map(parts).set(name, after);
}

/** A part changed by a function, which must change it. */
export function edited(
  parts: ReadonlyMap<string, string>,
  name: string,
  change: (xml: string) => string,
): ReadonlyMap<string, string> {
  const after = change(part(parts, name));
  if (after === part(parts, name)) throw new Error(`nothing changed in ${name}`);
  return new Map(parts).set(name, after);
}

/** The main part after its yellow paragraphs have been read again, and found good. */
export function readAgain(xml: string): string {
  return xml
    .replace(/<w:r>(?:(?!<\/w:r>).)*\[Lời văn mẫu.*?<\/w:r>/gs, '')
    .replace(/<w:highlight [^>]*\/>/g, '');
}

/** The words of a part, a line a paragraph. */
export const linesOf = (xml = ''): readonly string[] =>
  xml
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join(''))
    .map((line) => line.replaceAll('\u00a0', ' '))
    .filter((line) => line !== '');
