import { CallFault } from '../../model/fault.ts';
import { nameKey } from '../../vietnamese/names.ts';
import { compareKey, normalizeText } from '../../vietnamese/text.ts';
import { newestVersion } from '../../forms/define.ts';
import { communes } from '../../forms/district/communes.ts';
import { openRowsOf } from '../../forms/layout.ts';

/** A unit of a list given by `--communes`. */
export interface ListedCommune {
  /** Five digits. */
  readonly code: string;
  readonly kind: 'Xã' | 'Thị trấn' | 'Phường';
  /** Without the kind: "Văn Lem". */
  readonly name: string;
}

/** One line of the list as it stands in its file. */
export interface ListLine {
  /** Its number in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with its quotation marks; `cells` is then the line as it stands. */
  readonly fault?: string;
}

const kinds = ['Xã', 'Thị trấn', 'Phường'] as const;
/** Beyond these a list is wrong from its beginning, and saying so line by line helps nobody. */
const shownErrors = 20;

/**
 * The units of a list with code, kind and name in this order; a first line of headings is passed over. Throws a CallFault
 * that names every line at fault: a code of other than five digits, an unknown kind, an empty name, a code or name twice.
 */
export function communesOf(file: string, lines: readonly ListLine[]): readonly ListedCommune[] {
  const filled = lines
    .map((line) => ({ ...line, cells: line.cells.map(normalizeText) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first] = filled;
  const body = first !== undefined && isHeading(first.cells) ? filled.slice(1) : filled;
  const errors: string[] = [];
  const seenCodes = new Map<string, number>();
  const seenNames = new Map<string, number>();
  const found = body.flatMap(({ line, cells, fault }): ListedCommune[] => {
    const [code = '', typedKind = '', typedName = ''] = cells;
    const kind = kindOf(typedKind);
    const say = (text: string): void => void errors.push(`  dòng ${line}: ${text}`);
    if (fault !== undefined) {
      say(`“${code}” có ${fault}`);
      return [];
    }
    if (!/^\d{5}$/.test(code)) {
      const zeros = /^\d{1,4}$/.test(code) ? '; Excel có thể đã bỏ số 0 ở đầu' : '';
      say(`mã là "${code}", phải gồm đúng 5 chữ số${zeros}`);
    }
    if (kind === undefined) say(`loại là "${typedKind}", phải là Xã, Thị trấn hoặc Phường`);
    const name = kind === undefined ? typedName : withoutKind(typedName, kind);
    if (name === '') say('tên để trống');
    const key = `${typedKind} ${nameKey(name)}`;
    const [codeAt, nameAt] = [seenCodes.get(code), seenNames.get(key)];
    if (codeAt !== undefined) say(`mã ${code} đã có ở dòng ${codeAt}`);
    if (nameAt !== undefined && name !== '') say(`${typedKind} ${name} đã có ở dòng ${nameAt}`);
    if (code !== '') seenCodes.set(code, codeAt ?? line);
    if (name !== '') seenNames.set(key, nameAt ?? line);
    return kind === undefined ? [] : [{ code, kind, name }];
  });
  if (errors.length > 0) {
    const more = errors.length > shownErrors ? [`  … và ${errors.length - shownErrors} chỗ khác`] : [];
    throw new CallFault(
      `Danh sách ${file} có ${errors.length} chỗ sai, nên chưa tạo gì:\n${[...errors.slice(0, shownErrors), ...more].join('\n')}\n` +
        'Mỗi dòng cần ba cột theo thứ tự: mã (5 chữ số), loại (Xã, Thị trấn, Phường), tên. Sửa rồi chạy lại.',
    );
  }
  if (found.length === 0) throw new CallFault(`Danh sách ${file} không có dòng nào.`);
  const openRows = openRowsOf(communes, newestVersion);
  if (found.length > openRows) {
    throw new CallFault(`Danh sách ${file} có ${found.length} đơn vị; biểu của huyện có ${openRows} dòng.`);
  }
  return found;
}

function kindOf(typed: string): ListedCommune['kind'] | undefined {
  return kinds.find((kind) => compareKey(kind) === compareKey(typed));
}

/** A unit whose code is missing has no digits either, but it has its kind. */
function isHeading(cells: readonly string[]): boolean {
  return !/\d/.test(cells.join('')) && kindOf(cells[1] ?? '') === undefined;
}

/** "Xã Văn Lem" in the column of names → "Văn Lem". */
function withoutKind(name: string, kind: string): string {
  if (compareKey(name) === compareKey(kind)) return '';
  return compareKey(name).startsWith(`${compareKey(kind)} `) ? name.slice(kind.length).trim() : name;
}
