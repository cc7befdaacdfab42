import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { convertAll, outside } from '../outside.ts';
import { packParts, unpackParts } from '../package-parts.ts';

export interface Recalculated {
  readonly formulas: number;
  /** sheet, cell, formula, what we wrote, what LibreOffice computes. */
  readonly differing: readonly (readonly string[])[];
}

/** Takes the cached values of workbooks away, has LibreOffice compute all in one start, compares. In the order of the workbooks. */
export function recalculate(books: readonly Uint8Array[]): readonly Recalculated[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'recalculate-'));
  const [ours, stripped, theirs] = ['ours', 'stripped', 'theirs'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  try {
    for (const each of [ours, stripped]) mkdirSync(each);
    const names = books.map((_, index) => `${index}.xlsx`);
    books.forEach((bytes, index) => {
      writeFileSync(path.join(ours, names[index] ?? ''), bytes);
      writeFileSync(path.join(stripped, names[index] ?? ''), withoutResults(bytes));
    });
    convertAll(
      names.map((name) => path.join(stripped, name)),
      'xlsx:Calc MS Excel 2007 XML',
      theirs,
    );
    const script = path.join(import.meta.dirname, 'recalculated.py');
    return JSON.parse(outside('openpyxl', [script, ours, theirs, ...names])) as readonly Recalculated[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = [...unpackParts(bytes)].map(
    ([name, xml]) => [name, xml.replace(/(<\/f>|<f\/>)<v>[^<]*<\/v>/g, '$1')] as const,
  );
  return packParts(new Map(parts));
}
