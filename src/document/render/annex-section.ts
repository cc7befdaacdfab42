import { type FileChild, Paragraph, TextRun } from 'docx';
import type { Annex } from '../../model/report.ts';
import { blocks } from './blocks.ts';
import { plainText } from '../../model/report-lines.ts';
import type { InlineWriter } from './inlines.ts';
import { widthOf } from './measure.ts';
import { textWidth } from './page.ts';
import { partOfLine, ruleOf } from './rule.ts';
import { styleIds } from './styles.ts';

/** Ô of an annex: its number, title, what it goes with, a line, and its body. */
export function annexSection(annex: Annex, number: string, writer: InlineWriter): FileChild[] {
  const width = textWidth(annex.orientation);
  return [
    new Paragraph({ style: styleIds.annex, children: [new TextRun(number)] }),
    new Paragraph({ style: styleIds.annexTitle, children: writer.write(annex.title) }),
    ...(annex.reference.length === 0
      ? []
      : [new Paragraph({ style: styleIds.annexReference, children: writer.write(annex.reference) })]),
    ruleOf(partOfLine * Math.min(widthOf(plainText(annex.reference), 14), width), width, true),
    new Paragraph({ style: styleIds.end, spacing: { before: 160 }, keepNext: true }),
    ...blocks(annex.body, width, writer),
  ];
}
