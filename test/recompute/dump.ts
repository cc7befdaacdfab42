import { makeFigures, reportSettings } from '../../src/figures/index.ts';
import { readAndCheck } from '../../src/pipeline.ts';
import { fillReport } from '../../src/template/fill.ts';
import { filesOfYear } from '../../src/workspace/find.ts';
import { templateFor } from '../../src/workspace/template-files.ts';

/** What a year's report prints and how it was made, without a single value: recompute.py finds those itself. */
export function dumpOf(root: string, year: number) {
  const { data } = readAndCheck(year, filesOfYear(root, year));
  if (data === null) throw new Error('the year cannot be read');
  const figures = makeFigures(data);
  const settings = reportSettings(data);
  const { printed } = fillReport(templateFor(root).files, figures, settings, { draft: false });
  return {
    comma: settings.citationComma,
    printed,
    figures: Object.fromEntries(
      [...figures.byId.values()].map(({ id, operation, operands, unit, value, shift }) => [
        id,
        {
          operation,
          unit,
          shift,
          kind: value?.kind,
          decimals: value?.kind === 'number' ? value.decimals : undefined,
          operands: operands.map((one) => (one.kind === 'cell' ? { kind: 'cell', at: one.at } : one)),
        },
      ]),
    ),
  };
}
