import { recipientKeys } from '../forms/district/report.ts';
import { type DistrictRule, issueAt, withValues } from './kit.ts';

const dash = /^[-–—+•]\s*|[\s;.,]+$/g;

/** What the report sets around a cell by itself stands in the cell as well: "Số: Số 12/BC-UBND/BC-UBND", "- - Sở…;". */
export const wordsPrintedTwice: DistrictRule = {
  id: 'words-printed-twice',
  severity: 'warning',
  scope: 'district',
  summary:
    'Ô ghi cả chữ, dấu mà báo cáo tự in (Số, Kính gửi, gạch đầu dòng, dấu cuối dòng), nên bị in hai lần',
  source: 'Sheet Báo cáo; Phụ lục I Nghị định 30/2020/NĐ-CP',
  *check({ sheets: { report } }) {
    if (report === null) return;
    const places = [
      { cell: report.number, plain: (typed: string) => /\d+/.exec(typed)?.[0] ?? typed },
      {
        cell: report.addressee,
        plain: (typed: string) => typed.replace(/^kính gửi\s*:?\s*/i, '').replace(dash, ''),
      },
      { cell: report.areaWord, plain: (typed: string) => typed.replace(/^toàn\s+/i, '') },
      ...recipientKeys.map((key) => ({
        cell: report[key],
        plain: (typed: string) => typed.replace(dash, ''),
      })),
    ];
    for (const [{ cell, plain }, typed] of withValues(places, 'cell')) {
      const alone = plain(typed);
      if (alone === typed || alone === '') continue;
      yield {
        ...issueAt(cell),
        message: `Ô này ghi “${typed}”; phần ngoài “${alone}” báo cáo tự in, nên sẽ in hai lần.`,
        fix: `Chỉ ghi: ${alone}`,
      };
    }
  },
};
