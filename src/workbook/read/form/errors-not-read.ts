import { areasAround, areasOf, formatArea, isInside } from '../../../model/address.ts';
import type { Issue } from '../../../model/issue.ts';
import { formIssue } from '../form-issues.ts';
import type { RawCell, RawSheet } from '../raw.ts';
import { type FilledCell, filledCells } from './open-sheet.ts';

/*
 * An error of Excel in a cell that is read is an error there. Elsewhere nothing is lost by it; but who opens or prints the file
 * sees it, and "Kiểm tra" may rest on it.
 */

/** Errors in cells of these sheets that nothing has been said of. `told`: what has. */
export function errorsNotRead(
  file: string,
  sheets: readonly RawSheet[],
  told: readonly Issue[],
): readonly Issue[] {
  const isExplained = told.some(({ severity }) => severity === 'error');
  return sheets.flatMap((raw) => {
    const sheet = raw.name.normalize('NFC');
    const known = told.flatMap(({ at }) => (at.sheet === sheet && at.cell !== null ? areasOf(at.cell) : []));
    const isUntold = (cell: FilledCell) => !known.some((area) => isInside(cell, area));
    const found = filledCells(raw).flatMap((cell) => {
      const code = errorIn(raw.cells.get(cell.address), isExplained);
      return code !== null && isUntold(cell) ? [{ ...cell, code }] : [];
    });
    return areasAround(found).map((area) => {
      const { code } = found.find((cell) => isInside(cell, area)) ?? {};
      return formIssue(
        'error-not-read',
        { file, sheet, cell: formatArea(area) },
        `Ở đây Excel báo lỗi ${code}. Ô này không được đọc vào báo cáo, nhưng mở hay in tệp đều thấy lỗi, và sheet Kiểm tra có thể không tính được.`,
        'Chép lại ô này từ biểu mẫu gốc; nếu không phải ô của biểu mẫu thì xóa.',
      );
    });
  });
}

/** What a formula of the form makes of a cell that cannot be read goes when that is mended. */
function errorIn(cell: RawCell | undefined, isExplained: boolean): string | null {
  if (cell?.kind === 'error') return cell.code;
  if (cell?.kind !== 'formula') return null;
  if (cell.text?.includes('#REF!') === true) return '#REF!';
  return cell.cached?.kind === 'error' && !isExplained ? cell.cached.code : null;
}
