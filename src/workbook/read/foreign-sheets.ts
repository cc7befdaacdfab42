import type { DataSheet, LayoutContext } from '../../forms/define.ts';
import { rows } from '../../forms/layout.ts';
import { issueSheetName, keptSheetEnding, sheetNames } from '../../forms/names.ts';
import type { Issue } from '../../model/issue.ts';
import { compareKey, normalizeText, sameText } from '../../vietnamese/text.ts';
import { expectedTexts } from './form/headings.ts';
import { filledCells, textIn } from './form/open-sheet.ts';
import { contentOutside } from './form/outside.ts';
import { formIssue } from './form-issues.ts';
import type { RawSheet } from './raw.ts';

/*
 * Sheets of a workbook that its form does not have. A second "Dự án sản xuất (2)" holds what somebody meant to be counted,
 * so each that carries content is said.
 */

/** Sheets that the tool itself put there, which hold no data. */
const ownSheets: readonly string[] = [...Object.values(sheetNames), issueSheetName];

/** Of those, what people look at: the sheets that say what to do and what is still wrong. */
export function isToolSheet({ name }: RawSheet): boolean {
  return [sheetNames.guide, sheetNames.checks].some((own) => own === name.normalize('NFC'));
}

/** Where "Kiểm tra" says what it comes to. */
const verdict = `A${rows.gate}`;

/** What somebody typed on the two sheets that only say something: words in three columns; words and formulas in four. */
export function typedOnToolSheets(file: string, sheets: readonly RawSheet[]): readonly Issue[] {
  return sheets.flatMap((raw) => {
    const kindAt = (cell: string) => raw.cells.get(cell)?.kind;
    switch (raw.name.normalize('NFC')) {
      case sheetNames.guide:
        return contentOutside(
          file,
          raw,
          filledCells(raw),
          ({ address, column }) => column < 4 && kindAt(address) === 'text',
        );
      case sheetNames.checks:
        return contentOutside(file, raw, filledCells(raw), ({ address, row, column }) => {
          // The verdict is worked out; all else of the head are words.
          if (row <= rows.number)
            return column < 7 && kindAt(address) === (address === verdict ? 'formula' : 'text');
          // Only the district's own says in a sixth column what a sheet is needed for.
          if (column < 3 || (column === 6 && kindAt(`F${rows.heading}`) === 'text'))
            return kindAt(`D${row}`) === 'formula';
          return column < 6 && kindAt(address) === 'formula';
        });
      default:
        return [];
    }
  });
}

/** Those of `sheets` that are neither the form's (`taken`) nor the tool's and hold anything. */
export function foreignSheets(
  sheets: readonly RawSheet[],
  taken: ReadonlySet<RawSheet>,
): readonly RawSheet[] {
  return sheets.filter(
    (raw) => !taken.has(raw) && !ownSheets.includes(raw.name.normalize('NFC')) && filledCells(raw).length > 0,
  );
}

/** Of the form's sheets the one that this could be a copy of. */
export function likeSheet(
  raw: RawSheet,
  sheets: readonly DataSheet[],
  layout: LayoutContext,
): DataSheet | undefined {
  return sheets.find((sheet) => looksLike(raw, sheet, layout));
}

/** Its title in A1, its name but for what a copy's name has besides, or all of its headings give a sheet away. */
export function looksLike(raw: RawSheet, sheet: DataSheet, layout: LayoutContext): boolean {
  return (
    sameText(textIn(raw, 'A1'), sheet.title) ||
    sameText(nameOfOriginal(raw.name), sheet.name) ||
    expectedTexts(sheet, layout).every(([cell, text]) => compareKey(textIn(raw, cell)) === compareKey(text))
  );
}

/** What the names of copies and continuations end and begin with, as programs and people write them. */
const ending = /[\s._-]*(?:\([^()]*\)?|\d+|tiếp(?: theo)?|copy|bản sao|mới|cũ|sửa)$/u;
const beginning = /^(?:copy of|bản sao(?: của)?)\s+/u;

/** "Hộ nghèo" for "Hộ nghèo (2)", "Bản sao của Hộ nghèo", "Hộ nghèo_tiếp". */
function nameOfOriginal(name: string): string {
  const plain = normalizeText(name).toLowerCase().replace(beginning, '');
  const shorter = plain.replace(ending, '').trim();
  return shorter === plain || shorter === '' ? plain : nameOfOriginal(shorter);
}

/** A sheet that was not read: wrong where it may hold what belongs to a sheet of the form. */
export function foreignSheetIssue(file: string, sheet: string, like: DataSheet | undefined): Issue {
  const name = sheet.normalize('NFC');
  if (like !== undefined && !keptSheetEnding.test(name))
    return formIssue(
      'sheet-copied',
      { file, sheet: name },
      `Sheet này giống sheet “${like.name}” của biểu mẫu nhưng không phải sheet đó, nên không được đọc.`,
      `Chép số liệu còn thiếu sang sheet “${like.name}”, rồi xóa sheet này.`,
    );
  return formIssue(
    'sheet-not-read',
    { file, sheet: name },
    'Biểu mẫu không có sheet này, nên nội dung ở đây không được đọc.',
    'Chép số liệu cần báo cáo sang đúng sheet của biểu mẫu, rồi xóa sheet này.',
  );
}
