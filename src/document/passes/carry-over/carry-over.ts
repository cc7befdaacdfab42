import type { Report } from '../../../model/report.ts';
import { catchRefusal, type Refused } from '../../../package/faults.ts';
import {
  type Baseline,
  type BaselineMark,
  baselineNamespace,
  baselinePart,
  type FigureSource,
} from '../../baseline.ts';
import { withoutToolComments } from '../comments/without-tool-comments.ts';
import type { DocumentMark, DocumentText } from '../../edited/document-text.ts';
import { compareDocument } from '../../edited/compare.ts';
import { endedParagraphs } from '../../edited/ended.ts';
import { documentLines, type DocumentLine, foundMarks } from '../../edited/lines.ts';
import { printedIds, type PrintedReport, printedReport, spotKey } from '../../edited/printed.ts';
import { lastYearMarker } from '../finalize/obstacles.ts';
import type { PackageEdits } from '../finalize/package-edits.ts';
import { figureHash, noteHash, parseNote } from '../../marks.ts';
import { elementsOf, type XmlElement } from '../../../package/xml-tree.ts';
import { openDocument, type OpenedDocument, readText } from '../../edited/text.ts';
import { uncoveredNumbers } from '../../verify/uncovered.ts';
import { groundEdits, reviewEdits } from './highlight.ts';
import type { CarriedOver, Unplaced } from './listed.ts';
import { renewMarks } from './renew-marks.ts';
import { wordsOfLastYear } from './words-of-last-year.ts';

/**
 * Last year's finished words with this year's figures, years and citations. `fresh`: this year's report as `renderReport` gives
 * it, whose tables, properties and baseline are taken over. `carried` is null where the document holds no mark of ours at all.
 * A file that isn't a .docx comes back as the fault that says so.
 */
export function carryOver(
  bytes: Uint8Array,
  report: Report,
  fresh: Uint8Array,
): { readonly ok: true; readonly carried: CarriedOver | null } | Refused {
  const ids = printedIds(report);
  const first = openDocument(bytes, ids, withoutToolComments);
  const own = openDocument(fresh, ids);
  if (!first.ok) return first;
  if (!own.ok) return own;
  return catchRefusal(() => {
    const { edits } = first;
    const printed = printedReport(report);
    const compared = compareDocument(first.document, printed);
    if (compared.marks.length === 0) return { carried: null };
    const ended = endedParagraphs(compared);
    const renewed = renewMarks(edits, compared, own.edits, new Set(ended));
    const second = documentLines(reread(edits, ids));
    const review = markWords(edits, second, printed);
    const third = reread(edits, ids);
    const marks = foundMarks(documentLines(third)).map(({ mark }) => mark);
    writeOwnParts(edits, third, marks, own, printed, report);
    return {
      carried: {
        bytes: edits.bytes(),
        marks: renewed.marks,
        renewed: renewed.renewed,
        left: renewed.left,
        unplaced: unplacedIn(marks, printed),
        ended: ended.map(({ section, text }) => ({ section, sentence: text.trim() })),
        byHand: uncoveredNumbers(second, printed.lines).lines,
        review,
        tables: renewed.tables.map(({ id, edited }) => ({ id, edited })),
      },
    };
  });
}

/** What was just written must read again. */
function reread(edits: PackageEdits, printed: ReadonlySet<string>): DocumentText {
  const found = catchRefusal(() => ({ document: readText(edits, printed) }));
  if (!found.ok) throw new Error(`carried over into a broken document: ${found.fault.detail ?? ''}`);
  return found.document;
}

