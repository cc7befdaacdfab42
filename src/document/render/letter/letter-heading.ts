import type { Letter } from '../../../model/letter.ts';
import { headingColumns, issuerCell, nationCell } from '../heading-block.ts';
import type { InlineWriter } from '../inlines.ts';
import { plainTable } from '../plain-table.ts';
import { styleIds } from '../styles.ts';
import { paragraph, run, shownText, type WordXml } from '../word.ts';
import { keepTogether } from '../../../vietnamese/typography.ts';
import { blank, subjectOf } from './subject.ts';

/** Ô 1–5 of mẫu 1.5: who, under which nation, number, "V/v …" under it, place and day. */
export function letterHeading(letter: Letter, writer: InlineWriter): WordXml {
  const lines = (texts: readonly string[]) => texts.map((text) => [{ kind: 'text' as const, text }]);
  return plainTable(headingColumns, [
    [issuerCell(lines(letter.parent), lines(letter.issuer), writer), nationCell()],
    [
      [
        styled(styleIds.number, `Số:${blank}/${letter.symbol}`),
        styled(styleIds.letterSubject, subjectOf(letter)),
      ],
      [styled(styleIds.placeAndDate, `${letter.place}, ngày${blank}tháng${blank}năm ${letter.year}`)],
    ],
  ]);
}

function styled(style: string, text: string): WordXml {
  return paragraph({ style }, [run(shownText(keepTogether(text)))]);
}
