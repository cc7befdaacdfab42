import { checkStates } from '../../forms/own-sheets.ts';
import { checksOf } from '../../forms/commune/checks.ts';

import type { FieldSheet } from '../../forms/define.ts';
import { fieldColumn, placeFields, placeSigned, type SignedPlaces } from '../../forms/layout.ts';
import { sheetNames } from '../../forms/names.ts';
import { checkResults } from './check-sheet.ts';
import type { FillJob } from './job.ts';
import type { PlannedSheet } from './plan.ts';
import { scopeOf } from './scope.ts';

/**
 * The foot of "Thông tin": the figures that the commune certifies, and who signs. Gives the sheet's last row; null where the
 * sheet is none that is signed.
 */
export function putSignedFoot(sheet: PlannedSheet, definition: FieldSheet, job: FillJob): number | null {
  const places = placeSigned(definition, job.context);
  if (places === null) return null;
  if (places.certified === null) putUnitOfSigner(sheet, places, job);
  else {
    putCertified(sheet, places.certified, definition, job);
    putSigners(sheet, places, definition, job);
  }
  return places.last;
}

/** On one A4, without the hints: they are for whoever types. */
export function signedPage(last: number): NonNullable<PlannedSheet['page']> {
  return { orientation: 'portrait', fitToHeight: 1, printArea: `A1:${fieldColumn}${last}` };
}

function putCertified(
  sheet: PlannedSheet,
  { title, lines, verdict }: NonNullable<SignedPlaces['certified']>,
  definition: FieldSheet,
  job: FillJob,
): void {
  const scope = scopeOf(job.form, job.context, title, definition);
  for (const letter of `AB${fieldColumn}`) sheet.cells.set(`${letter}${title}`, { look: 'heading' });
  sheet.cells.set(`A${title}`, { value: definition.certified?.title, look: 'heading' });
  sheet.merges.push(`A${title}:${fieldColumn}${title}`);
  lines.forEach(({ row, label, unit, formula }, index) => {
    sheet.cells.set(`A${row}`, { value: index + 1, look: 'locked-centre' });
    sheet.cells.set(`B${row}`, { value: label, look: 'label' });
    sheet.cells.set(`${fieldColumn}${row}`, {
      formula: formula(scope),
      look: 'locked-text',
      format: `#,##0" ${unit}"`,
    });
    sheet.heights.set(row, 18);
  });
  const results = `'${sheetNames.checks}'!${checkResults(checksOf(job.context).length)}`;
  const failed = `ROWS(${results})-COUNTIF(${results},"${checkStates.good}")`;
  const at = `A${verdict}`;
  sheet.cells.set(at, {
    formula: `IF(${failed}=0,"Mọi dòng kiểm tra đều đạt.","CÒN "&(${failed})&" DÒNG KIỂM TRA CHƯA ĐẠT")`,
    look: 'verdict',
  });
  sheet.merges.push(`${at}:${fieldColumn}${verdict}`);
  // Red from the day that the form is said to be ready: before, it is only not filled in yet.
  const ready = `LEN(${fieldCells(definition, job)('preparedOn')})>0`;
  const open = `LEFT(${at},3)="CÒN"`;
  sheet.conditions.push(
    { range: at, formula: `AND(${open},${ready})`, mark: 'wrong' },
    { range: at, formula: `AND(${open},NOT(${ready}))`, mark: 'waiting' },
  );
  sheet.heights.set(verdict, 20);
}

/** The cell of a field: "C17". */
function fieldCells(definition: FieldSheet, { context }: FillJob): (key: string) => string {
  const rowsOf = new Map(placeFields(definition, context).map(({ key, row }) => [key, row]));
  return (key) => `${fieldColumn}${rowsOf.get(key) ?? 0}`;
}

/** By the decree on documents: on behalf of the committee, and for its chairman where a deputy signs. */
function putSigners(
  sheet: PlannedSheet,
  { first, last }: SignedPlaces,
  definition: FieldSheet,
  job: FillJob,
): void {
  const typed = fieldCells(definition, job);
  const title = typed('signerTitle');
  const deputy = `LEFT(${title},3)="Phó"`;
  const put = (at: string, content: { value: string } | { formula: string }) =>
    sheet.cells.set(at, { ...content, look: 'signature' });
  put(`B${first}`, { value: 'NGƯỜI LẬP BIỂU' });
  put(`${fieldColumn}${first}`, { value: 'TM. ỦY BAN NHÂN DÂN' });
  put(`${fieldColumn}${first + 1}`, {
    formula: `IF(LEN(${title})=0,"",IF(${deputy},"KT. CHỦ TỊCH","CHỦ TỊCH"))`,
  });
  put(`${fieldColumn}${first + 2}`, { formula: `IF(${deputy},"PHÓ CHỦ TỊCH","")` });
  // Room for a stamp.
  for (let row = first + 3; row < last; row += 1) sheet.heights.set(row, 26);
  put(`B${last}`, { formula: `${typed('preparedBy')}&""` });
  put(`${fieldColumn}${last}`, { formula: `${typed('signer')}&""` });
}

/** As it went out in version 1: the same for whoever signs. */
function putUnitOfSigner(sheet: PlannedSheet, { first }: SignedPlaces, { owner }: FillJob): void {
  const unit = owner.replace(/^UBND /, '').replace(/ - Năm \d+$/, '');
  sheet.cells.set(`B${first}`, { value: 'NGƯỜI LẬP BIỂU', look: 'signature' });
  sheet.cells.set(`D${first}`, { value: `TM. ỦY BAN NHÂN DÂN ${unit.toUpperCase()}`, look: 'signature' });
  sheet.cells.set(`B${first + 1}`, { value: '(Ký, ghi rõ họ tên)', look: 'signature-note' });
  sheet.cells.set(`D${first + 1}`, { value: '(Ký, đóng dấu)', look: 'signature-note' });
}
