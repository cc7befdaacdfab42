import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { closedFigures } from '../../src/cli/signed/closed-figures.ts';
import { numbersName, signedName } from '../../src/workspace/closing.ts';

const root = mkdtempSync(path.join(tmpdir(), 'closed-figures-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function close(day: string, escaped: number | null): void {
  const folder = path.join(root, '2022', 'da-chot', day);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, signedName(2022)), '');
  if (escaped === null) return;
  const head = { label: '', operation: 'sum', cells: [] };
  const figures = [
    { id: 'ho-ngheo.thoat', value: { kind: 'number', value: escaped, decimals: 0 }, ...head },
    { id: 'bao-cao.co-quan', value: { kind: 'text', value: 'Ủy ban' }, ...head },
    { id: 'ho-ngheo', value: null, ...head },
  ];
  const content = { version: 1, year: 2022, document: '', numbers: [], left: [], figures };
  writeFileSync(path.join(folder, numbersName(2022)), JSON.stringify(content));
}

it('are the numbers of the last closing; none where there is none, or it kept none', () => {
  expect(closedFigures(root, 2022)).toEqual(new Map());
  close('2022-11-20', 430);
  close('2022-12-02', 431);
  expect(closedFigures(root, 2022)).toEqual(new Map([['ho-ngheo.thoat', 431]]));
  close('2022-12-03', null);
  expect(closedFigures(root, 2022)).toEqual(new Map());
});
