import { type AnnexSource, folded } from './annex-tables/annex-table.ts';
import { fundsTable } from './annex-tables/funds.ts';
import { minoritiesTable } from './annex-tables/minorities.ts';
import { movementTable } from './annex-tables/movement.ts';
import { type AnnexHead, planAnnexTable } from './annex-tables/plan-annex-table.ts';
import { productionTable } from './annex-tables/production.ts';
import { reviewTable } from './annex-tables/review.ts';
import { targetsTable } from './annex-tables/targets.ts';
import { trainingTable } from './annex-tables/training.ts';
import { writeTableBook } from './write/table-book.ts';

/** Phụ biểu, in the order in which they are numbered. */
export function annexTables(source: AnnexSource) {
  return [
    fundsTable(source),
    reviewTable(source),
    movementTable(source, 'poor'),
    movementTable(source, 'nearPoor'),
    minoritiesTable(source),
    targetsTable(source),
    trainingTable(source),
    productionTable(source),
  ].map(folded);
}

export interface WrittenAnnexTables {
  readonly bytes: Uint8Array;
  /** "Phụ biểu 03" of those that need paper larger than A4. */
  readonly onA3: readonly string[];
}

/**
 * `Phu-bieu-YEAR.xlsx`: what is attached to the report, or sent by itself. Values alone: it says nothing of where they come
 * from and of what was found on the way, which `Bieu-tong-hop-YEAR.xlsx` does.
 */
export function writeAnnexTables(source: AnnexSource, head: AnnexHead): WrittenAnnexTables {
  const planned = annexTables(source).map((table, index) => {
    const number = `Phụ biểu ${String(index + 1).padStart(2, '0')}`;
    return { number, ...planAnnexTable(table, head, number) };
  });
  const bytes = writeTableBook(
    planned.map(({ sheet }) => sheet),
    { date: `${source.data.year}-12-31T00:00:00Z`, measuredBy: 12 },
  );
  return { bytes, onA3: planned.filter(({ fit }) => fit.paper.name === 'A3').map(({ number }) => number) };
}
