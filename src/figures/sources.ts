import type { CellRef } from '../model/cell.ts';
import type { Figure, FigureSet, Leaf } from '../model/figure.ts';
import { onceOf } from '../model/once-of.ts';

/** Where a figure comes from, for the document's own baseline. */
export interface Source {
  readonly label: string;
  readonly operation: string;
  /** "xa/23431-xa-van-lem.xlsx!Dự án sản xuất!L12". */
  readonly cells: readonly string[];
  /** What is typed in each of them. */
  readonly typed: readonly string[];
}

/** All cells behind a figure, through the figures that it was made from, each once. */
export function leavesOf(figure: Figure, figures: FigureSet): readonly Leaf[] {
  const seen = new Set<string>();
  const leaves = new Map<string, Leaf>();
  const visit = (each: Figure): void => {
    if (seen.has(each.id)) return;
    seen.add(each.id);
    for (const operand of each.operands) {
      if (operand.kind === 'cell') leaves.set(addressOf(operand), operand);
      else {
        const part = figures.byId.get(operand.id);
        if (part !== undefined) visit(part);
      }
    }
  };
  visit(figure);
  return [...leaves.values()];
}

/** The cells behind a figure, with those that it lacks. */
export function cellsBehind(figure: Figure, figures: FigureSet): readonly CellRef[] {
  return [...leavesOf(figure, figures).map(({ at }) => at), ...(figure.lacking ?? [])];
}

export function addressOf({ at }: Leaf): string {
  return addressAt(at);
}

/** Once for each cell: it stands behind many figures. */
const addressAt = onceOf(({ file, sheet, cell }: CellRef): string => `${file}!${sheet}!${cell}`);

export function figureSources(figures: FigureSet): ReadonlyMap<string, Source> {
  return new Map(
    [...figures.byId.values()].map((figure) => {
      const leaves = leavesOf(figure, figures);
      return [
        figure.id,
        {
          label: figure.label,
          operation: figure.operation,
          cells: leaves.map(addressOf),
          typed: leaves.map(({ typed }) => typed),
        },
      ];
    }),
  );
}
