import type { BaselineMark } from '../../baseline.ts';
import type { ComparedMark, Comparison } from '../../edited/compare.ts';
import type { DocumentLine } from '../../edited/lines.ts';
import type { Printed, PrintedReport } from '../../edited/printed.ts';
import type { OpenedDocument } from '../../edited/text.ts';
import { lastYearMarker } from '../../../model/markers.ts';
import { markName, markNameAt } from '../../marks.ts';
import { withText } from '../refresh/baseline-after.ts';
import { escapeXml } from '../../../package/xml-write.ts';
import { markOf } from '../../edited/baseline-of.ts';
import type { MarkWriter } from '../write/mark-writer.ts';
import { groundEdits } from './highlight.ts';
import type { LeftNumber } from './listed.ts';
import { inserting } from '../../../package/source-edits.ts';
import { spotIn } from '../../edited/spot.ts';

export interface RenewedMarks {
  /** Those that say now what this year's report says at its own places, for the baseline. */
  readonly written: readonly BaselineMark[];
  readonly renewed: number;
  readonly left: readonly LeftNumber[];
}

/** What this year's data put in the place of a mark's text; `why`: nothing certain. */
type Decision =
  | { readonly text: string; readonly spot: Printed | null }
  | { readonly why: LeftNumber['why']; readonly data: readonly string[] };

/**
 * This year's numbers in the places of last year's, mark by mark; what has none becomes "[số liệu năm trước: …]" on a yellow
 * ground, so that no number of last year stands unmarked.
 */
export function renewMarks(
  opened: OpenedDocument,
  { document, marks, copies, report }: Comparison,
  writer: MarkWriter,
  ended: ReadonlySet<DocumentLine>,
): RenewedMarks {
  const written: BaselineMark[] = [];
  const left: LeftNumber[] = [];
  let renewed = 0;
  for (const one of [...marks, ...copies]) {
    const decision = decide(one, report);
    const isCopy = one.line.paragraph.copy;
    if (decision === null) continue;
    if ('text' in decision && writer.write(one, decision.text, nameFor(one, decision, ended))) {
      if (isCopy) continue;
      renewed += 1;
      const { text, spot } = decision;
      const old = document.baseline?.byKey.get(one.key ?? '');
      if (spot !== null && !ended.has(one.line)) written.push(markOf({ ...spot, text }));
      else if (spot !== null && old !== undefined) written.push(withText(old, text));
      continue;
    }
    const why = 'text' in decision ? 'broken' : decision.why;
    const data = 'text' in decision ? [decision.text] : decision.data;
    if (!isCopy)
      left.push({
        ...{ why, figure: one.figure, text: one.mark.text, data, ...spotIn(one.line, one.mark) },
        endedIn: ended.has(one.line) ? one.line.text.trim() : null,
      });
    leave(opened, one, writer);
  }
  writer.close();
  return { written, renewed, left };
}

/** The place of an ended sentence stays the mark's own, so that it is known by it next time too. */
function nameFor(
  { mark, line }: ComparedMark,
  { text, spot }: Extract<Decision, { readonly text: string }>,
  ended: ReadonlySet<DocumentLine>,
): string | null {
  if (spot === null) return null;
  return ended.has(line) && mark.hashes !== null
    ? markNameAt(spot.figure, text, mark.hashes.place)
    : markName(spot.figure, text, spot.place);
}

function leave({ edits }: OpenedDocument, one: ComparedMark, writer: MarkWriter): void {
  const { part, start, end } = one.mark.source;
  const marker = `${lastYearMarker}${one.mark.text}]`;
  const run = `<w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve">${escapeXml(marker)} </w:t></w:r>`;
  if (!writer.write(one, marker, null)) edits.edit(part, [inserting(start, run)]);
  edits.edit(part, groundEdits(one.line.paragraph.element, start, end));
}

function decide({ figure, key, verdict }: ComparedMark, { byFigure }: PrintedReport): Decision | null {
  const own = byFigure.get(figure ?? '') ?? [];
  const spotOf = (text: string): Printed | null =>
    own.find((one) => one.key === key) ?? own.find((one) => one.text === text) ?? null;
  const texts = [...new Set(own.map(({ text }) => text))];
  const [only] = texts;
  const certain = texts.length === 1 && only !== undefined ? { text: only, spot: spotOf(only) } : null;
  switch (verdict.kind) {
    case 'same':
    case 'moved':
    case 'adopted':
      return { text: verdict.text, spot: spotOf(verdict.text) };
    case 'deleted':
      return null;
    case 'gone':
      // The template may have moved the sentence since: a figure that is printed in one way only leaves no doubt.
      return certain ?? { why: texts.length === 0 ? 'gone' : 'ambiguous', data: texts };
    case 'conflict': {
      const { why, data } = verdict;
      return why === 'no-baseline' ? (certain ?? { why: 'ambiguous', data }) : { why, data };
    }
  }
}
