import { type FileChild, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Block, Paragraph as ReportParagraph, Table as ReportTable } from '../../model/report.ts';
import { dataTable } from './data-table.ts';
import { reviewMarker } from '../../model/markers.ts';
import { blockHash, joinedOf } from '../marks.ts';
import type { InlineWriter, RunLook } from './inlines.ts';
import { styles } from './styles.ts';

const headingStyles = { 1: styles.section.id, 2: styles.clause.id, 3: styles.point.id } as const;
const paragraphStyles: Readonly<Record<ReportParagraph['role'], string>> = {
  body: styles.body.id,
  basis: styles.basis.id,
  note: styles.note.id,
  review: styles.review.id,
};
/** Above a paragraph that follows a table, and above a table: cells reach up to their text. */
const besideTable = 120;

/** Headings, paragraphs and tables in order. `keepLast`: the last paragraph stays with what follows it. */
export function blocks(
  all: readonly Block[],
  width: number,
  writer: InlineWriter,
  options: { readonly keepLast?: boolean } = {},
): FileChild[] {
  const written = (one: Exclude<Block, ReportTable>, look?: RunLook): ParagraphChild[] => {
    const children = writer.write(one.inlines, look);
    // The marks of a paragraph of one line say it already.
    const isSaid = one.inlines.some(({ kind }) => kind === 'figure') && joinedOf(one) === undefined;
    return isSaid ? children : writer.underConditions(children, blockHash(one));
  };
  return all.map((one, index) => {
    if (one.kind === 'table') return dataTable(one, width, writer);
    const before = all[index - 1]?.kind === 'table' ? { spacing: { before: besideTable } } : {};
    const keep = index === all.length - 1 && options.keepLast === true ? { keepNext: true } : {};
    if (one.kind === 'heading') {
      return new Paragraph({
        style: headingStyles[one.level],
        ...before,
        children: written(one),
      });
    }
    const look: RunLook = one.role === 'review' ? { highlight: 'yellow' } : {};
    return new Paragraph({
      style: paragraphStyles[one.role],
      ...before,
      ...keep,
      children: [
        ...(one.role === 'review' ? [new TextRun({ text: reviewMarker, ...look })] : []),
        ...written(one, look),
      ],
    });
  });
}
