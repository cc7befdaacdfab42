import { type FileChild, Paragraph, TextRun } from 'docx';
import type { Annex } from '../../model/report.ts';
import { blocks } from './blocks.ts';
import { plainText } from '../../model/report-lines.ts';
import { paragraph } from './heading-block.ts';
import type { InlineWriter } from './inlines.ts';
import { widthOf } from '../../vietnamese/letter-widths.ts';
import { textWidth } from './measures.ts';
import { tiny } from './page.ts';
import { partOfLine, ruleOf } from './rule.ts';
import { styles } from './styles.ts';

/** Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 2.1. */
const endMark = './.';

/** Ô of an annex: its number, title, what it goes with, a line, its body (`more` behind it) and the mark of its end. */
export function annexSection(
  annex: Annex,
  number: string,
  writer: InlineWriter,
  more: readonly FileChild[] = [],
): FileChild[] {
  const width = textWidth(annex.orientation);
  return [
    new Paragraph({ style: styles.annex.id, children: [new TextRun(number)] }),
    paragraph(styles.annexTitle.id, annex.title, writer),
    ...(annex.reference.length === 0 ? [] : [paragraph(styles.annexReference.id, annex.reference, writer)]),
    ruleOf(partOfLine * Math.min(widthOf(plainText(annex.reference), 14), width), width, true),
    new Paragraph({ style: styles.end.id, spacing: { before: 160 }, keepNext: true }),
    ...blocks(annex.body, width, writer),
    ...more,
    ...(endsItself(annex)
      ? []
      : [new Paragraph({ style: styles.annexEnd.id, children: [new TextRun(endMark)] })]),
    tiny(),
  ];
}

function endsItself({ body }: Annex): boolean {
  const last = body.at(-1);
  return last !== undefined && last.kind !== 'table' && plainText(last.inlines).trimEnd().endsWith(endMark);
}
