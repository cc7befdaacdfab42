import type { Issue } from '../../model/issue.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';

/** What several issues of one rule say together; `first`: the first cell. */
export interface Joint {
  readonly count: string;
  readonly first: string;
  readonly found: readonly Issue[];
}

interface Words {
  readonly message: string;
  readonly fix?: string;
}

/** More names than these are counted. */
const mostNames = 30;

function named(found: readonly Issue[], withCell = false): string {
  const names = [
    ...new Set(found.map(({ about = '', at }) => (withCell ? `“${about}” (${at.cell})` : about))),
  ].filter((name) => name !== '');
  const shown = names.slice(0, mostNames).join(', ');
  return names.length > mostNames ? `${shown} và ${names.length - mostNames} mục khác` : shown;
}

/** What all of them say is to be done. */
function onlyFix(found: readonly Issue[]): string | undefined {
  const [only, ...others] = new Set(found.map(({ fix }) => fix));
  return others.length === 0 ? only : undefined;
}

/** One column's or one field's label each; labels that many cells share say nothing of them. */
function blanks({ count, first, found }: Joint): Words {
  const labels = new Set(found.map(({ about }) => about));
  const fixes = new Set(found.map(({ fix }) => fix));
  const numbers = found.filter(({ fix }) => fix?.includes('chỉ ghi 0') === true);
  const usual = numbers.length * 2 > found.length ? numbers[0]?.fix : undefined;
  const [only] = fixes;
  const says =
    labels.size === found.length
      ? `Chưa ghi ${count} ô: ${named(found, true)}.`
      : `${count} ô còn trống, ô đầu ${first}${labels.size <= 3 ? ` (cột ${[...labels].map((label) => `“${label}”`).join(', ')})` : ''}.`;
  return {
    message: says,
    fix: fixes.size === 1 && only !== undefined ? only : (usual ?? 'Nhập đủ các ô này.'),
  };
}

/**
 * Rules whose issues on a sheet are one thing left undone, wherever on the sheet they stand: what they say together. Of other rules
 * only neighbours are.
 */
export const sheetWide: Readonly<Record<string, (joint: Joint) => Words>> = {
  'required-cell-blank': blanks,
  'prepared-cell-blank': ({ count, first }) => ({
    message: `${count} ô xám do huyện ghi sẵn bị xóa trống, ô đầu ${first}, nên không biết các dòng này nói về gì.`,
    fix: 'Chép lại nội dung các ô này từ biểu mẫu gốc.',
  }),
  'commune-missing': ({ count, found }) => ({
    message: `Chưa có số liệu của ${count} đơn vị: ${named(found)}; mọi số toàn địa bàn đều cần đủ các đơn vị.`,
    fix: 'Đơn vị nào gửi thì chép tệp vào thư mục xa, tên tệp đặt tự do; chép đè lên biểu trống cũng được.',
  }),
  'citation-place-empty': ({ count, found }) => ({
    message: `${count} chỗ của báo cáo cần viện dẫn văn bản nhưng chưa chọn văn bản nào: ${named(found)}.`,
    fix: 'Ghi văn bản vào sheet Văn bản, rồi chọn mã ở cột Văn bản 1 của từng dòng.',
  }),
  'control-total-missing': ({ count, found }) => ({
    message: `Chưa có ${count} số đối chiếu: ${named(found)}. Tổng của các xã không được kiểm tra với số nào khác.`,
    fix: 'Ghi số ở biểu đã gửi Sở hoặc ở phần mềm quản lý hộ nghèo, không cộng từ tệp của xã.',
  }),
  'other-change-without-reason': ({ count, first, found }) => ({
    message: `${count} ô giảm khác, tăng khác (khác 0) chưa có lý do, ô đầu ${first}.`,
    fix:
      onlyFix(found) ?? 'Ghi vào cột Lý do của từng dòng, ví dụ: "02 hộ chuyển đi, 01 hộ đơn thân đã chết".',
  }),
  'money-too-small': ({ count, first }) => ({
    message: `${count} ô ghi dưới 100.000 đồng, ô đầu ${first}. Có thể đã nhập theo triệu đồng hoặc nghìn đồng; biểu này ghi bằng đồng.`,
    fix: 'Ghi lại các ô này bằng đồng, gõ liền không dấu chấm.',
  }),
};

/** Neighbours under one rule: what the first says, and how many there are. */
export function inLine({ count, first, found }: Joint): Words {
  const [head] = found;
  const fix = head?.fix;
  return {
    message: `${count} ô cùng một lỗi, ô đầu ${first}: ${head?.message ?? ''}`,
    ...(fix === undefined ? {} : { fix: `${fix} Làm như vậy với cả ${count} ô.` }),
  };
}

export const countOf = (found: readonly Issue[]): string => formatNumber(found.length);
