import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkYear } from '../src/rules/index.ts';
import type { CommuneBook, DistrictBook } from '../src/forms/books.ts';
import { withCurrentSums } from '../src/forms/current-sums.ts';
import { readBook } from '../src/workbook/read/form-reader.ts';
import { assembleYear } from '../src/workbook/submissions.ts';
import { type Break, breakKinds, type BreakKind, breaksOf } from './break/breaks.ts';
import { columnName, type DataCell } from './break/cells.ts';
import { cellsByColumn, underIdentity } from './break/population.ts';
import { changesNoShare, isReported } from './break/report.ts';
import { SampleYear } from './break/sample.ts';
import { count } from './counts.ts';
import { setCell, withSheet } from './workbook/damaged.ts';

const runs = count({ few: 60, all: 5000 });
const seed = 2023;

const year = new SampleYear();
const columns = cellsByColumn(year);
const identities = columns.filter((cells) => cells.some(underIdentity));
const everywhere: readonly BreakKind[] = ['type', 'sign'];
const underIdentities: readonly BreakKind[] = breakKinds.filter((kind) => kind !== 'digit');

/** One cell and one break of it; columns first, then a cell of it. */
function breakIn(pool: readonly (readonly DataCell[])[], kinds: readonly BreakKind[]) {
  return fc
    .record({
      column: fc.nat(pool.length - 1),
      cell: fc.nat(),
      kind: fc.constantFrom(...kinds),
      which: fc.nat(),
    })
    .map(({ column, cell, kind, which }): { readonly at: DataCell; readonly broken: Break } | null => {
      const cells = pool[column] ?? [];
      const at = cells[cell % cells.length];
      const possible = at === undefined ? [] : breaksOf(at, kind);
      const broken = possible[which % possible.length];
      return at === undefined || broken === undefined ? null : { at, broken };
    })
    .filter((each) => each !== null);
}

function survivorsOf(
  pool: readonly (readonly DataCell[])[],
  kinds: readonly BreakKind[],
  times: number,
): readonly string[] {
  // Without fast-check's leaning towards small numbers: every column as often as every other.
  const sampled = fc.sample(fc.noBias(breakIn(pool, kinds)), { numRuns: times, seed });
  expect(sampled).toHaveLength(times);
  return sampled.flatMap(({ at, broken }) => {
    const issues = year.newIssues(at.of, at.sheet, broken.cells);
    return isReported(at, broken, issues) || changesNoShare(at, broken)
      ? []
      : [`${columnName(at)} ${broken.kind} ${broken.what}: ${at.of.file} ${at.sheet.name}!${at.address}`];
  });
}

it('reports every break of a cell that stands under an identity', () => {
  const pool = identities.map((cells) => cells.filter(underIdentity));
  expect(pool.length).toBeGreaterThan(50);
  expect(survivorsOf(pool, underIdentities, Math.round(runs * 0.6))).toEqual([]);
});

it('reports every wrong type and sign, wherever', () => {
  expect(columns.length).toBeGreaterThan(250);
  expect(survivorsOf(columns, everywhere, Math.round(runs * 0.4))).toEqual([]);
});

it('breaks the year as a broken file would', () => {
  // The quick way above reads one sheet again; here the whole file and the whole year are.
  const cells = identities.flatMap((column) => column.slice(0, 1)).filter(({ raw }) => raw.kind === 'number');
  const sampled = fc.sample(fc.constantFrom(...cells), { numRuns: count({ few: 2, all: 40 }), seed });
  for (const at of sampled) {
    const [broken] = breaksOf(at, 'digit');
    const raw = broken?.cells.get(at.address);
    if (broken === undefined || raw?.kind !== 'number') continue;
    const bytes = withSheet(at.of.bytes, at.sheet.name, (xml) => setCell(xml, at.address, raw.value));
    const reading = readBook(at.of.file, bytes);
    const books = year.books.map((each) => (each === at.of ? reading.book : each.book));
    const district = books.find((book): book is DistrictBook => book?.kind === 'huyen');
    if (district === undefined) throw new Error('no district');
    const { data, issues } = assembleYear(
      2023,
      district,
      books.filter((book): book is CommuneBook => book?.kind === 'xa'),
    );
    const whole = year.beyondSample([...reading.issues, ...issues, ...checkYear(withCurrentSums(data))]);
    const quick = year.newIssues(at.of, at.sheet, broken.cells);
    expect(new Set(quick.map(shown))).toEqual(new Set(whole.map(shown)));
  }
});

const shown = ({ rule, at, message }: { rule: string; at: object; message: string }): string =>
  JSON.stringify([rule, at, message]);
