import { mostUnits } from '../../forms/unit-rows.ts';
import { CallFault } from '../../model/fault.ts';
import { garbled } from '../../vietnamese/garbled.ts';
import { nameKey } from '../../vietnamese/names.ts';
import { compareKey, normalizeText } from '../../vietnamese/text.ts';
import {
  communeKinds,
  communeKindsInWords,
  type CommuneKind,
  splitKind,
} from '../../vietnamese/unit-kinds.ts';
import { columnsOf, type ListColumns, type ListLine } from './list-columns.ts';

/** A unit of a list given by `--communes`. */
export interface ListedCommune {
  /** Five digits. */
  readonly code: string;
  readonly kind: CommuneKind;
  /** Without the kind: "Văn Lem". */
  readonly name: string;
}

/** Beyond these a list is wrong from its beginning, and saying so line by line helps nobody. */
const shownErrors = 20;

/**
 * The units of a list, as an office keeps it (code, kind, name) or as it is published (`columnsOf`). Throws a CallFault
 * that names every line at fault: a code of other than five digits, an unknown kind, an empty name, a code or name twice;
 * and one where the list holds units of more than one province.
 */
export function communesOf(file: string, lines: readonly ListLine[]): readonly ListedCommune[] {
  const filled = lines
    .map((line) => ({ ...line, cells: line.cells.map(normalizeText) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const { body, columns } = columnsOf(filled);
  const errors: string[] = [];
  const seenCodes = new Map<string, number>();
  const seenNames = new Map<string, number>();
  const found = body.flatMap((line): ListedCommune[] => {
    const say = (text: string): void => void errors.push(`  dòng ${line.line}: ${text}`);
    if (line.fault !== undefined) {
      say(`“${line.cells[0] ?? ''}” có ${line.fault}`);
      return [];
    }
    const [only = '', ...others] = line.cells.filter((cell) => cell !== '');
    if (others.length === 0) {
      say(`chỉ có “${only}”, không có đủ mã, loại, tên; dòng tổng, dòng ghi chú thì xóa`);
      return [];
    }
    const unit = unitOf(line.cells, columns, say);
    const key = `${unit.kind} ${nameKey(unit.name)}`;
    const [codeAt, nameAt] = [seenCodes.get(unit.code), seenNames.get(key)];
    if (codeAt !== undefined) say(`mã ${unit.code} đã có ở dòng ${codeAt}`);
    if (nameAt !== undefined && unit.name !== '') say(`${unit.kind} ${unit.name} đã có ở dòng ${nameAt}`);
    if (unit.code !== '') seenCodes.set(unit.code, codeAt ?? line.line);
    if (unit.name !== '') seenNames.set(key, nameAt ?? line.line);
    return [unit];
  });
  if (errors.length > 0) {
    const more = errors.length > shownErrors ? [`  … và ${errors.length - shownErrors} chỗ khác`] : [];
    throw new CallFault(
      `Danh sách ${file} có ${errors.length} chỗ sai, nên chưa tạo gì:\n${[...errors.slice(0, shownErrors), ...more].join('\n')}\n` +
        `Mỗi dòng cần mã (5 chữ số), loại (${communeKindsInWords}) và tên; loại có thể ghi liền trước tên. Sửa rồi chạy lại.`,
    );
  }
  if (found.length === 0) throw new CallFault(`Danh sách ${file} không có dòng nào.`);
  if (found.length > mostUnits) {
    throw new CallFault(`Danh sách ${file} có ${found.length} đơn vị; biểu của huyện có ${mostUnits} dòng.`);
  }
  refuseSeveralProvinces(file, body, columns);
  return found;
}

/** What a line says of its unit, with the kind out of its column or from before the name; what is wrong is said. */
function unitOf(cells: readonly string[], columns: ListColumns, say: (text: string) => void): ListedCommune {
  const [code = '', typedKind = '', typedName = ''] = [columns.code, columns.kind, columns.name].map(
    (column) => (column === undefined ? '' : cells[column]),
  );
  if (!/^\d{5}$/.test(code)) {
    const zeros = /^\d{1,4}$/.test(code) ? '; Excel có thể đã bỏ số 0 ở đầu' : '';
    say(`mã là "${code}", phải gồm đúng 5 chữ số${zeros}`);
  }
  const inName = splitKind(typedName);
  const ownKind = communeKinds.find((each) => compareKey(each) === compareKey(typedKind));
  const kind = typedKind === '' ? inName?.kind : ownKind;
  if (kind === undefined) {
    say(
      typedKind === '' && typedName !== ''
        ? `"${typedName}" không ghi loại, phải là ${communeKindsInWords}`
        : `loại là "${typedKind}", phải là ${communeKindsInWords}`,
    );
  }
  const isKindAlone = communeKinds.some((each) => compareKey(each) === compareKey(typedName));
  const name = isKindAlone ? '' : inName !== undefined && inName.kind === kind ? inName.name : typedName;
  if (name === '') say('tên để trống');
  const wrong = garbled(name);
  if (wrong !== null)
    say(
      `tên “${name}” không phải chữ Việt Unicode${wrong.meant === null ? '' : `, có thể là “${wrong.meant}”`}`,
    );
  return { code, kind: kind ?? 'Xã', name };
}

/** A nation's list is published as one; the units of one office are a part of it that only she can name. */
function refuseSeveralProvinces(file: string, body: readonly ListLine[], { province }: ListColumns): void {
  if (province === undefined) return;
  const provinces = [...new Set(body.flatMap(({ cells }) => cells[province] || []))];
  if (provinces.length < 2) return;
  const some = provinces.slice(0, 3).join(', ');
  throw new CallFault(
    `Danh sách ${file} có đơn vị của ${provinces.length} tỉnh, thành phố (${some}${provinces.length > 3 ? '…' : ''}), nên chưa tạo gì.\n` +
      'Giữ lại các dòng của huyện (tỉnh) mình, xóa các dòng khác rồi chạy lại.',
  );
}
