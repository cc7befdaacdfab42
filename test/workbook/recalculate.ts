import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { convert, outside } from '../outside.ts';

const script = path.join(import.meta.dirname, 'recalculated.py');

export interface Recalculated {
  readonly formulas: number;
  /** sheet, cell, formula, what we wrote, what LibreOffice computes. */
  readonly differing: readonly (readonly string[])[];
}

/** Takes a workbook's cached values away (openpyxl drops them on saving), has LibreOffice compute all, compares. */
export function recalculate(bytes: Uint8Array): Recalculated {
  const folder = mkdtempSync(path.join(tmpdir(), 'recalculate-'));
  try {
    const [ours, stripped] = [path.join(folder, 'ours.xlsx'), path.join(folder, 'stripped.xlsx')];
    writeFileSync(ours, bytes);
    outside('openpyxl', [script, ours, stripped]);
    const theirs = convert(stripped, 'xlsx:Calc MS Excel 2007 XML', path.join(folder, 'out'));
    return JSON.parse(outside('openpyxl', [script, ours, theirs, 'compare'])) as Recalculated;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
