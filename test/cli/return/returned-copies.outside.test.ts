import { cpSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeReturns } from '../../../src/cli/return/write-returns.ts';
import { mistakesOf } from '../../../src/rules/mistakes/mistakes.ts';
import { makeFigures } from '../../../src/figures/index.ts';
import { type CheckedYear, readAndCheck } from '../../../src/check.ts';
import { filesOfYear } from '../../../src/workspace/find.ts';
import { type DataCell, dataCells } from '../../break/cells.ts';
import { sampleBooks } from '../../break/sample.ts';
import { validateFile } from '../../ooxml-validator.ts';
import { commandOf, convertAll, describeOutside, outside } from '../../outside.ts';
import { setCell, withSheet } from '../../workbook/damaged.ts';

/*
 * All nine communes of the sample, each with a dozen faults of every kind, returned; then mended as a person would and
 * sent back.
 */

const root = mkdtempSync(path.join(tmpdir(), 'trả lại '));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const at = (...names: readonly string[]) => path.join(root, ...names);
const check = (year: string): CheckedYear => readAndCheck(2023, filesOfYear(at(year), 2023));

const wrong: Readonly<Record<string, readonly (string | number)[]>> = {
  number: [' bốn  hộ ', '1.149', -3, '', 2.5, 1e12, '12 hộ', '#'],
  date: ['tháng 7', 7, '31/02/2023'],
  choice: ['Hợp tác', 77],
  listed: ['Không có trong danh sách'],
  text: ['x'.repeat(2_500), ''],
};

/** Sums of "Nguồn vốn" that the district printed: a returned copy has them anew. */
const isPrinted = ({ sheet, address }: DataCell): boolean => sheet.id === 'funds' && /^[EFG]/.test(address);

/** Every 17th data cell, but what says whose the form is and how its rows are known. */
function faultsOf(cells: readonly DataCell[]): readonly (readonly [DataCell, string | number])[] {
  return cells
    .filter((cell) => cell.kind === 'input' && cell.sheet.id !== 'info' && !isPrinted(cell))
    .filter((_cell, index) => index % 17 === 3)
    .map((cell, index) => {
      const kinds = wrong[cell.type.shape] ?? [''];
      const chosen = kinds[index % kinds.length] ?? '';
      // A blank is wrong only where something must stand.
      return [cell, chosen === '' && !cell.required ? (kinds[0] ?? '') : chosen] as const;
    });
}

const communes = sampleBooks().filter(({ book }) => book.kind === 'xa');
const faults = new Map(communes.map((each) => [each.file, faultsOf(dataCells(each))]));

async function returnAll(): Promise<void> {
  for (const year of ['sai', 'đã sửa', 'đã sửa lo'])
    cpSync('fixtures/dak-to/2023', at(year, '2023'), { recursive: true });
  for (const { file, bytes } of communes) {
    const damaged = (faults.get(file) ?? []).reduce<Uint8Array>(
      (changed, [{ sheet, address }, value]) =>
        withSheet(changed, sheet.name, (xml) => setCell(xml, address, value)),
      bytes,
    );
    writeFileSync(at('sai', '2023', file), damaged);
  }
  const { data, issues, superseded } = check('sai');
  if (data === null) throw new Error('no year');
  const mistakes = mistakesOf(issues, data);
  const options = { warnings: true, common: false };
  await writeReturns(at('sai', '2023'), data, mistakes, superseded, options);
  await writeReturns(at('sai', '2023'), data, mistakes, superseded, { ...options, common: true });
}

const ready = ['openpyxl', 'soffice', 'ooxml-validator'].every(
  (program) => commandOf(program as Parameters<typeof commandOf>[0]) !== undefined,
);
if (ready) await returnAll();

/** Values and formulas typed in each submission, against those of its copy; cells of the opening balance that can still be typed over. */
const compare = `
import json, os, sys, openpyxl
sent, back = sys.argv[1:]
count, other, made, open_cells = 0, [], [], []
for name in sorted(os.listdir(sent)):
    before, after = (openpyxl.load_workbook(os.path.join(each, name)) for each in (sent, back))
    for sheet in before:
        if sheet.title.startswith('_'):
            continue
        own = after[sheet.title]
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                count += 1
                now = own[cell.coordinate].value
                if now != cell.value or type(now) is not type(cell.value):
                    other.append([name, sheet.title, cell.coordinate, str(cell.value)[:40], str(now)[:40]])
        for row in own.iter_rows():
            for cell in row:
                if cell.value is not None and sheet[cell.coordinate].value is None:
                    made.append([name, sheet.title, cell.coordinate, str(cell.value)[:40]])
    for title in ('Hộ dân cư', 'Hộ nghèo', 'Hộ cận nghèo'):
        open_cells += [f'{name} {title}!C{row}' for row in range(7, 11) if not after[title][f'C{row}'].protection.locked]
print(json.dumps([len(os.listdir(sent)), count, other, made, open_cells]))`;

