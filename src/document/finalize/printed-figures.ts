import type { Block, FigureRun, Inline, Report } from '../../model/report.ts';

/** Every figure that a report prints, in the order of the page: head, text, closing, annexes, then the footnotes. */
export function printedFigures(report: Report): readonly FigureRun[] {
  const { header, body, closing, annexes, footnotes } = report;
  const lines: readonly (readonly Inline[])[] = [
    header.parent,
    ...header.issuer,
    header.number,
    header.placeAndDate,
    header.type,
    header.title,
    ...header.addressees,
    ...body.flatMap(linesOf),
    ...closing.recipients,
    ...closing.capacity,
    closing.signer,
    ...annexes.flatMap((annex) => [annex.title, annex.reference, ...annex.body.flatMap(linesOf)]),
    ...[...footnotes.values()].map(({ inlines }) => inlines),
  ];
  return lines.flat().filter((run): run is FigureRun => run.kind === 'figure');
}

function linesOf(block: Block): readonly (readonly Inline[])[] {
  return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : [block.inlines];
}