/** Puts words of last year and numbers that stayed on a yellow ground. */
function markWords(
  edits: PackageEdits,
  lines: readonly DocumentLine[],
  report: PrintedReport,
): readonly string[] {
  const words = wordsOfLastYear(lines, report);
  const whole = new Set(words);
  const trees = new Map<string, XmlElement>();
  const treeOf = (part: string): XmlElement | null => {
    const tree = trees.get(part) ?? edits.tree(part);
    if (tree !== null) trees.set(part, tree);
    return tree;
  };
  const changes = [
    ...words.flatMap(
      ({
        paragraph: {
          source: { part, start },
        },
      }) => {
        const tree = treeOf(part);
        const paragraph = tree === null ? undefined : paragraphAt(tree, start);
        return paragraph === undefined ? [] : reviewEdits(paragraph).map((edit) => ({ part, edit }));
      },
    ),
    ...foundMarks(lines)
      .filter(({ mark, line }) => mark.text.startsWith(lastYearMarker) && !whole.has(line))
      .flatMap(({ mark: { source } }) => {
        const tree = treeOf(source.part);
        return tree === null
          ? []
          : groundEdits(tree, source.start, source.end).map((edit) => ({ part: source.part, edit }));
      }),
  ];
  for (const part of new Set(changes.map((change) => change.part))) {
    edits.edit(
      part,
      changes.filter((change) => change.part === part).map(({ edit }) => edit),
    );
  }
  return words.map(({ text }) => text);
}

function paragraphAt(element: XmlElement, start: number): XmlElement | undefined {
  for (const child of elementsOf(element)) {
    if (child.name === 'w:p' && child.start === start) return child;
    if (child.start <= start && child.end > start) {
      const found = paragraphAt(child, start);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The document's own account of itself: this year's baseline, title and date. */
function writeOwnParts(
  edits: PackageEdits,
  document: DocumentText,
  marks: readonly DocumentMark[],
  fresh: OpenedDocument,
  printed: PrintedReport,
  report: Report,
): void {
  const { baseline } = fresh.document;
  const written: Baseline = {
    marks: marksOf(marks, printed),
    tables: baseline?.tables ?? [],
    footnotes: footnotesOf(document, report),
  };
  const sources: ReadonlyMap<string, FigureSource> = baseline?.sources ?? new Map();
  for (const part of edits.related(edits.main, ['customXml'])) {
    if (edits.source(part)?.includes(baselineNamespace) === true)
      edits.change(part, baselinePart(written, sources));
  }
  const core = fresh.edits.source('docProps/core.xml');
  if (core !== null && edits.source('docProps/core.xml') !== null) edits.change('docProps/core.xml', core);
}

/** Marks that say what this year's data say, at the places of this year's report. */
function marksOf(marks: readonly DocumentMark[], report: PrintedReport): readonly BaselineMark[] {
  const printed = new Map(report.figures.map((one) => [spotKey(one.figure, one.place), one]));
  return marks.flatMap(({ name, hashes, text }): BaselineMark[] => {
    if (name === null || hashes === null || text.startsWith(lastYearMarker)) return [];
    const one = printed.get(hashes.figure + hashes.place);
    return one === undefined ? [] : [{ name, figure: one.figure, place: one.place, text }];
  });
}

function footnotesOf(document: DocumentText, report: Report): readonly string[] {
  const ids = [...report.footnotes.keys(), ...(document.baseline?.footnotes ?? [])];
  const byHash = new Map(ids.map((id) => [noteHash(id), id]));
  const paragraphs = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  const found = paragraphs.flatMap(({ notes }) =>
    notes.flatMap(({ again, names }) =>
      again ? [] : names.flatMap((name) => byHash.get(parseNote(name) ?? '') ?? []),
    ),
  );
  return [...new Set(found)];
}

/** Sentences of this year's report with a figure that stands nowhere in the document. */
function unplacedIn(marks: readonly DocumentMark[], report: PrintedReport): readonly Unplaced[] {
  const standing = new Set(
    marks.flatMap(({ hashes, text }) =>
      hashes === null || text.startsWith(lastYearMarker) ? [] : [hashes.figure],
    ),
  );
  const tagged = new Set(marks.flatMap(({ tag }) => tag ?? []));
  return report.blocks.flatMap(({ section, text, figures }): Unplaced[] => {
    const missing = figures.filter(
      ({ figure, table }) => table === null && !tagged.has(figure) && !standing.has(figureHash(figure)),
    );
    const ids = [...new Set(missing.map(({ figure }) => figure))];
    return ids.length === 0 ? [] : [{ section, text, figures: ids }];
  });
}
