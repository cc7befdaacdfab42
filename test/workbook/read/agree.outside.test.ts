import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { workbookBytes } from '../../../fixtures/hazards/build.ts';
import { goodWorkbook } from '../../../fixtures/hazards/good-workbook.ts';
import { replicas } from '../../../fixtures/hazards/replicas.ts';
import type { RawWorkbook } from '../../../src/workbook/read/raw.ts';
import { readWorkbook } from '../../../src/workbook/read/read-workbook.ts';
import { convert, describeOutside, outside } from '../../outside.ts';
import { flatten } from './flatten.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(bytes: Uint8Array): RawWorkbook {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  expect(result.workbook.faults).toEqual([]);
  return result.workbook;
}

function saved(name: string, given = goodWorkbook): string {
  const file = path.join(folder, name);
  writeFileSync(file, workbookBytes(given));
  return file;
}

const dump = `
import json, sys, datetime, openpyxl
from openpyxl.utils.datetime import to_excel
book = openpyxl.load_workbook(sys.argv[1])
values = openpyxl.load_workbook(sys.argv[1], data_only=True)
def number(value): return repr(int(value)) if float(value).is_integer() else repr(value)
def show(cell):
    value = cell.value
    if isinstance(value, bool): return 'TRUE' if value else 'FALSE'
    if isinstance(value, (datetime.datetime, datetime.date)): return number(to_excel(value, book.epoch)) + ' date'
    if isinstance(value, (int, float)): return number(value) + (' percent' if '%' in cell.number_format else '')
    if cell.data_type == 'e': return value
    return json.dumps(value, ensure_ascii=False)
for sheet in book.worksheets:
    lines = []
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None: continue
            text = show(cell)
            if cell.data_type == 'f':
                cached = values[sheet.title][cell.coordinate]
                text = cell.value + ' → ' + ('nothing' if cached.value is None else show(cached))
            lines.append(sheet.title + '!' + cell.coordinate + ' ' + text)
    for line in sorted(lines): print(line.encode('unicode_escape').decode('ascii'))
`;

/** Python escapes what it prints, so that neither a console's encoding nor a line break in a cell comes between. */
function byOpenpyxl(file: string): readonly string[] {
  return outside('openpyxl', ['-c', dump, file]).trimEnd().split('\n');
}

const escape = (line: string): string =>
  line
    .replaceAll('\\', '\\\\')
    .replace(/[^ -~]/g, (char) =>
      char.charCodeAt(0) < 256
        ? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`
        : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );

describeOutside('openpyxl', ['openpyxl'], () => {
  it.each([
    ['good workbook', goodWorkbook],
    ...Object.entries(replicas).filter(([name]) => /Excel|WPS|Google/.test(name)),
  ] as const)('agrees on %s', (name, given) => {
    const file = saved(`${name}.xlsx`, given);
    const ours = flatten(read(readFileSync(file)), { cached: true });
    expect(byOpenpyxl(file)).toEqual(ours.map(escape).sort());
  });

  it('saves again what then reads the same, without its cached results', () => {
    const file = saved('by-openpyxl.xlsx');
    const before = read(readFileSync(file));
    outside('openpyxl', [
      '-c',
      'import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[1])',
      file,
    ]);
    const after = read(readFileSync(file));
    expect(flatten(after, { cached: false })).toEqual(flatten(before, { cached: false }));
    expect(after.sheets[0]?.cells.get('B5')).toMatchObject({ kind: 'formula', cached: null });
    expect(about(after)).toEqual(about(before));
  });
});

describeOutside('LibreOffice', ['soffice'], () => {
  it('saves again what then reads the same', () => {
    const file = saved('by-libreoffice.xlsx');
    const before = read(readFileSync(file));
    const out = path.join(folder, 'out');
    const after = read(readFileSync(convert(file, 'xlsx', out)));
    // The one thing that LibreOffice changes: TRUE in a cell of format General becomes a formula.
    const expected = flatten(before, { cached: true }).map((line) =>
      line.replace(/ TRUE$/, ' =TRUE() → TRUE'),
    );
    expect(flatten(after, { cached: true })).toEqual(expected);
    expect(about(after)).toEqual(about(before));
  });

  it('is told apart when it saves as another kind of file', () => {
    const file = saved('other-kind.xlsx');
    const codes = ['ods', 'xls'].map((kind) => {
      const result = readWorkbook(readFileSync(convert(file, kind, path.join(folder, kind))));
      return result.ok ? 'read' : result.fault.code;
    });
    expect(codes).toEqual(['ODS', 'LEGACY_XLS']);
  });
});

function about({ date1904, sheets, macros, externalLinks }: RawWorkbook): object {
  return {
    date1904,
    macros,
    externalLinks,
    sheets: sheets.map(({ name, state, merges, hiddenRows, hiddenColumns }) => ({
      name,
      state,
      merges,
      hiddenRows: [...hiddenRows],
      hiddenColumns: [...hiddenColumns],
    })),
  };
}
