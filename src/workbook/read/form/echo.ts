import { type DataSheet, type LayoutContext, standsIn } from '../../../forms/define.ts';
import { allocationTotals } from '../../../forms/district/allocation-totals.ts';
import type { RawCell, RawSheet, RawWorkbook } from '../raw.ts';

/** A cell that a formula of the form repeats, and what that formula was seen to show; null where the file does not say. */
export interface EchoedCell {
  readonly sheet: RawSheet;
  readonly cell: string;
  readonly shown: string | null;
}

/** What the form writes (workbook/write/echo.ts), and nothing else. */
const echo = /^IF\('([^']+)'!(\$?[A-Z]{1,3}\$?\d{1,7})="","",'\1'!\2\)$/;

export const toFillEcho = `Dòng này lấy từ sheet ${allocationTotals.name}: ghi đủ dòng đó, hoặc chuyển số sang dòng đúng.`;

export function mayEcho(sheet: DataSheet, { version }: LayoutContext): boolean {
  return sheet.kind === 'list' && sheet.echoes !== undefined && standsIn(sheet.echoes, version);
}

export function echoedCell(
  { text, cached }: Extract<RawCell, { kind: 'formula' }>,
  { sheets }: RawWorkbook,
): EchoedCell | null {
  const [, name, cell] = echo.exec(text ?? '') ?? [];
  const sheet = sheets.find((each) => each.name.normalize('NFC') === name?.normalize('NFC'));
  if (sheet === undefined || cell === undefined) return null;
  return { sheet, cell: cell.replaceAll('$', ''), shown: shownBy(cached) };
}

function shownBy(cached: Extract<RawCell, { kind: 'formula' }>['cached']): string | null {
  if (cached === null) return null;
  return cached.kind === 'text' ? cached.value : cached.kind === 'number' ? cached.lexeme : '';
}
