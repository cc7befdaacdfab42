import { readFileSync } from 'node:fs';
import type { InsidePage } from '../../src/page/model.ts';

/** The data that a page holds. */
function dataOf(html: string): InsidePage {
  const json = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)?.[1];
  if (json === undefined) throw new Error('the page holds no data');
  return JSON.parse(json) as InsidePage;
}

export function readPage(file: string): { readonly html: string; readonly page: InsidePage } {
  const html = readFileSync(file, 'utf8');
  return { html, page: dataOf(html) };
}
