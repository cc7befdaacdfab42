import { existsSync } from 'node:fs';
import path from 'node:path';
import { CallFault } from '../model/fault.ts';
import type { PackageFault, PackageFaultCode } from '../package/faults.ts';
import { readWhole } from '../workspace/read.ts';

/** A Word document's bytes. Throws a CallFault where it is too large; `shown`: its name there. */
export function readWordFile(file: string, shown: string): Uint8Array {
  const bytes = readWhole(file, shown, 'Nén ảnh trong tệp rồi chạy lại.');
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-'))
    throw new CallFault(
      `Không đọc được ${shown}: đây là tệp PDF (thường là bản quét, chỉ có hình), không có chữ và số để đối chiếu. Chưa có gì bị thay đổi.\n` +
        'Xin văn thư bản Word (*.docx) đã phát hành; hoặc mở bản đã chốt trong da-chot và so bằng mắt.',
    );
  return bytes;
}

/** The year's living report; null: there is none yet. */
export function livingReport(root: string, year: number): NamedFile | null {
  const name = `${year}/BC-UBND-${year}.docx`;
  const full = path.join(root, name);
  return existsSync(full) ? { name, full } : null;
}

interface NamedFile {
  /** As messages name it. */
  readonly name: string;
  readonly full: string;
}

/** The file that was named, from the current folder, the workspace or the year's; without one the year's living report. */
export function documentAt(root: string, year: number, file: string | undefined): NamedFile {
  if (file === undefined) {
    const living = livingReport(root, year);
    if (living === null)
      throw new CallFault(
        `Chưa có ${year}/BC-UBND-${year}.docx. Lập báo cáo trước: dakto-report build ${year}`,
      );
    return living;
  }
  const places = [path.resolve(file), path.join(root, file), path.join(root, String(year), file)];
  const full = places.find((place) => existsSync(place));
  if (full === undefined) throw new CallFault(`Không có tệp ${file}.`);
  return { name: file, full };
}

const notWord = 'Tệp không phải là văn bản Word (*.docx).';
const tooLarge = 'Tệp quá lớn.';
const reasons: Partial<Readonly<Record<PackageFaultCode, string>>> = {
  ENCRYPTED: 'Tệp đặt mật khẩu.',
  LEGACY_XLS: 'Tệp ở dạng Word cũ (*.doc).',
  LEGACY_DOC: 'Tệp ở dạng Word cũ (*.doc).',
  EMPTY: 'Tệp rỗng.',
  TRUNCATED: 'Tệp bị cắt cụt, phần cuối đã mất.',
  TOO_LARGE: tooLarge,
  ZIP_BOMB: tooLarge,
  NOT_ZIP: notWord,
  NOT_DOCX: notWord,
  ODS: notWord,
};

/** What to do in Word about a file that only has to be saved otherwise; any other is taken from a copy that is still good. */
const advice: Partial<Readonly<Record<PackageFaultCode, string>>> = {
  ENCRYPTED:
    'Mở tệp trong Word, chọn Tệp > Thông tin > Bảo vệ tài liệu > Mã hóa bằng mật khẩu (File > Info > Protect Document), xóa mật khẩu, lưu rồi chạy lại',
  TOO_LARGE: 'Mở tệp trong Word, nén hoặc bỏ bớt ảnh (thẻ Định dạng ảnh > Nén ảnh), lưu rồi chạy lại',
};

/** A document that a person gave and that can't be taken. `instead`: what else could be done than to mend it. */
export function unreadableWord(shown: string, { code }: PackageFault, instead = ''): CallFault {
  return new CallFault(
    `Không đọc được ${shown}. ${reasons[code] ?? 'Tệp bị hỏng.'} Chưa có gì bị thay đổi.\n` +
      `${advice[code] ?? 'Mở tệp trong Word, lưu lại thành tệp Word (*.docx) rồi chạy lại'}; hoặc lấy một bản trước còn tốt${instead}.`,
  );
}
