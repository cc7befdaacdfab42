import { type FileChild, Paragraph, TextRun } from 'docx';
import type { ReportClosing } from '../../model/report.ts';
import { listLine, paragraph } from './heading-block.ts';
import type { InlineWriter } from './inlines.ts';
import { textWidth } from './measures.ts';
import { plainTable } from './plain-table.ts';
import { styles } from './styles.ts';

const width = textWidth('portrait');
const rightWidth = 5000;

/** Ô 7 and 8: Nơi nhận at the left, level with the signature at the right; one row, so that no page divides them. */
export function closingBlock(
  { recipients, capacity, signer }: ReportClosing,
  writer: InlineWriter,
): FileChild[] {
  const left = [
    new Paragraph({ style: styles.recipientsTitle.id, children: [new TextRun('Nơi nhận:')] }),
    ...recipients.map(
      (recipient, index) =>
        new Paragraph({
          style: styles.recipient.id,
          children: listLine(recipient, index === recipients.length - 1, writer),
        }),
    ),
  ];
  const right = [
    ...capacity.map((line) => paragraph(styles.capacity.id, line, writer)),
    paragraph(styles.signer.id, signer, writer),
  ];
  return [
    plainTable(
      [width - rightWidth, rightWidth],
      [[recipients.length === 0 ? [new Paragraph({})] : left, right]],
    ),
  ];
}
