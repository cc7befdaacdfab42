import { groupBy } from '../../../model/group-by.ts';
import { plainText } from '../../../model/report-lines.ts';
import {
  type AbsentFigure,
  absentFigures,
  type ComparedMark,
  type Comparison,
} from '../../edited/compare.ts';
import type { DocumentLine } from '../../edited/lines.ts';
import type { Printed, PrintedBlock } from '../../edited/printed.ts';
import type { TablePair } from '../tables/pair-tables.ts';
import type { ChangedRow, GoneBlock, Lost, TableOutcome } from './outcome.ts';
import { spotIn } from '../../edited/spot.ts';

/** `redlined`: it would be made anew, were it not for the redline. `edited`: its cells are refreshed one by one. */
export interface TableFate {
  readonly pair: TablePair;
  readonly state: TableOutcome['state'];
}

export interface Coverage {
  readonly lost: readonly Omit<Lost, 'label'>[];
  readonly newBlocks: readonly PrintedBlock[];
  readonly goneBlocks: readonly GoneBlock[];
  readonly tables: readonly TableOutcome[];
}

/** What the report prints and the document doesn't hold, and the reverse. */
export function coverage(
  comparison: Comparison,
  fates: readonly TableFate[],
  ended: readonly DocumentLine[],
): Coverage {
  const gone = comparison.marks.filter(({ verdict }) => verdict.kind === 'gone');
  const remade = new Set<string | null>(
    fates.flatMap(({ pair, state }) => (state === 'remade' ? [pair.id] : [])),
  );
  const paired = new Set<string | null>(fates.map(({ pair }) => pair.id));
  const absent = absentFigures(comparison, ({ table }) => remade.has(table));
  const unplaced = new Set(absent.flatMap(({ printed, isNew }) => (isNew ? [printed] : [])));
  return {
    lost: absent.filter(({ isNew }) => !isNew).map((one) => lostOf(one, comparison)),
    newBlocks: comparison.report.blocks.filter(({ figures }) =>
      figures.some((one) => unplaced.has(one) && !paired.has(one.table)),
    ),
    goneBlocks: goneBlocks(gone, ended, comparison.marks, fates),
    tables: fates.flatMap((fate) => tableOutcome(fate, unplaced, gone, comparison)),
  };
}

function lostOf(
  { printed, written, pending }: AbsentFigure,
  { report, marks }: Comparison,
): Omit<Lost, 'label'> {
  const { figure, key, place, text, table, line } = printed;
  const block = report.blocks.find(({ figures }) => figures.includes(printed));
  const siblings = new Set(
    (block?.figures ?? [])
      .filter((one) => one.key !== key && (one.table === null || one.line.row === line.row))
      .map((one) => one.key),
  );
  const inNote = line.note !== undefined;
  const near = marks.find(({ key, line: { note } }) => (note !== null) === inNote && siblings.has(key ?? ''));
  return {
    figure,
    place,
    written: written ?? '',
    data: text,
    table,
    pending,
    at: spotIn(line, printed),
    line: { text: line.text, start: printed.start, end: printed.end },
    near: near === undefined || near.line.text.trim() === '' ? null : near.line.text,
  };
}

/** Sentences with numbers that are printed no more, then whole paragraphs whose condition has ended, in reading order. */
function goneBlocks(
  gone: readonly ComparedMark[],
  ended: readonly DocumentLine[],
  marks: readonly ComparedMark[],
  fates: readonly TableFate[],
): readonly GoneBlock[] {
  const tables = new Set(fates.map(({ pair }) => pair.standing));
  const outside = gone.filter(({ line: { cell } }) => cell === null || !tables.has(cell.table));
  // A table that the data print no more is one: its first line stands for it.
  const groups = [...groupBy(outside, ({ line }) => line.cell?.table ?? line).values()];
  const lines = groups.map(([{ line }]) => line);
  // A footnote goes with the sentence that calls it.
  const called = new Set(
    [...lines, ...ended].flatMap(({ paragraph }) => paragraph.notes.map(({ id }) => id)),
  );
  const sentences = groups.flatMap((own): readonly GoneBlock[] => {
    const [{ line, mark: first }] = own;
    if (line.cell !== null) return [{ at: tableSpot(line), figures: [] }];
    if (line.note !== null && called.has(line.note)) return [];
    return [{ at: spotIn(line, first), figures: own.map(({ figure, mark }) => figure ?? mark.tag ?? '') }];
  });
  const paragraphs = ended
    .filter((line) => !lines.includes(line))
    .map((line) => ({
      at: { section: line.section, sentence: line.text.trim() },
      figures: marks.flatMap((one) => (one.line === line ? (one.figure ?? []) : [])),
    }));
  return [...sentences, ...paragraphs];
}

/** "Phụ lục II: cả bảng, từ dòng “1 | Xã Văn Lem | …”". */
function tableSpot({ section, cell }: DocumentLine): GoneBlock['at'] {
  return {
    section: section.replace(/, dòng \d+$/, ''),
    sentence: `cả bảng, từ dòng: ${rowText((cell?.row.cells ?? []).map(({ text }) => text))}`,
  };
}

function tableOutcome(
  { pair, state }: TableFate,
  unplaced: ReadonlySet<Printed>,
  gone: readonly ComparedMark[],
  { document: { baseline }, marks }: Comparison,
): readonly TableOutcome[] {
  const { id, standing, report, block } = pair;
  const printed = report.rows.map(({ cells }) => rowText(cells.map(plainText)));
  const inRows = groupBy(
    marks.filter(({ line: { cell } }) => cell?.table === standing),
    ({ line: { cell } }) => cell?.row,
  );
  const left = new Set(gone.map(({ line: { cell } }) => cell?.row));
  const changed = [...inRows].flatMap(([row, own]) => {
    if (row === undefined || !left.has(row)) return [];
    const index = rowOf(own, block);
    return [{ index, was: rowText(row.cells.map(({ text }) => text)), now: printed[index ?? -1] ?? null }];
  });
  const isNew = (one: Printed): boolean =>
    state === 'remade' ? baseline?.byKey.has(one.key) !== true : unplaced.has(one);
  const withNew = new Set(block.figures.flatMap((one) => (isNew(one) ? (one.line.row ?? []) : [])));
  const rows = [
    ...changed.map(({ was, now }): ChangedRow => ({ was, now })),
    ...printed.flatMap((text, index): readonly ChangedRow[] =>
      withNew.has(index) && !changed.some((one) => one.index === index) ? [{ was: null, now: text }] : [],
    ),
  ];
  if (state === 'edited' && rows.length === 0) return [];
  return [{ id, section: block.section, state, rows }];
}

/** The report's row that prints most of the figures that a row of the document has or had. */
function rowOf(marks: readonly ComparedMark[], { figures }: PrintedBlock): number | undefined {
  const own = new Set(marks.map(({ figure }) => figure));
  const shared = groupBy(
    figures.filter(({ figure }) => own.has(figure)),
    ({ line }) => line.row,
  );
  return [...shared].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

function rowText(cells: readonly string[]): string {
  return cells.filter((text) => text !== '').join(' | ');
}
