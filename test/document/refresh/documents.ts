import { paragraphsOf } from '../../../src/document/edited/block-reader.ts';
import type { FigureSource } from '../../../src/document/baseline.ts';
import type { DocumentParagraph, DocumentText } from '../../../src/document/edited/document-text.ts';
import { packParts, unpackParts } from '../../package-parts.ts';
import { openDocument } from '../../../src/document/edited/text.ts';
import type { Refreshed } from '../../../src/document/passes/refresh/outcome.ts';
import { refreshDocument, type RefreshOptions } from '../../../src/document/passes/refresh/refresh.ts';
import type { Block, Inline, Report } from '../../../src/model/report.ts';
import { asWritten } from '../as-written.ts';
import { options } from '../parts.ts';

export type Parts = ReadonlyMap<string, string>;
export const main = 'word/document.xml';
export const notes = 'word/footnotes.xml';
export const custom = 'customXml/item1.xml';

/** The report with other texts for some figures, everywhere alike. */
export function corrected(report: Report, texts: Readonly<Record<string, string>>): Report {
  return mapped(report, (inline) => {
    const text = inline.kind === 'figure' ? texts[inline.figure] : undefined;
    return text === undefined || inline.kind !== 'figure' ? inline : { ...inline, text };
  });
}

function mapped(report: Report, change: (inline: Inline) => Inline): Report {
  const line = (inlines: readonly Inline[]): readonly Inline[] => inlines.map(change);
  const lines = (all: readonly (readonly Inline[])[]) => all.map(line);
  const block = (one: Block): Block =>
    one.kind === 'table'
      ? { ...one, rows: one.rows.map((row) => ({ ...row, cells: lines(row.cells) })) }
      : { ...one, inlines: line(one.inlines) };
  const { header, closing } = report;
  return {
    header: {
      parent: line(header.parent),
      issuer: lines(header.issuer),
      number: line(header.number),
      placeAndDate: line(header.placeAndDate),
      type: line(header.type),
      title: line(header.title),
      addressees: lines(header.addressees),
    },
    body: report.body.map(block),
    footnotes: new Map([...report.footnotes].map(([id, note]) => [id, { id, inlines: line(note.inlines) }])),
    closing: {
      recipients: lines(closing.recipients),
      capacity: lines(closing.capacity),
      signer: line(closing.signer),
    },
    annexes: report.annexes.map((annex) => ({
      ...annex,
      title: line(annex.title),
      reference: line(annex.reference),
      body: annex.body.map(block),
    })),
  };
}

export async function refresh(
  parts: Parts,
  report: Report,
  more: Partial<RefreshOptions> = {},
): Promise<Refreshed & { readonly parts: Parts; readonly before: Uint8Array }> {
  const before = packParts(parts);
  const outcome = await refreshDocument(before, report, { ...options, ...more });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fault));
  return { ...outcome, before, parts: outcome.bytes === null ? parts : unpackParts(outcome.bytes) };
}

const documents = new WeakMap<Parts, DocumentText>();

/** Parts are never changed in place: a document is opened once, however much is asked of it. */
function read(parts: Parts): DocumentText {
  const known = documents.get(parts);
  if (known !== undefined) return known;
  const opened = openDocument(packParts(parts));
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  documents.set(parts, opened.document);
  return opened.document;
}

export function paragraphs(parts: Parts): readonly DocumentParagraph[] {
  const document = read(parts);
  return [
    ...paragraphsOf(document.blocks),
    ...[...document.footnotes.values()].flatMap((note) => note.paragraphs),
  ];
}

/** All text, paragraph by paragraph, with "¤" for each marked number: what belongs to whoever edits the report. */
export function words(
  parts: Parts,
  where: 'everywhere' | 'outside tables' = 'everywhere',
): readonly string[] {
  const document = read(parts);
  const own =
    where === 'everywhere'
      ? paragraphs(parts)
      : [
          ...document.blocks.filter((block) => block.kind === 'paragraph'),
          ...[...document.footnotes.values()].flatMap((note) => note.paragraphs),
        ];
  return own.map(({ text, marks }) => {
    let words = '';
    let at = 0;
    for (const { start, end } of marks) {
      words += `${text.slice(at, Math.max(at, start))}¤`;
      at = Math.max(at, end);
    }
    return words + text.slice(at);
  });
}

/** The texts of a figure's marks, by tag or, where that is lost, by the baseline's names. */
export function textsOf(parts: Parts, figure: string): readonly string[] {
  return paragraphs(parts).flatMap(({ marks }) =>
    marks.filter(({ tag }) => tag === figure).map(({ text }) => text),
  );
}

/** A part with something replaced, which must be there. */
export function edit(
  parts: Parts,
  search: string | RegExp,
  replacement: string | ((...matches: string[]) => string),
  name = main,
): Parts {
  const before = parts.get(name) ?? '';
  const after =
    typeof replacement === 'string'
      ? before.replace(asWritten(search), replacement)
      : before.replace(asWritten(search), replacement as (...matches: unknown[]) => string);
  if (after === before) throw new Error(`${String(search)} is not in ${name}`);
  return new Map(parts).set(name, after);
}

export const sources: ReadonlyMap<string, FigureSource> = new Map([
  [
    'da2.trong-nam.ho',
    {
      label: 'Hộ tham gia Dự án 2',
      operation: 'sum',
      cells: ['xa/a.xlsx!Dự án sản xuất!L12', 'xa/b.xlsx!Dự án sản xuất!L9'],
      typed: ['100', '152'],
    },
  ],
]);