/** Puts right values into the cells of a copy that are named on stdin, if they are coloured and open; else names them. */
const mend = `
import json, sys, openpyxl
shut = []
for copy, original, to, cells in json.load(sys.stdin):
    book, right = openpyxl.load_workbook(copy), openpyxl.load_workbook(original)
    for sheet, cell in cells:
        own = book[sheet][cell]
        if own.protection.locked or own.fill.fgColor.rgb in ('00000000', 'FFFFFFFF'):
            shut.append([copy, sheet, cell])
        own.value = right[sheet][cell].value
    book.save(to)
print(json.dumps(shut))`;

function figuresOf({ data }: CheckedYear): readonly unknown[] {
  if (data === null) throw new Error('no year');
  return [...makeFigures(data).byId.values()].map(({ id, value }) => [id, value]);
}

describeOutside('the returned copies of nine communes', ['openpyxl', 'soffice', 'ooxml-validator'], () => {
  let compared: readonly [number, number, unknown[], unknown[], string[]];
  beforeAll(() => {
    const script = [compare, at('sai', '2023', 'xa'), at('sai', '2023', 'tra-lai')];
    compared = JSON.parse(outside('openpyxl', ['-c', ...script])) as typeof compared;
  });

  it('hold every typed value of what was sent: none lost, none changed, none made up', () => {
    const [files, count, other, made] = compared;
    expect(files).toBe(9);
    expect(count).toBeGreaterThan(9 * 1_500);
    expect(Math.min(...[...faults.values()].map((each) => each.length))).toBeGreaterThan(8);
    expect(other).toEqual([]);
    expect(made).toEqual([]);
  });

  it('lock official opening balances, but those that are wrong', () => {
    const [, , , , open] = compared;
    const wrongOnes = [...faults].flatMap(([file, all]) =>
      all
        .filter(([{ sheet, address }]) => /^C([7-9]|10)$/.test(address) && /^Hộ /.test(sheet.name))
        .map(([{ sheet, address }]) => `${path.posix.basename(file)} ${sheet.name}!${address}`),
    );
    expect(open.filter((each) => !wrongOnes.includes(each))).toEqual([]);
    expect(wrongOnes.filter((each) => !open.includes(each))).toEqual([]);
    expect(wrongOnes.length).toBeGreaterThan(0);
  });

  it('have no error for the Open XML SDK, nor have the letters', async () => {
    const names = readdirSync(at('sai', '2023', 'tra-lai'));
    expect(names).toHaveLength(9 + 9 + 1);
    for (const name of names) {
      const { ok, errors } = await validateFile(at('sai', '2023', 'tra-lai', name));
      expect({ name, ok, errors }).toEqual({ name, ok: true, errors: [] });
    }
  }, 300_000);

  it('mended and sent back, read as if they had never been marked', () => {
    const original = check('đã sửa');
    const jobs = communes.map(({ file }) => [
      at('sai', '2023', 'tra-lai', path.basename(file)),
      path.resolve('fixtures/dak-to/2023', file),
      at('đã sửa', '2023', file),
      (faults.get(file) ?? []).map(([{ sheet, address }]) => [sheet.name, address]),
    ]);
    expect(JSON.parse(outside('openpyxl', ['-c', mend], JSON.stringify(jobs)))).toEqual([]);
    const mended = check('đã sửa');
    expect(mended.issues).toEqual(original.issues);
    expect(mended.data).toEqual(original.data);
    expect(figuresOf(mended)).toEqual(figuresOf(original));

    // Once more as somebody would who has LibreOffice alone: opened and saved there.
    mkdirSync(at('lo'));
    convertAll(
      communes.map(({ file }) => at('đã sửa', '2023', file)),
      'xlsx:Calc MS Excel 2007 XML',
      at('lo'),
    );
    for (const { file } of communes)
      writeFileSync(at('đã sửa lo', '2023', file), readFileSync(at('lo', path.basename(file))));
    const saved = check('đã sửa lo');
    expect(saved.issues).toEqual(original.issues);
    expect(figuresOf(saved)).toEqual(figuresOf(original));
  }, 300_000);
});
