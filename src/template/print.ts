import type { Block, Inline, Report } from '../model/report.ts';
import { annexName } from '../model/annex-name.ts';

/**
 * The report as readable text, for goldens and for reading: `**bold**`, `*italic*`, `[1]` for footnotes. With `marks`,
 * figures show their ids: `{da2.chuyen-nguon.ho=46}`.
 */
export function printReport(report: Report, { marks = false }: { readonly marks?: boolean } = {}): string {
  const { header, body, footnotes, closing, annexes } = report;
  const numbers = new Map([...footnotes.keys()].map((id, index) => [id, index + 1]));
  const line = (inlines: readonly Inline[]): string =>
    inlines
      .map((inline, index) => {
        const [before, after] = [inlines[index - 1], inlines[index + 1]].map(starsOf);
        const stars = starsOf(inline);
        const text = printInline(inline, numbers, marks);
        return `${stars === before ? '' : stars}${text}${stars === after ? '' : stars}`;
      })
      .join('');
  const blocks = (all: readonly Block[]): string[] =>
    all.flatMap((block) => ['', ...printBlock(block, line)]);
  return [
    ...(header.parent.length === 0 ? [] : [line(header.parent)]),
    ...header.issuer.map(line),
    line(header.number),
    line(header.placeAndDate),
    line(header.type),
    line(header.title),
    ...header.addressees.map((addressee) => `Kính gửi: ${line(addressee)}`),
    ...blocks(body),
    '',
    'Nơi nhận:',
    ...closing.recipients.map((recipient) => `- ${line(recipient)}`),
    ...closing.capacity.map(line),
    ...(closing.signer.length === 0 ? [] : [line(closing.signer)]),
    ...annexes.flatMap((annex, index) => [
      '',
      `=== ${annexName(index, annexes.length)}${annex.orientation === 'landscape' ? ' (ngang)' : ''}`,
      line(annex.title),
      line(annex.reference),
      ...blocks(annex.body),
    ]),
    ...(footnotes.size === 0 ? [] : ['', '---']),
    ...[...footnotes.values()].map(({ id, inlines }) => `[${numbers.get(id)}] ${line(inlines)}`),
    '',
  ].join('\n');
}

function printInline(inline: Inline, numbers: ReadonlyMap<string, number>, marks: boolean): string {
  if (inline.kind === 'footnote') return `[${numbers.get(inline.id) ?? '?'}]`;
  return marks && inline.kind === 'figure' ? `{${inline.figure}=${inline.text}}` : inline.text;
}

/** What stands around a run of this look. */
function starsOf(inline: Inline | undefined): string {
  if (inline === undefined || inline.kind === 'footnote') return '';
  return `${inline.bold === true ? '**' : ''}${inline.italic === true ? '*' : ''}`;
}

const roleNames = { body: '', basis: '(căn cứ) ', note: '(ghi chú) ', review: '(rà soát) ' } as const;

function printBlock(block: Block, line: (inlines: readonly Inline[]) => string): string[] {
  if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${line(block.inlines)}`];
  if (block.kind === 'paragraph') return [`${roleNames[block.role]}${line(block.inlines)}`];
  const columns = block.columns.map(({ width, align }) => `${width}${align === 'left' ? '' : ` ${align}`}`);
  return [
    `[bảng ${block.id}: ${columns.join(', ')}]`,
    ...block.rows.map(
      ({ kind, key, cells }) => `${rowNames[kind]}${key ?? ''}| ${cells.map(line).join(' | ')} |`,
    ),
  ];
}

const rowNames = { header: 'đầu ', item: '', total: 'tổng ' } as const;
