import type { RawCell, RawSheet } from './read/raw.ts';
import { readWorkbook } from './read/read-workbook.ts';
import { styleOf } from './write/looks.ts';
import type { PlannedCell, PlannedSheet } from './write/plan.ts';

/**
 * Whether a form that was sent out and came back with nothing typed would be printed otherwise by now: its money, its openings, its
 * deadline, its rows and lists. A form that cannot be read is not known to be.
 */
export function isPrintedOtherwise(bytes: Uint8Array, plan: readonly PlannedSheet[]): boolean {
  const reading = readWorkbook(bytes);
  if (!reading.ok) return false;
  return reading.workbook.sheets.some((sheet) => {
    const planned = plan.find(({ name }) => name === sheet.name);
    return planned !== undefined && differ(sheet, planned);
  });
}

function differ({ cells }: RawSheet, planned: PlannedSheet): boolean {
  const addresses = new Set([...cells.keys(), ...planned.cells.keys()]);
  return [...addresses].some((address) => {
    const [stands, wanted] = [cells.get(address), planned.cells.get(address)];
    if (stands?.kind === 'formula' || wanted?.formula !== undefined) return false;
    const [now, then] = [printedIn(wanted), contentOf(stands)];
    // What stands in an open cell may be the commune's.
    return now !== then && (then === '' || !isOpen(wanted));
  });
}

const isOpen = (cell: PlannedCell | undefined): boolean =>
  cell !== undefined && cell.sealed !== true && styleOf(cell.look).protection?.locked === false;

const printedIn = (cell: PlannedCell | undefined): string => plain(String(cell?.value ?? ''));

function contentOf(cell: Exclude<RawCell, { readonly kind: 'formula' }> | undefined): string {
  return cell !== undefined && 'value' in cell ? plain(String(cell.value)) : '';
}

/** A program that saves a workbook may end lines in its own way, and drop what nobody sees. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
