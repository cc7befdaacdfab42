import { annexName } from './annex-name.ts';
import type { Block, FigureRun, Inline, Report, ReportClosing, ReportHeader } from './report.ts';
import { SectionNames } from './sections.ts';

/** A printed figure in a line, by its offsets in the line's text. */
export interface LineFigure {
  readonly run: FigureRun;
  readonly start: number;
  readonly end: number;
}

/** One paragraph, footnote or table cell of a report as plain text. */
export interface ReportLine {
  /** "mục II.3a", "phần đầu", "Phụ lục", "chú thích 10". */
  readonly section: string;
  readonly text: string;
  readonly figures: readonly LineFigure[];
  /** Footnotes' signs: where, and which footnote by its id. */
  readonly notes: readonly { readonly at: number; readonly id: string }[];
  /** The footnote that this line is. */
  readonly note?: string;
}

type Line = readonly Inline[];

/** The head's lines in the order of the page. */
export function headerLines(header: ReportHeader): readonly Line[] {
  const { parent, issuer, number, placeAndDate, type, title, addressees } = header;
  return [parent, ...issuer, number, placeAndDate, type, title, ...addressees];
}

/** Nơi nhận, then the signature. */
export function closingLines({ recipients, capacity, signer }: ReportClosing): readonly Line[] {
  return [...recipients, ...capacity, signer];
}

/** A paragraph's line, or a table's cells row by row. */
function linesOfBlock(block: Block): readonly Line[] {
  return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : [block.inlines];
}

/** The report's lines in reading order, each footnote behind the line that first refers to it. */
export function reportLines(report: Report): readonly ReportLine[] {
  const lines: ReportLine[] = [];
  const sections = new SectionNames();
  const numbers = new Map([...report.footnotes.keys()].map((id, index) => [id, index + 1]));
  const read = new Set<string>();
  const add = (inlines: readonly Inline[]): void => {
    const line = lineOf(inlines);
    lines.push({ ...line, section: sections.read(line.text) });
    for (const { id } of line.notes) {
      const note = report.footnotes.get(id);
      if (note === undefined || read.has(id)) continue;
      read.add(id);
      lines.push({ ...lineOf(note.inlines), section: `chú thích ${numbers.get(id) ?? '?'}`, note: id });
    }
  };
  const addBlocks = (blocks: readonly Block[]): void => {
    for (const inlines of blocks.flatMap(linesOfBlock)) add(inlines);
  };
  for (const inlines of headerLines(report.header)) add(inlines);
  addBlocks(report.body);
  sections.read('Nơi nhận:');
  for (const inlines of closingLines(report.closing)) add(inlines);
  report.annexes.forEach((annex, index) => {
    sections.read(annexName(index, report.annexes.length));
    add(annex.title);
    add(annex.reference);
    addBlocks(annex.body);
  });
  return lines;
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
