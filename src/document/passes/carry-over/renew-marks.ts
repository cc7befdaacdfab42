import type { DocumentMark, DocumentText } from '../../edited/document-text.ts';
import type { ComparedMark, Comparison } from '../../edited/compare.ts';
import { type DocumentLine, spotOf } from '../../edited/lines.ts';
import { type Printed, spotKey } from '../../edited/printed.ts';
import { lastYearMarker } from '../finalize/obstacles.ts';
import type { PackageEdits } from '../finalize/package-edits.ts';
import { markName, markNameAt } from '../../marks.ts';
import { Bookmarks } from '../refresh/bookmarks.ts';
import { replaceMark } from '../refresh/replace-mark.ts';
import type { SourceEdit } from '../../../package/source-edits.ts';
import { escapeXml } from '../../xml.ts';
import type { LeftNumber } from './listed.ts';
import { type RenewedTable, renewTables } from './renew-tables.ts';

export interface RenewedMarks {
  readonly marks: number;
  readonly renewed: number;
  readonly left: readonly LeftNumber[];
  readonly tables: readonly RenewedTable[];
}

/** What this year's data put in the place of a mark's text; `why`: nothing certain. */
type Decision =
  | { readonly text: string; readonly printed: Printed | null }
  | { readonly why: LeftNumber['why']; readonly data: readonly string[] };

/**
 * This year's numbers in the places of last year's, mark by mark; what has none becomes "[số liệu năm trước: …]", so that no
 * number of last year stands unmarked. `fresh`: this year's report as rendered, for its tables.
 */
export function renewMarks(
  edits: PackageEdits,
  { document, marks: found, report: printed }: Comparison,
  fresh: PackageEdits,
  ended: ReadonlySet<DocumentLine>,
): RenewedMarks {
  const tables = tablesOf(edits, document, fresh, found);
  const inRenewed = ({ mark: { source } }: ComparedMark): boolean =>
    source.part === edits.main &&
    tables.some(({ edit }) => source.start >= edit.start && source.end <= edit.end);
  const trees = new Map(
    [...new Set([edits.main, ...found.map(({ mark }) => mark.source.part)])].flatMap((part) => {
      const root = edits.tree(part);
      return root === null ? [] : [[part, root] as const];
    }),
  );
  const bookmarks = new Bookmarks(trees);
  const changes = new Map<string, SourceEdit[]>([[edits.main, tables.map(({ edit }) => edit)]]);
  const left: LeftNumber[] = [];
  let renewed = 0;
  for (const one of found) {
    if (inRenewed(one)) {
      renewed += 1;
      continue;
    }
    const { mark, line } = one;
    const at = spotOf(one);
    const part = mark.source.part;
    const root = trees.get(part);
    const source = edits.source(part);
    if (root === undefined || source === null) continue;
    const add = (all: readonly SourceEdit[]): void =>
      void changes.set(part, [...(changes.get(part) ?? []), ...all]);
    const { decision, figure } = decide(one, printed.figures);
    if (decision === null) continue;
    if ('text' in decision) {
      const writing = replaceMark({ root, paragraph: line.paragraph, mark }, source, decision.text);
      if (writing !== null) {
        renewed += 1;
        add(writing);
        const { printed: spot } = decision;
        if (spot !== null)
          add(
            bookmarks.rename(
              mark,
              root,
              source,
              ended.has(line) ? nameKept(mark, decision.text, spot) : nameOf(decision.text, spot),
            ),
          );
        continue;
      }
    }
    const why = 'text' in decision ? 'broken' : decision.why;
    const data = 'text' in decision ? [decision.text] : decision.data;
    left.push({ why, figure, text: mark.text, data, section: at.section, sentence: at.sentence });
    add(
      replaceMark({ root, paragraph: line.paragraph, mark }, source, `${lastYearMarker}${mark.text}]`) ?? [
        {
          start: mark.source.start,
          end: mark.source.start,
          text: `<w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve">${lastYearMarker}${escapeXml(mark.text)}] </w:t></w:r>`,
        },
      ],
    );
  }
  for (const [part, all] of changes) edits.edit(part, all);
  return { marks: found.length, renewed, left, tables };
}

function nameOf(text: string, { figure, place }: Printed): string {
  return markName(figure, text, place);
}

/** The place stays the mark's own, so that a sentence whose condition has ended is known by it next time too. */
function nameKept({ hashes }: DocumentMark, text: string, spot: Printed): string {
  return hashes === null ? nameOf(text, spot) : markNameAt(spot.figure, text, hashes.place);
}

function decide(
  { matched: { figure, key, verdict } }: ComparedMark,
  all: readonly Printed[],
): { readonly decision: Decision | null; readonly figure: string | null } {
  const own = all.filter((one) => one.figure === figure);
  const spotOf = (text: string): Printed | null =>
    own.find(({ figure: id, place }) => spotKey(id, place) === key) ??
    own.find((one) => one.text === text) ??
    null;
  const texts = [...new Set(own.map(({ text }) => text))];
  const [only] = texts;
  const certain: Decision | null =
    texts.length === 1 && only !== undefined ? { text: only, printed: spotOf(only) } : null;
  switch (verdict.kind) {
    case 'same':
    case 'moved':
    case 'adopted':
      return { figure, decision: { text: verdict.text, printed: spotOf(verdict.text) } };
    case 'deleted':
      return { figure, decision: null };
    case 'gone':
      // The template may have moved the sentence since: a figure that is printed in one way only leaves no doubt.
      return {
        figure,
        decision: certain ?? { why: texts.length === 0 ? 'gone' : 'ambiguous', data: texts },
      };
    case 'conflict': {
      const { why, data } = verdict;
      if (why === 'no-baseline') return { figure, decision: certain ?? { why: 'ambiguous', data } };
      return { figure, decision: { why, data } };
    }
  }
}

function tablesOf(
  edits: PackageEdits,
  document: DocumentText,
  fresh: PackageEdits,
  found: readonly ComparedMark[],
): readonly RenewedTable[] {
  const [old, own] = [edits, fresh].map((one) => {
    const [source, root] = [one.source(one.main), one.tree(one.main)];
    return source === null || root === null ? null : { source, root };
  });
  if (old === null || old === undefined || own === null || own === undefined) return [];
  const [stylesPart] = edits.related(edits.main, ['styles']);
  const styles = stylesPart === undefined ? '' : (edits.source(stylesPart) ?? '');
  const known = new Set([...styles.matchAll(/\bw:styleId="([^"]*)"/g)].map(([, id]) => id ?? ''));
  return renewTables(old, document, own, known, (table) =>
    found.filter(({ line }) => line.cell?.table === table).flatMap(({ matched }) => matched.figure ?? []),
  );
}
