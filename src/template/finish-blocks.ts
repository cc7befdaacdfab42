import type { FigureSet } from '../model/figure.ts';
import type { Block, Inline, Paragraph, ReportSettings, Table, TableRow } from '../model/report.ts';
import { sameName } from '../vietnamese/names.ts';
import { upper } from '../vietnamese/text.ts';
import type { DraftFile, DraftParagraph, DraftTable } from './draft.ts';
import type { Finisher } from './finish.ts';

/** The blocks of a file, in order; `settings` say how headings look and whose words are no news. */
export function finishBlocks(
  { slug, blocks }: DraftFile,
  finisher: Finisher,
  settings: ReportSettings,
  figures: FigureSet,
): readonly Block[] {
  let tables = 0;
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'heading': {
        const capitals = block.level === 1 && settings.headings === 'upper';
        return { ...block, inlines: finisher.inlines(block.inlines, capitals ? upper : undefined) };
      }
      case 'paragraph':
        return {
          kind: 'paragraph',
          role: roleOf(block, settings),
          ...(block.branch === undefined ? {} : { branch: block.branch }),
          ...(block.joined === undefined ? {} : { joined: block.joined }),
          inlines: finisher.inlines(block.inlines),
        };
      case 'table':
        tables += 1;
        return finishTable(block, `${slug}-bang-${tables}`, finisher, figures);
    }
  });
}

/** Words of another year, or of another area's report, are to be read again. */
function roleOf({ role, wordsOf }: DraftParagraph, { year, area }: ReportSettings): Paragraph['role'] {
  if (role !== 'body' || wordsOf === undefined) return role;
  const isOwn = wordsOf.area === undefined || (area !== undefined && sameName(wordsOf.area, area));
  return wordsOf.year === year && isOwn ? role : 'review';
}

function finishTable(draft: DraftTable, id: string, finisher: Finisher, figures: FigureSet): Table {
  const keys = new Set<string>();
  const rows = draft.rows.map(({ kind, cells }): TableRow => {
    const finished = cells.map((cell) => finisher.inlines(cell));
    const key = kind === 'item' ? keysOf(finished.flat(), figures).find((one) => !keys.has(one)) : undefined;
    if (key === undefined) return { kind, cells: finished };
    keys.add(key);
    return { kind, key, cells: finished };
  });
  const under = draft.branch === undefined ? {} : { branch: draft.branch };
  return { kind: 'table', ...under, id: draft.id ?? id, columns: draft.columns, rows };
}

/**
 * What tells a row from the others: the last segment of the list row that its figures belong to (a commune's code); of a further
 * row of the same, the first of these figures (what of it comes from which source).
 */
function keysOf(inlines: readonly Inline[], { lists }: FigureSet): readonly string[] {
  const ids = inlines.flatMap((inline) => (inline.kind === 'figure' ? [inline.figure] : []));
  const prefixes = [...lists.values()].flat();
  for (const id of ids) {
    const own = prefixes.filter((prefix) => id === prefix || id.startsWith(`${prefix}.`));
    const longest = own.sort((a, b) => b.length - a.length)[0];
    if (longest !== undefined)
      return [
        longest.slice(longest.lastIndexOf('.') + 1),
        ...ids.filter((one) => one.startsWith(`${longest}.`)),
      ];
  }
  return [];
}
