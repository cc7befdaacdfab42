import type { ReturnOutcome } from './write-returns.ts';
import { present } from '../../model/present.ts';
import { returnFolder } from '../../workspace/return-files.ts';

/** What `--return` says when it is done (forms-vi D.12), a line each. */
export function returnMessage(
  { copies, letters, kept, unknown, unreadable, stale }: ReturnOutcome,
  year: string,
  warnings: boolean,
): readonly string[] {
  const nothing = copies.length === 0 && letters.length === 0 && unknown.length === 0;
  const old =
    stale.length > 0 &&
    `  Các tệp cũ còn trong ${year}/${returnFolder}/: ${stale.join(', ')}, không thuộc lần này. Chuyển đi nếu không cần, để khỏi gửi nhầm.`;
  if (nothing) {
    return present([
      warnings
        ? 'Không có tệp nào của xã phải trả lại.'
        : 'Không có tệp nào của xã còn lỗi, nên không viết bản trả lại. Trả cả tệp chỉ có cảnh báo: thêm --with-warnings',
      old,
    ]);
  }
  return present([
    `Đã viết ${copies.length} bản trả lại và ${letters.length} công văn vào ${year}/${returnFolder}/. Tệp xã gửi không bị sửa. Công văn chưa có số, ngày và chữ ký.`,
    ...unreadable.map(
      (file) => `  ${file}: không lập được bản trả lại; công văn đề nghị xã gửi lại tệp đúng.`,
    ),
    ...unknown.map(
      (file) => `  ${file}: không biết là tệp của xã nào, nên không có bản trả lại và công văn.`,
    ),
    ...kept.map((file) => `  Bản trước được giữ lại: ${file}`),
    old,
  ]);
}
