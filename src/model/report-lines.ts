import { annexName } from './annex-name.ts';
import type {
  Annex,
  Block,
  FigureRun,
  Inline,
  Report,
  ReportClosing,
  ReportHeader,
  TableRow,
} from './report.ts';
import { SectionNames } from './sections.ts';

/** A printed figure in a line, by its offsets in the line's text. */
interface LineFigure {
  readonly run: FigureRun;
  readonly start: number;
  readonly end: number;
}

/** One paragraph, footnote or table cell of a report as plain text. */
export interface ReportLine {
  /** "mục II.3.a", "phần đầu", "Phụ lục, dòng 3", "chú thích 10". */
  readonly section: string;
  readonly text: string;
  readonly figures: readonly LineFigure[];
  /** Footnotes' signs: where, and which footnote by its id. */
  readonly notes: readonly { readonly at: number; readonly id: string }[];
  /** The footnote that this line is. */
  readonly note?: string;
  /**
   * What it is, or is a cell of; a footnote: what first refers to it. A line of the head, the closing or an annex's title is a
   * paragraph of its own.
   */
  readonly block: Block;
  readonly orientation: Annex['orientation'];
  /** Of the table that it is a cell of. */
  readonly row: number | null;
}

type Line = readonly Inline[];

/** The head's lines in the order of the page. */
function headerLines(header: ReportHeader): readonly Line[] {
  const { parent, issuer, number, placeAndDate, type, title, addressees } = header;
  return [parent, ...issuer, number, placeAndDate, type, title, ...addressees];
}

/** Nơi nhận, then the signature. */
function closingLines({ recipients, capacity, signer }: ReportClosing): readonly Line[] {
  return [...recipients, ...capacity, signer];
}

/** The report's lines in reading order, each footnote behind the line that first refers to it. */
export function reportLines(report: Report): readonly ReportLine[] {
  const lines: ReportLine[] = [];
  const sections = new SectionNames();
  const numbers = new Map([...report.footnotes.keys()].map((id, index) => [id, index + 1]));
  const read = new Set<string>();
  let orientation: Annex['orientation'] = 'portrait';
  const add = (inlines: readonly Inline[], block: Block, row: number | null): void => {
    const line = lineOf(inlines);
    const section = sections.read(line.text);
    const place = row === null || block.kind !== 'table' ? section : rowName(section, block.rows, row);
    lines.push({ ...line, section: place, block, orientation, row });
    for (const { id } of line.notes) {
      const note = report.footnotes.get(id);
      if (note === undefined || read.has(id)) continue;
      read.add(id);
      const own = { section: `chú thích ${numbers.get(id) ?? '?'}`, note: id, block, orientation, row };
      lines.push({ ...lineOf(note.inlines), ...own });
    }
  };
  const addBlocks = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind !== 'table') add(block.inlines, block, null);
      else block.rows.forEach(({ cells }, row) => cells.forEach((cell) => add(cell, block, row)));
    }
  };
  const addFrame = (frame: readonly Line[]): void =>
    addBlocks(frame.map((inlines) => ({ kind: 'paragraph', role: 'body', inlines })));
  addFrame(headerLines(report.header));
  addBlocks(report.body);
  sections.read('Nơi nhận:');
  addFrame(closingLines(report.closing));
  report.annexes.forEach((annex, index) => {
    sections.read(annexName(index, report.annexes.length));
    ({ orientation } = annex);
    addFrame([annex.title, annex.reference]);
    addBlocks(annex.body);
  });
  return lines;
}

/** "Phụ lục, dòng 3": headings are not counted. */
function rowName(section: string, rows: readonly Pick<TableRow, 'kind'>[], row: number): string {
  return inRow(section, rows.slice(0, row + 1).filter(({ kind }) => kind !== 'header').length);
}

/** The place of a table's row, counted from 1 without its headings. Tables elsewhere than in an annex only lay things out. */
export function inRow(section: string, row: number): string {
  return section.startsWith('Phụ lục') && row > 0 ? `${section}, dòng ${row}` : section;
}

/** The plain text of inlines, without footnote signs. */
export function plainText(inlines: readonly Inline[]): string {
  return lineOf(inlines).text;
}

function lineOf(inlines: readonly Inline[]): Pick<ReportLine, 'text' | 'figures' | 'notes'> {
  let text = '';
  const figures: LineFigure[] = [];
  const notes: { at: number; id: string }[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'footnote') {
      notes.push({ at: text.length, id: inline.id });
      continue;
    }
    const start = text.length;
    text += inline.text;
    if (inline.kind === 'figure') figures.push({ run: inline, start, end: text.length });
  }
  return { text, figures, notes };
}
