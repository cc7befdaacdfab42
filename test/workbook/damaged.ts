import { readFileSync } from 'node:fs';
import { openZip } from '../../src/package/zip-read.ts';
import { writeZip } from '../../src/package/zip-write.ts';

/** A sample workbook's bytes. */
export function sample(file: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/dak-to/2023/${file}`, import.meta.url));
}

/** The same package with the XML of one worksheet (by its tab's name) or of workbook.xml changed. */
export function withSheet(bytes: Uint8Array, tab: string, change: (xml: string) => string): Uint8Array {
  return withPart(bytes, partOfTab(bytes, tab), change);
}

export function withPart(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const opened = openZip(bytes);
  if (!opened.ok) throw new Error('sample is no zip');
  let changed = false;
  const entries = opened.zip.entries.map((entry) => {
    if (entry.name !== part) return { copy: entry };
    const before = Buffer.from(entry.data).toString('utf8');
    const after = change(before);
    changed = after !== before;
    return { name: entry.name, data: Buffer.from(after, 'utf8') };
  });
  if (!changed) throw new Error(`nothing changed in ${part}`);
  return writeZip(entries, 6);
}

function partOfTab(bytes: Uint8Array, tab: string): string {
  const opened = openZip(bytes);
  if (!opened.ok) throw new Error('sample is no zip');
  const text = (name: string) => Buffer.from(opened.zip.find(name)?.data ?? []).toString('utf8');
  const id = new RegExp(`<sheet [^>]*name="${tab}"[^>]*r:id="([^"]+)"`).exec(text('xl/workbook.xml'))?.[1];
  const target = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(
    text('xl/_rels/workbook.xml.rels'),
  )?.[0];
  const path = /Target="([^"]+)"/.exec(target ?? '')?.[1];
  if (path === undefined) throw new Error(`no sheet ${tab}`);
  return path.startsWith('/') ? path.slice(1) : `xl/${path}`;
}

/** Puts a value into a cell, whatever stands there: `<v>` for a number, an inline string for text, nothing for ''. */
export function setCell(xml: string, address: string, value: number | string): string {
  const pattern = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>.*?</c>)`, 's');
  if (!pattern.test(xml)) throw new Error(`no cell ${address}`);
  return xml.replace(pattern, (_all, attributes: string) => {
    const style = /s="\d+"/.exec(attributes)?.[0] ?? '';
    if (value === '') return `<c r="${address}" ${style}/>`;
    return typeof value === 'number'
      ? `<c r="${address}" ${style}><v>${value}</v></c>`
      : `<c r="${address}" ${style} t="inlineStr"><is><t>${value}</t></is></c>`;
  });
}
