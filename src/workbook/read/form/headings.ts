import { type DataSheet, type LayoutContext, textOf } from '../../../forms/define.ts';
import { placeColumns, placeFields, placeRows, rows } from '../../../forms/layout.ts';
import { isDistrictFile } from '../../../model/district-file.ts';
import { compareKey } from '../../../vietnamese/text.ts';
import { type Heading, howMoved } from './moved-headings.ts';
import type { OpenSheet } from './open-sheet.ts';

/** Whether headings and labels stand where the form has them; the first that does not is an issue. */
export function headingsStand(open: OpenSheet, sheet: DataSheet): boolean {
  const expected = expectedTexts(sheet, open.layout);
  const all = expected.filter(([cell, text]) => compareKey(open.textAt(cell)) !== compareKey(text));
  const [wrong] = all;
  if (wrong === undefined) return true;
  const [cell, text] = wrong;
  const stands = open.textAt(cell);
  open.say(
    'heading-moved',
    cell,
    `${stands === '' ? 'Ô tiêu đề này trống' : `Ô này ghi “${stands}”`}, theo biểu mẫu phải là “${text}”. Sheet này chưa được đọc.`,
    toPutRight(open, expected, wrong, all.length),
  );
  return false;
}

function toPutRight(open: OpenSheet, expected: readonly Heading[], wrong: Heading, count: number): string {
  const [cell, text] = wrong;
  const anew = `chép số liệu sang ${blankForm(open)}`;
  const how = howMoved({ expected, textAt: (at) => open.textAt(at) }, wrong);
  if (how !== null)
    return how.isLost ? `${how.fix} Lấy lại bản trước khi xóa; không còn thì ${anew}.` : how.fix;
  return count === 1
    ? `Vẫn là “${text}” thì gõ lại vào ${cell} như vậy; đã ghi nội dung khác thì ${anew}.`
    : `Không thêm, xóa, đổi chỗ dòng và cột: đưa tiêu đề về đúng chỗ; không được thì ${anew}.`;
}

/** What `init` makes again where the file of the same name is gone; its clerk alone can. */
function blankForm({ file }: OpenSheet): string {
  return isDistrictFile(file)
    ? 'huyen.xlsx trước khi sửa (bản sao lưu)'
    : 'biểu trống xin của huyện (huyện: chuyển tệp này sang thư mục khác, chạy lại lệnh init để có biểu trống)';
}

/** Cells whose text must stand: headings of a table, labels of fixed rows. */
export function expectedTexts(sheet: DataSheet, layout: LayoutContext): readonly Heading[] {
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
