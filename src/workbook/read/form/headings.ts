import { type DataSheet, type LayoutContext, textOf } from '../../../forms/define.ts';
import { placeColumns, placeFields, placeRows, rows } from '../../../forms/layout.ts';
import { compareKey } from '../../../vietnamese/text.ts';
import type { OpenSheet } from './open-sheet.ts';

/** Whether headings and labels stand where the form has them; the first that does not is an issue. */
export function headingsStand(open: OpenSheet, sheet: DataSheet): boolean {
  const wrong = expectedTexts(sheet, open.layout).find(
    ([cell, text]) => compareKey(open.textAt(cell)) !== compareKey(text),
  );
  if (wrong === undefined) return true;
  const [cell, text] = wrong;
  const stands = open.textAt(cell);
  open.say(
    'heading-moved',
    cell,
    `${stands === '' ? 'Ô tiêu đề này trống' : `Ô này ghi “${stands}”`}, theo biểu mẫu phải là “${text}”. Sheet này chưa được đọc.`,
    'Không thêm, xóa, đổi chỗ dòng và cột: xóa dòng, cột đã thêm, hoặc đưa tiêu đề về đúng chỗ; nếu không được thì xin huyện biểu trống và chép số liệu sang.',
  );
  return false;
}

/** Cells whose text must stand: headings of a table, labels of fixed rows. */
export function expectedTexts(
  sheet: DataSheet,
  layout: LayoutContext,
): readonly (readonly [cell: string, text: string])[] {
  if (sheet.kind === 'fields') {
    return placeFields(sheet, layout).map(({ row, field }) => [`B${row}`, textOf(field.label, layout)]);
  }
  const headings = placeColumns(sheet, layout).map(
    ({ letter, heading }) => [`${letter}${rows.heading}`, heading] as const,
  );
  if (sheet.kind === 'list') return headings;
  const labels = placeRows(sheet, layout).map(
    ({ row, label }) => [`A${row}`, textOf(label, layout)] as const,
  );
  return [...headings, ...labels];
}
