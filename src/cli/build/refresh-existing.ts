import type { Refreshed } from '../../document/refresh/outcome.ts';
import type { RenderOptions } from '../../document/render.ts';
import { CallFault } from '../../model/fault.ts';
import { readBounded } from '../../workspace/read.ts';
import type { Written } from '../../workspace/write.ts';
import { changesAsText, countOf } from '../reporters/changes.ts';
import { conclusionsHangingOn } from './conclusions.ts';
import type { Prepared } from './prepare.ts';

/** What becomes of the report that stands. */
export interface Refreshing {
  /** null: it says what the data say already, as far as it may be touched. */
  readonly document: Uint8Array | null;
  readonly newBlocks: { readonly file: string; readonly bytes: Uint8Array } | null;
  /** Something waits for her decision. */
  readonly waiting: boolean;
  /** The first line on stdout. */
  opening(report: Written, workbook: Written): string;
  /** What changed and what waits, after it. */
  readonly details: string;
}

/** The report carries nothing of ours: its words are hers alone, and nothing is written over them. */
export class UnmarkedReport extends Error {
  override readonly name = 'UnmarkedReport';
}

/** Holds the standing report against the data. Throws a CallFault where it can't be read, UnmarkedReport where it isn't ours. */
export async function refreshExisting(
  { year, report, figures }: Prepared,
  file: string,
  shown: string,
  options: RenderOptions,
  { takeData, redline }: { readonly takeData: boolean; readonly redline: boolean },
): Promise<Refreshing> {
  const { refreshDocument } = await import('../../document/refresh/refresh.ts');
  const { withoutToolComments } = await import('../../document/comments/without-tool-comments.ts');
  const content = readBounded(file);
  // A draft saved under the report's name: what the tool put into it goes, whatever the data say.
  const standing = 'bytes' in content ? content.bytes : null;
  const clean = standing === null ? null : withoutToolComments(standing);
  const outcome =
    clean === null
      ? null
      : clean.ok
        ? await refreshDocument(clean.bytes, report, { ...options, takeData, redline })
        : clean;
  if (outcome === null || !outcome.ok) {
    throw new CallFault(
      `Không cập nhật được ${shown}: ${outcome === null ? 'tệp lớn hơn 10 MB' : reasonOf(outcome.fault.code)}. Chưa có gì bị thay đổi.\n` +
        `Mở tệp trong Word, lưu lại thành tệp Word (*.docx) rồi chạy lại; hoặc lấy một bản trước còn tốt; hoặc lập lại từ mẫu, tệp này được giữ thành bản sao có ghi ngày giờ: dakto-report build ${year} --fresh`,
    );
  }
  if (outcome.marks === 0 && !outcome.hasBaseline) {
    throw new UnmarkedReport(
      `${shown} không có số nào gắn với số liệu: tệp này không do phần mềm lập, hoặc đã mất hết dấu. Lời văn trong đó là của anh/chị nên phần mềm không ghi đè. Chưa có gì bị thay đổi.\n` +
        `Muốn lập từ mẫu, tệp này được giữ thành bản sao có ghi ngày giờ: dakto-report build ${year} --fresh`,
    );
  }
  const newBlocksFile = `${year}/BC-UBND-${year}-doan-moi.docx`;
  return {
    document: outcome.bytes ?? (clean?.ok === true && clean.bytes !== standing ? clean.bytes : null),
    newBlocks:
      outcome.newBlocksDocument === null ? null : { file: newBlocksFile, bytes: outcome.newBlocksDocument },
    waiting: isWaiting(outcome),
    opening(written, workbook) {
      const first =
        written.state === 'unchanged'
          ? `${shown} không có số nào phải thay đổi.`
          : `Đã cập nhật ${shown}: ${countOf(outcome.replaced)}, lời văn giữ nguyên.`;
      const second = workbook.state === 'unchanged' ? '' : ` Đã lập lại Bieu-tong-hop-${year}.xlsx.`;
      return `${first}${second}\n`;
    },
    details:
      redlineText(outcome, redline) +
      changesAsText(outcome, {
        year,
        newBlocksFile,
        unitOf: (id) => figures.byId.get(id)?.unit ?? null,
        conclusions: conclusionsHangingOn(outcome, figures),
      }),
  };
}

/** What the tracked changes ask of her. */
function redlineText({ replaced }: Refreshed, redline: boolean): string {
  if (!redline || replaced.length === 0) return '';
  return (
    '  Số thay đổi được ghi bằng vết sửa (Track Changes), người sửa “dakto-report”: số cũ gạch bỏ, số mới chèn vào.\n' +
    '  Trong Word, thẻ Xem lại (Review): Chấp nhận (Accept) từng chỗ hoặc tất cả; còn vết sửa thì chưa lập được bản trình ký.\n'
  );
}

function isWaiting({ conflicts, lost, leftovers, newBlocks, goneBlocks, tables }: Refreshed): boolean {
  return (
    conflicts.length > 0 ||
    lost.length > 0 ||
    leftovers.length > 0 ||
    newBlocks.length > 0 ||
    goneBlocks.length > 0 ||
    tables.some(({ state }) => state !== 'remade')
  );
}

function reasonOf(code: string): string {
  switch (code) {
    case 'ENCRYPTED':
      return 'tệp đặt mật khẩu';
    case 'LEGACY_XLS':
    case 'LEGACY_DOC':
      return 'tệp ở dạng Word cũ (*.doc)';
    case 'EMPTY':
      return 'tệp rỗng';
    case 'TRUNCATED':
      return 'tệp bị cắt cụt, phần cuối đã mất';
    case 'TOO_LARGE':
    case 'ZIP_BOMB':
      return 'tệp quá lớn';
    case 'NOT_ZIP':
    case 'NOT_DOCX':
    case 'ODS':
      return 'đây không phải là tệp Word (*.docx)';
    default:
      return 'tệp bị hỏng';
  }
}
