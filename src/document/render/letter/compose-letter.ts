import { Document, type FileChild } from 'docx';
import type { Letter, LetterAnnex } from '../../../model/letter.ts';
import type { Block, Inline, Table } from '../../../model/report.ts';
import { annexSection } from '../annex-section.ts';
import { annexName } from '../../../model/annex-name.ts';
import { blocks } from '../blocks.ts';
import { closingBlock } from '../closing-block.ts';
import { borderedTable } from '../data-table.ts';
import { addressees } from '../heading-block.ts';
import { InlineWriter } from '../inlines.ts';
import { madeParts, type MadeParts } from '../made-parts.ts';
import { textWidth } from '../measures.ts';
import { section, tiny } from '../page.ts';
import { letterHeading } from './letter-heading.ts';
import { blank } from './subject.ts';

/** A text of the letter as inlines: nothing in it is a figure. */
function inlinesOf(text: string): readonly Inline[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** The letter as docx packs it: clock times inside, parts still to be replaced (`assembled`). */
export function composeLetter(letter: Letter): MadeParts {
  const writer = new InlineWriter();
  const paragraphs = letter.paragraphs.map((text): Block => ({
    kind: 'paragraph',
    role: 'body',
    inlines: inlinesOf(text),
  }));
  const text = [
    // LibreOffice puts an empty line of its own before a table that opens a document.
    tiny(),
    letterHeading(letter, writer),
    ...addressees(letter.addressees.map(inlinesOf), writer),
    ...blocks(paragraphs, textWidth('portrait'), writer, { keepLast: true }),
    ...closingBlock(
      {
        recipients: letter.recipients.map(inlinesOf),
        capacity: letter.capacity.map(inlinesOf),
        signer: inlinesOf(letter.signer),
      },
      writer,
    ),
    tiny(),
  ];
  const annexes = letter.annexes.map((annex, index) =>
    section(annex.orientation, annexOf(letter, annex, index, writer)),
  );
  return madeParts(new Document({ sections: [section('portrait', text), ...annexes] }));
}

/** Heading and table of one annex; its "(Kèm theo …)" keeps the blanks that the letter itself has. */
function annexOf(letter: Letter, annex: LetterAnnex, index: number, writer: InlineWriter): FileChild[] {
  const issuer = letter.issuerName === undefined ? '' : ` của ${letter.issuerName}`;
  const reference = `(Kèm theo Công văn số${blank}/${letter.symbol} ngày${blank}tháng${blank}năm ${letter.year}${issuer})`;
  return annexSection(
    {
      id: `phu-luc-${index + 1}`,
      title: inlinesOf(annex.title),
      reference: inlinesOf(reference),
      orientation: annex.orientation,
      body: [],
    },
    annexName(index, letter.annexes.length),
    writer,
    [borderedTable(tableOf(annex, index), textWidth(annex.orientation), writer)],
  );
}

function tableOf(annex: LetterAnnex, index: number): Table {
  return {
    kind: 'table',
    id: `phu-luc-${index + 1}`,
    columns: annex.columns,
    rows: [
      { kind: 'header', cells: annex.columns.map(({ title }) => inlinesOf(title)) },
      ...annex.rows.map((cells) => ({ kind: 'item' as const, cells: cells.map(inlinesOf) })),
    ],
  };
}
