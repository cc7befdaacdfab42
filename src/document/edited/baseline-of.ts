import { type Baseline, type BaselineMark, baselineRows } from '../baseline.ts';
import { markName } from '../marks.ts';
import { plainBranches } from './ended.ts';
import type { Printed, PrintedReport } from './printed.ts';

/** What a document is written with where nobody has edited anything: footnotes' numbers last, as they stand in it. */
export function baselineOf(report: PrintedReport): Baseline {
  const isInNote = ({ line }: Printed): boolean => line.note !== undefined;
  const { figures, blocks, lines } = report;
  return {
    marks: [...figures.filter((one) => !isInNote(one)), ...figures.filter(isInNote)].map((one) =>
      markOf(one),
    ),
    tables: blocks.flatMap(({ block }) =>
      block.kind === 'table' ? [{ id: block.id, rows: baselineRows(block) }] : [],
    ),
    footnotes: [...new Set(lines.flatMap(({ note }) => note ?? []))],
    paragraphs: plainBranches(report),
  };
}

/** `before`: what it says again when tracked changes are rejected. */
export function markOf({ figure, place, text, branch }: Printed, before?: ReadonlySet<string>): BaselineMark {
  return {
    name: markName(figure, text, place),
    figure,
    place,
    text,
    branch: branch ?? undefined,
    before: before === undefined ? undefined : [...before],
  };
}
