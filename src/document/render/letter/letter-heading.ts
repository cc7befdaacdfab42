import type { FileChild } from 'docx';
import type { Letter } from '../../../model/letter.ts';
import { issuerCell, nationCell, paragraph } from '../heading-block.ts';
import { headingColumns } from '../measures.ts';
import type { InlineWriter } from '../inlines.ts';
import { plainTable } from '../plain-table.ts';
import { styles } from '../styles.ts';
import { blank, subjectOf } from './subject.ts';

/** Ô 1–5 of mẫu 1.5: who, under which nation, number, "V/v …" under it, place and day. */
export function letterHeading(letter: Letter, writer: InlineWriter): FileChild {
  const line = (text: string) => [{ kind: 'text' as const, text }];
  return plainTable(headingColumns, [
    [issuerCell(letter.parent.map(line), letter.issuer.map(line), writer), nationCell()],
    [
      [
        paragraph(styles.number.id, line(`Số:${blank}/${letter.symbol}`), writer),
        paragraph(styles.letterSubject.id, line(subjectOf(letter)), writer),
      ],
      [
        paragraph(
          styles.placeAndDate.id,
          line(`${letter.place}, ngày${blank}tháng${blank}năm ${letter.year}`),
          writer,
        ),
      ],
    ],
  ]);
}
