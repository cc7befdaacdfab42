import type { ReportClosing } from '../../model/report.ts';
import { listLine } from './heading-block.ts';
import type { InlineWriter } from './inlines.ts';
import { textWidth } from './page.ts';
import { plainTable } from './plain-table.ts';
import { styleIds } from './styles.ts';
import { paragraph, run, type WordXml } from './word.ts';

const width = textWidth('portrait');
const rightWidth = 5000;

/** Ô 7 and 8: Nơi nhận at the left, level with the signature at the right; one row, so that no page divides them. */
export function closingBlock(
  { recipients, capacity, signer }: ReportClosing,
  writer: InlineWriter,
): readonly WordXml[] {
  const left = [
    paragraph({ style: styleIds.recipientsTitle }, [run('Nơi nhận:')]),
    ...recipients.map((recipient, index) =>
      paragraph({ style: styleIds.recipient }, listLine(recipient, index === recipients.length - 1, writer)),
    ),
  ];
  const right = [
    ...capacity.map((line) => paragraph({ style: styleIds.capacity }, writer.write(line))),
    paragraph({ style: styleIds.signer }, writer.write(signer)),
  ];
  return [
    plainTable([width - rightWidth, rightWidth], [[recipients.length === 0 ? [paragraph({})] : left, right]]),
  ];
}
