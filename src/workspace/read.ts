import { readFileSync, statSync } from 'node:fs';
import { CallFault } from '../model/fault.ts';

/** No workbook or document that this tool takes is larger; a reader never sees more than this. */
const largestFile = 10 * 1024 * 1024;

/** A file's bytes; `tooLarge` instead where it passes the bound, so that nothing of it is loaded. */
export function readBounded(file: string): { readonly bytes: Uint8Array } | { readonly tooLarge: number } {
  try {
    const size = statSync(file).size;
    return size > largestFile ? { tooLarge: size } : { bytes: readFileSync(file) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new CallFault(`Không có tệp ${file}.`);
    if (code === 'EISDIR')
      throw new CallFault(`${file} là thư mục, không phải tệp. Đổi tên thư mục đó rồi chạy lại.`);
    if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES') {
      throw new CallFault(
        `Không đọc được ${file}: tệp đang bị chương trình khác giữ. Đóng tệp rồi chạy lại.`,
      );
    }
    if (code === 'UNKNOWN' || code === 'EIO' || code === 'ETIMEDOUT') {
      throw new CallFault(
        `Không đọc được ${file}: tệp mới chỉ ở trên đám mây hoặc ổ đĩa có lỗi. Tải tệp về máy (chuột phải, Always keep on this device) rồi chạy lại.`,
      );
    }
    throw error;
  }
}

/** A file's bytes. Throws a CallFault where it passes the bound; `shown`: its name there; `advice`: what to do about it. */
export function readWhole(file: string, shown: string, advice: string): Uint8Array {
  const content = readBounded(file);
  if ('bytes' in content) return content.bytes;
  throw new CallFault(`${shown} lớn hơn 10 MB nên không đọc được. ${advice}`);
}
