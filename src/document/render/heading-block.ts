import type { Inline, ReportHeader } from '../../model/report.ts';
import { plainText } from '../../model/report-lines.ts';
import type { InlineWriter } from './inlines.ts';
import { widthOf } from '../../vietnamese/letter-widths.ts';
import { textWidth } from './page.ts';
import { plainTable } from './plain-table.ts';
import { partOfLine, ruleOf } from './rule.ts';
import { styleIds } from './styles.ts';
import { paragraph, run, type WordXml } from './word.ts';

const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const motto = 'Độc lập - Tự do - Hạnh phúc';
const width = textWidth('portrait');
/** Quốc hiệu must stand on one line; the rest is the issuer's. */
const rightWidth = 5640;
const leftWidth = width - rightWidth;
/** Widths of the two columns above the text. */
export const headingColumns: readonly [left: number, right: number] = [leftWidth, rightWidth];

/** Ô 1–5 and 9 of the decree's page: who, under which nation, when, what, to whom. */
export function headingBlock(header: ReportHeader, writer: InlineWriter): readonly WordXml[] {
  // The table first in the file is read row by row: issuer, nation, number, date.
  const table = plainTable(headingColumns, [
    [issuerCell(header.parent.length === 0 ? [] : [header.parent], header.issuer, writer), nationCell()],
    [
      [styled(styleIds.number, header.number, writer)],
      [styled(styleIds.placeAndDate, header.placeAndDate, writer)],
    ],
  ]);
  return [
    table,
    styled(styleIds.type, header.type, writer),
    styled(styleIds.title, header.title, writer),
    ruleOf(partOfLine * Math.min(widthOf(plainText(header.title), 14, 'bold'), width), width, true),
    ...addressees(header.addressees, writer),
  ];
}

function styled(style: string, inlines: readonly Inline[], writer: InlineWriter): WordXml {
  return paragraph({ style }, writer.write(inlines));
}

/** Ô 2: the authority above, a line each; the issuer, a line each; a line under it. */
export function issuerCell(
  parent: readonly (readonly Inline[])[],
  issuer: ReportHeader['issuer'],
  writer: InlineWriter,
): readonly WordXml[] {
  const lines = issuer.filter((line) => line.length > 0);
  const longest = Math.max(0, ...lines.map((line) => widthOf(plainText(line), 12, 'bold')));
  return [
    ...parent.map((line) => styled(styleIds.parent, line, writer)),
    ...lines.map((line) => styled(styleIds.issuer, line, writer)),
    ruleOf(partOfLine * Math.min(longest, leftWidth), leftWidth),
  ];
}

/** Ô 1. */
export function nationCell(): readonly WordXml[] {
  return [
    paragraph({ style: styleIds.nation }, [run(nation)]),
    paragraph({ style: styleIds.motto }, [run(motto)]),
    ruleOf(widthOf(motto, 13, 'bold'), rightWidth),
  ];
}

const greeting = 'Kính gửi:';
/** Where "Kính gửi:" of several addressees begins, from the left margin. */
const greetingIndent = 1440;
const spaceAround = { before: 240, after: 240 } as const;

/** One addressee on the line of "Kính gửi:"; several a line each, their dashes under the colon. */
export function addressees(all: ReportHeader['addressees'], writer: InlineWriter): readonly WordXml[] {
  const [first, ...others] = all;
  if (first === undefined) return [];
  if (others.length === 0) {
    return [
      paragraph({ style: styleIds.addressee, align: 'center', spacing: spaceAround }, [
        run(`${greeting} `),
        ...writer.write(first),
      ]),
    ];
  }
  const colon = greetingIndent + widthOf(greeting.slice(0, -1), 14);
  const hanging = widthOf('- ', 14);
  return [
    paragraph(
      {
        style: styleIds.addressee,
        keepNext: true,
        spacing: { before: spaceAround.before },
        indent: { left: greetingIndent },
      },
      [run(greeting)],
    ),
    ...all.map((addressee, index) => {
      const isLast = index === all.length - 1;
      return paragraph(
        {
          style: styleIds.addressee,
          indent: { left: colon + hanging, hanging },
          ...(isLast ? { spacing: { after: spaceAround.after } } : { keepNext: true }),
        },
        listLine(addressee, isLast, writer),
      );
    }),
  ];
}

/** "- …;", the last one "- …." Punctuation that stands there already is not doubled. */
export function listLine(
  inlines: readonly Inline[],
  last: boolean,
  writer: InlineWriter,
): readonly WordXml[] {
  const punctuated = /[.;]\s*$/u.test(plainText(inlines));
  return [run('- '), ...writer.write(inlines), ...(punctuated ? [] : [run(last ? '.' : ';')])];
}
