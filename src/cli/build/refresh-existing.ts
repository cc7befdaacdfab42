import path from 'node:path';
import { refreshDocument } from '../../document/passes/refresh/refresh.ts';
import type { TakeData } from '../../document/passes/refresh/take-data.ts';
import type { Refreshed } from '../../document/passes/refresh/outcome.ts';
import { joinList } from '../../vietnamese/text.ts';
import type { Written } from '../../workspace/write.ts';
import { changesAsText, countOf } from '../reporters/changes.ts';
import { acrossSendings, sendingsOf } from '../resent.ts';
import { conclusionsHangingOn } from './conclusions.ts';
import { citationForms } from '../citation-forms.ts';
import { readWordFile, unreadableWord } from '../word-file.ts';
import type { Prepared } from './prepare.ts';
import { renderOptions } from './render-options.ts';
import type { ReportFiles } from './report-files.ts';

/** What becomes of the report that stands. */
export interface Refreshing {
  /** null: it says what the data say already, as far as it may be touched. */
  readonly document: Uint8Array | null;
  readonly newBlocks: Uint8Array | null;
  /** Something waits for her decision. */
  readonly waiting: boolean;
  /** The first line on stdout. */
  opening(report: Written, workbooks: WrittenWorkbooks): string;
  /** What changed and what waits, after it. */
  readonly details: string;
}

type WrittenWorkbooks = Readonly<Record<'workbook' | 'annexTables', Written>>;

/** The report carries nothing of ours: its words are hers alone, and nothing is written over them. */
export interface UnmarkedReport {
  /** What is said of it. */
  readonly unmarked: string;
}

/** Holds the standing report against the data. Throws a CallFault where it can't be read. */
export async function refreshExisting(
  prepared: Prepared,
  file: string,
  { report: shown, newBlocks: newBlocksFile, ...workbooks }: ReportFiles,
  { takeData, redline }: { readonly takeData: TakeData | null; readonly redline: boolean },
): Promise<Refreshing | UnmarkedReport> {
  const { year, report, figures } = prepared;
  const options = {
    ...renderOptions(prepared),
    ...(takeData === null ? {} : { takeData }),
    numeric: new Set(
      [...figures.byId.values()].flatMap(({ id, value }) => (value?.kind === 'number' ? [id] : [])),
    ),
    redline,
    fromDraft: true,
    forms: citationForms(figures, prepared.settings.citationComma),
  };
  const refreshed = await refreshDocument(readWordFile(file, shown), report, options);
  const fresh = `lập từ mẫu, tệp này được giữ thành bản sao có ghi ngày giờ: dakto-report build ${year} --fresh`;
  if (!refreshed.ok) throw unreadableWord(shown, refreshed.fault, `; hoặc ${fresh}`);
  const outcome = { ...refreshed, replaced: acrossSendings(refreshed.replaced, sendingsOf(prepared.data)) };
  if (outcome.marks === 0 && !outcome.hasBaseline) {
    return {
      unmarked:
        `${shown} không có số nào gắn với số liệu: tệp này không do phần mềm lập, hoặc đã mất hết dấu. Lời văn trong đó là của anh/chị nên phần mềm không ghi đè. Chưa có gì bị thay đổi.\n` +
        `Muốn ${fresh}\n`,
    };
  }
  return {
    document: outcome.bytes,
    newBlocks: outcome.newBlocksDocument,
    waiting: isWaiting(outcome),
    opening(written, ofWorkbooks) {
      const first =
        written.state === 'unchanged'
          ? `${shown} không có số nào phải thay đổi.`
          : `Đã cập nhật ${shown}: ${countOf(outcome.replaced)}, lời văn giữ nguyên.`;
      const remade = (['workbook', 'annexTables'] as const)
        .filter((one) => ofWorkbooks[one].state !== 'unchanged')
        .map((one) => path.posix.basename(workbooks[one]));
      const second = remade.length === 0 ? '' : ` Đã lập lại ${joinList(remade)}.`;
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

function isWaiting({ tables, ...told }: Refreshed): boolean {
  const lists = [
    told.conflicts,
    told.lapsed,
    told.lost,
    told.leftovers,
    told.newBlocks,
    told.newAnnexes,
    told.goneBlocks,
    told.annexes,
    told.unread,
  ];
  return lists.some((list) => list.length > 0) || tables.some(({ state }) => state !== 'remade');
}
