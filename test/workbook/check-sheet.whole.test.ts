import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { communeBook } from '../../fixtures/dak-to-communes.ts';
import { sampleCommunes, sampleContext } from '../../fixtures/dak-to-district.ts';
import { checksOf } from '../../src/forms/commune/checks.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import {
  type BookValues,
  type CellValues,
  type SheetValues,
  writeFormWorkbook,
} from '../../src/workbook/fill.ts';

const context = sampleContext(1);
const commune = sampleCommunes.find(({ code }) => code === '23443');
if (commune === undefined) throw new Error('the sample has no xã Pô Kô');
const sound: BookValues = communeBook(commune, context);
const checks = checksOf(context);

/** The lines that a workbook's sheet "Kiểm tra" shows, by the id of the check, and what stands over them. */
async function shown(
  bytes: Uint8Array,
): Promise<{ readonly states: Record<string, unknown>; readonly summary: unknown }> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  const sheet = workbook.getWorksheet('Kiểm tra');
  const states = Object.fromEntries(
    checks.map(({ id }, index) => [id, sheet?.getCell(`C${7 + index}`).result]),
  );
  return { states, summary: sheet?.getCell('A3').result };
}

type Matrix = Extract<SheetValues, { matrix: unknown }>;
type List = Extract<SheetValues, { rows: unknown }>;

function matrixWith(sheet: string, row: string, cells: CellValues): BookValues {
  const { matrix } = sound[sheet] as Matrix;
  return { ...sound, [sheet]: { matrix: { ...matrix, [row]: { ...matrix[row], ...cells } } } };
}

function listWith(sheet: string, first: CellValues): BookValues {
  const list = sound[sheet] as List;
  const [row, ...rest] = list.rows;
  return { ...sound, [sheet]: { ...list, rows: [{ ...row, ...first }, ...rest] } };
}

const cases: readonly (readonly [string, BookValues])[] = [
  ['poor-closes', matrixWith('poor', 'persons', { closing: 12 })],
  ['near-poor-closes', matrixWith('nearPoor', 'households', { relapsed: 30 })],
  ['tables-agree', matrixWith('nearPoor', 'households', { fromPoor: 1 })],
  ['minorities-within-totals', matrixWith('population', 'minorityPersons', { current: 90_000 })],
  ['poor-within-population', matrixWith('population', 'households', { current: 3 })],
  ['persons-fit-households', matrixWith('poor', 'persons', { newlyPoor: 1 })],
  ['other-changes-have-reasons', matrixWith('poor', 'households', { reason: undefined })],
  ['households-differ-from-parts', listWith('productionProjects', { households: 999 })],
  ['project-cost-differs-from-parts', listWith('productionProjects', { totalCost: 1 })],
  [
    'project-disbursement-exceeds-state-budget',
    listWith('productionProjects', { disbursed: 999_000_000_000 }),
  ],
  ['project-budgets-within-funds', listWith('productionProjects', { centralBudget: 999_000_000_000 })],
  ['disbursement-exceeds-funds', listWith('funds', { disbursedCurrent: 999_000_000_000 })],
  [
    'answers-fit-rows',
    { ...sound, productionProjects: { ...(sound['productionProjects'] as List), gate: 'no' } },
  ],
];

describe('"Kiểm tra"', () => {
  it('says of sound figures that they may be sent', async () => {
    const { states, summary } = await shown(await writeFormWorkbook(communeForm, context, commune, sound));
    expect(new Set(Object.values(states))).toEqual(new Set(['Đạt']));
    expect(summary).toBe('Mọi dòng đều đạt: gửi được.');
  });

  it('says of a blank form that nothing is there yet', async () => {
    const { states, summary } = await shown(await writeFormWorkbook(communeForm, context, commune, {}));
    expect(new Set(Object.values(states))).toEqual(new Set(['Chưa nhập']));
    expect(summary).toBe(
      `Còn ${checks.length} dòng chưa đạt hoặc chưa nhập: xem từng dòng, sửa xong mới gửi.`,
    );
  });

  it.each(cases)('finds what is wrong: %s', async (id, values) => {
    const { states } = await shown(await writeFormWorkbook(communeForm, context, commune, values));
    expect(states[id]).toBe('Chưa đạt');
  });

  it('has a case above for every check but the one of completeness', () => {
    expect(cases.map(([id]) => id)).toEqual(
      checks.map(({ id }) => id).filter((id) => id !== 'info-complete'),
    );
  });
});
