import { type FileChild, Paragraph, TextRun } from 'docx';
import type { Inline, ReportHeader } from '../../model/report.ts';
import { plainText } from '../../model/report-lines.ts';
import type { InlineWriter } from './inlines.ts';
import { widthOf } from '../../vietnamese/letter-widths.ts';
import { headingColumns, textWidth } from './measures.ts';
import { plainTable } from './plain-table.ts';
import { partOfLine, ruleOf } from './rule.ts';
import { styles } from './styles.ts';

const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const motto = 'Độc lập - Tự do - Hạnh phúc';
const width = textWidth('portrait');
const [leftWidth, rightWidth] = headingColumns;

/** Ô 1–5 and 9 of the decree's page: who, under which nation, when, what, to whom. */
export function headingBlock(header: ReportHeader, writer: InlineWriter): FileChild[] {
  // The table first in the file is read row by row: issuer, nation, number, date.
  const table = plainTable(headingColumns, [
    [issuerCell(header.parent.length === 0 ? [] : [header.parent], header.issuer, writer), nationCell()],
    [
      [paragraph(styles.number.id, header.number, writer)],
      [paragraph(styles.placeAndDate.id, header.placeAndDate, writer)],
    ],
  ]);
  return [
    table,
    paragraph(styles.type.id, header.type, writer),
    paragraph(styles.title.id, header.title, writer),
    ruleOf(partOfLine * Math.min(widthOf(plainText(header.title), 14, 'bold'), width), width, true),
    ...addressees(header.addressees, writer),
  ];
}

export function paragraph(style: string, inlines: readonly Inline[], writer: InlineWriter): Paragraph {
  return new Paragraph({ style, children: writer.write(inlines) });
}

/** Ô 2: the authority above, a line each; the issuer, a line each; a line under it. */
export function issuerCell(
  parent: readonly (readonly Inline[])[],
  issuer: ReportHeader['issuer'],
  writer: InlineWriter,
): Paragraph[] {
  const lines = issuer.filter((line) => line.length > 0);
  const longest = Math.max(0, ...lines.map((line) => widthOf(plainText(line), 12, 'bold')));
  return [
    ...parent.map((line) => paragraph(styles.parent.id, line, writer)),
    ...lines.map((line) => paragraph(styles.issuer.id, line, writer)),
    ruleOf(partOfLine * Math.min(longest, leftWidth), leftWidth),
  ];
}

/** Ô 1. */
export function nationCell(): Paragraph[] {
  return [
    new Paragraph({ style: styles.nation.id, children: [new TextRun(nation)] }),
    new Paragraph({ style: styles.motto.id, children: [new TextRun(motto)] }),
    ruleOf(widthOf(motto, 13, 'bold'), rightWidth),
  ];
}

const greeting = 'Kính gửi:';
/** Where "Kính gửi:" of several addressees begins, from the left margin. */
const greetingIndent = 1440;
const spaceAround = { before: 240, after: 240 } as const;

/** One addressee on the line of "Kính gửi:"; several a line each, their dashes under the colon. */
export function addressees(all: ReportHeader['addressees'], writer: InlineWriter): Paragraph[] {
  const [first, ...others] = all;
  if (first === undefined) return [];
  if (others.length === 0) {
    return [
      new Paragraph({
        style: styles.addressee.id,
        alignment: 'center',
        spacing: spaceAround,
        children: [new TextRun(`${greeting} `), ...writer.write(first)],
      }),
    ];
  }
  const colon = greetingIndent + widthOf(greeting.slice(0, -1), 14);
  const hanging = widthOf('- ', 14);
  return [
    new Paragraph({
      style: styles.addressee.id,
      indent: { left: greetingIndent },
      spacing: { before: spaceAround.before },
      keepNext: true,
      children: [new TextRun(greeting)],
    }),
    ...all.map(
      (addressee, index) =>
        new Paragraph({
          style: styles.addressee.id,
          indent: { left: colon + hanging, hanging },
          ...(index === all.length - 1 ? { spacing: { after: spaceAround.after } } : { keepNext: true }),
          children: listLine(addressee, index === all.length - 1, writer),
        }),
    ),
  ];
}

/** "- …;", the last one "- …." Punctuation that stands there already is not doubled. */
export function listLine(inlines: readonly Inline[], last: boolean, writer: InlineWriter) {
  const punctuated = /[.;]\s*$/u.test(plainText(inlines));
  return [
    new TextRun('- '),
    ...writer.write(inlines),
    ...(punctuated ? [] : [new TextRun(last ? '.' : ';')]),
  ];
}
