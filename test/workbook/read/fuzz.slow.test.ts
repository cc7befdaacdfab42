import { describe, expect, it } from 'vitest';
import { workbookBytes, workbookParts } from '../../../fixtures/hazards/build.ts';
import { replicas } from '../../../fixtures/hazards/replicas.ts';
import { writeZip } from '../../../src/package/zip-write.ts';
import { evaluate, newFormulaMemory } from '../../../src/workbook/read/formula.ts';
import { readWorkbook } from '../../../src/workbook/read/read-workbook.ts';
import { count } from '../../counts.ts';

const damagedBytes = count({ few: 300, all: 5000 });
const damagedXml = count({ few: 80, all: 5000 });

/** mulberry32: the same numbers on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Reads, and works every formula out; anything but a value or a fault is an exception and fails the test. */
function consume(bytes: Uint8Array): string {
  const result = readWorkbook(bytes);
  if (!result.ok) return result.fault.code;
  for (const sheet of result.workbook.sheets) {
    const memory = newFormulaMemory();
    for (const cell of sheet.cells.values()) {
      if (cell.kind === 'number') expect(Number.isFinite(cell.value)).toBe(true);
      if (cell.kind === 'formula') evaluate(cell.text ?? '', (address) => sheet.cells.get(address), memory);
    }
  }
  return 'read';
}

function damage(bytes: Uint8Array, next: () => number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const times = 1 + Math.floor(next() * 4);
  for (let time = 0; time < times; time += 1)
    changed[Math.floor(next() * changed.length)] = Math.floor(next() * 256);
  const cut = next();
  return cut < 0.1 ? changed.subarray(0, Math.floor(next() * changed.length)) : changed;
}

/** Pieces of XML put where others stood: what flipped bytes seldom hit. */
const pieces = [
  '<',
  '>',
  '"',
  '&',
  '</c>',
  '<v>',
  'r="A1"',
  't="s"',
  's="-1"',
  '1e308',
  'NaN',
  '<!DOCTYPE a>',
  '&#0;',
  '&lt;',
  '\u0000',
  'si="0"',
  ':XFD1048576',
  '<c>',
  '<f t="shared" si="0"/>',
  '<c r="B2"/>',
  '<c r="B2"><v>1</v></c>',
  '</row>',
  'xmlns="x"',
  ' run="0"',
];

function garble(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  const piece = pieces[Math.floor(next() * pieces.length)] ?? '';
  return text.slice(0, at) + piece + text.slice(at + Math.floor(next() * 6));
}

describe.each(Object.entries(replicas))('%s, damaged', (name, given) => {
  it('byte by byte: a workbook or a fault, never an exception', () => {
    const next = random(name.length);
    const bytes = workbookBytes(given);
    const outcomes = new Set(Array.from({ length: damagedBytes }, () => consume(damage(bytes, next))));
    expect(outcomes.size).toBeGreaterThan(2);
  });

  it('in its XML, under sound checksums: a workbook or a fault, never an exception', () => {
    const next = random(name.length + 1000);
    const parts = Object.entries(workbookParts(given));
    const outcomes = new Set(
      Array.from({ length: damagedXml }, () => {
        const hit = Math.floor(next() * parts.length);
        return consume(
          writeZip(
            parts.map(([part, data], index) => ({
              name: part,
              data: index === hit && typeof data === 'string' ? garble(data, next) : data,
            })),
          ),
        );
      }),
    );
    expect(outcomes).toContain('read');
    expect(outcomes).toContain('BAD_XML');
  });

  it('in a sheet: the same whether plain cells are taken out or the parser reads them all', () => {
    const next = random(name.length + 2000);
    const parts = Object.entries(workbookParts(given));
    const sheets = parts.filter(([part, data]) => part.includes('worksheets/') && typeof data === 'string');
    const readWith = (sheet: string, text: string) =>
      readWorkbook(
        writeZip(parts.map(([part, data]) => ({ name: part, data: part === sheet ? text : data }))),
      );
    for (let time = 0; time < damagedXml; time += 1) {
      const [sheet = '', data = ''] = sheets[Math.floor(next() * sheets.length)] ?? [];
      const text = garble(String(data), next);
      const fast = readWith(sheet, text);
      // Where there is a remark, no cell is taken out.
      const slow = readWith(sheet, `${text}<!-- -->`);
      if (fast.ok || slow.ok) expect(fast, text).toEqual(slow);
    }
  });
});
