import { existsSync } from 'node:fs';
import path from 'node:path';
import type { YearData } from '../forms/books.ts';
import { CallFault } from '../model/fault.ts';
import type { Mistake } from '../model/mistake.ts';
import { ownerOf, rowToPaste } from '../rules/acknowledge.ts';
import { acceptable } from '../rules/mistakes/acceptable.ts';
import { holdsReasons, writeAcknowledgementRows } from '../workbook/acknowledgement-rows.ts';
import { stampNow } from '../workspace/clock.ts';
import { readBounded } from '../workspace/read.ts';
import { acknowledgementFile, writeSafely } from '../workspace/write.ts';

/**
 * Writes the rows that can sensibly be accepted into the year's folder, and gives what is to be said of it; nothing where there are
 * none and never were. Where somebody has written a reason into the file that stands there, a copy of it is kept.
 */
export async function offerAcknowledgements(
  folder: string,
  mistakes: readonly Mistake[],
  data: YearData,
): Promise<readonly string[]> {
  const rows = acceptable(mistakes).flatMap((issue) => {
    const owner = ownerOf(issue, data);
    return owner === null ? [] : [rowToPaste(issue, owner)];
  });
  const file = path.join(folder, acknowledgementFile);
  if (rows.length === 0 && !existsSync(file)) return [];
  const shown = `${path.basename(folder)}/${acknowledgementFile}`;
  try {
    const bytes = writeAcknowledgementRows(rows, data.district.layout);
    const written = writeSafely(file, bytes, typedIn(file) ? { keepAs: stampNow() } : {});
    const kept =
      written.state === 'replaced' && written.kept !== null
        ? ` Bản có lý do đã ghi được giữ lại: ${path.basename(written.kept)}.`
        : '';
    if (rows.length === 0) return kept === '' ? [] : [kept.trim()];
    return [
      `${rows.length} lỗi có thể chấp nhận nếu có văn bản: dòng để xác nhận ở ${shown}. Ghi lý do ở đó, rồi chép sang huyen.xlsx, sheet Xác nhận.${kept}`,
    ];
  } catch (error) {
    // The check itself is done: what it found is not held up by a file that Excel has open.
    if (error instanceof CallFault) return [error.message];
    throw error;
  }
}

function typedIn(file: string): boolean {
  if (!existsSync(file)) return false;
  const content = readBounded(file);
  return 'tooLarge' in content || holdsReasons(content.bytes);
}
