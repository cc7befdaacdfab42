import { type FileChild, Paragraph, TextRun } from 'docx';
import type { Letter } from '../../../model/letter.ts';
import { issuerCell, nationCell } from '../heading-block.ts';
import { headingColumns } from '../measures.ts';
import { type InlineWriter, wordText } from '../inlines.ts';
import { plainTable } from '../plain-table.ts';
import { styleIds } from '../styles.ts';
import { keepTogether } from '../../../vietnamese/typography.ts';
import { blank, subjectOf } from './subject.ts';

/** Ô 1–5 of mẫu 1.5: who, under which nation, number, "V/v …" under it, place and day. */
export function letterHeading(letter: Letter, writer: InlineWriter): FileChild {
  const lines = (texts: readonly string[]) => texts.map((text) => [{ kind: 'text' as const, text }]);
  return plainTable(headingColumns, [
    [issuerCell(lines(letter.parent), lines(letter.issuer), writer), nationCell()],
    [
      [
        paragraph(styleIds.number, `Số:${blank}/${letter.symbol}`),
        paragraph(styleIds.letterSubject, subjectOf(letter)),
      ],
      [paragraph(styleIds.placeAndDate, `${letter.place}, ngày${blank}tháng${blank}năm ${letter.year}`)],
    ],
  ]);
}

function paragraph(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun({ children: wordText(keepTogether(text)) })] });
}
