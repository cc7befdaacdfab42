import { parseAddress } from '../../model/address.ts';
import type { RawSheet, RawWorkbook } from '../read/raw.ts';
import { linesIn } from '../write/cells.ts';
import { newSheet, type PlannedSheet } from '../write/plan.ts';
import { type Remainder, shownText } from './overlay.ts';
import { typedContent } from './typed-content.ts';

const longestName = 31;

/** A tab's name that is not taken: "Hộ nghèo (đã gửi)". Excel compares names without minding case. */
export function keptName(name: string, taken: ReadonlySet<string>): string {
  for (let again = 1; ; again += 1) {
    const ending = again === 1 ? ' (đã gửi)' : ` (đã gửi ${again})`;
    const clean = name.replace(/[:\\/?*[\]]/g, ' ').replace(/^'|'$/g, '');
    const made = `${clean.slice(0, longestName - ending.length)}${ending}`;
    if (!taken.has(made.toLowerCase())) return made;
  }
}

/** A sheet that could not be read as the form's: as it stands, cell for cell, for whoever copies it over. */
export function planKeptSheet(
  raw: RawSheet,
  workbook: RawWorkbook,
  name: string,
): { readonly sheet: PlannedSheet; readonly rest: readonly Remainder[] } {
  const sheet = newSheet(name, { protected: false, tabColour: 'FFA6A6A6' });
  const rest: Remainder[] = [];
  for (const [address, content] of raw.cells) {
    const { content: typed, remark } = typedContent(
      content,
      undefined,
      (at) => raw.cells.get(at),
      workbook.date1904,
    );
    sheet.cells.set(address, { look: 'item-text', ...typed });
    if (remark !== undefined)
      rest.push({ sheet: name, cell: address, typed: shownText(content), why: remark });
    const column = parseAddress(address)?.column ?? 1;
    if (!sheet.widths.has(column)) sheet.widths.set(column, 16);
    const row = parseAddress(address)?.row ?? 1;
    const lines = typeof typed.value === 'string' ? linesIn(typed.value, 16) : 1;
    if (lines > 1) sheet.heights.set(row, Math.min(120, Math.max(sheet.heights.get(row) ?? 0, lines * 15)));
  }
  return { sheet, rest };
}
