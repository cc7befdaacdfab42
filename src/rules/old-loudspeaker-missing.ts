import { typedOf, valueOf } from '../model/cell.ts';
import { type CommuneRule, issueAt } from './kit.ts';

/** What there is none of can be neither replaced nor repaired, and the report would say "thay thế … bị hỏng" of it. */
export const oldLoudspeakerMissing: CommuneRule = {
  id: 'old-loudspeaker-missing',
  severity: 'error',
  scope: 'commune',
  summary: 'Cụm loa ghi thay thế, sửa chữa nhưng loại cũ là "Chưa có"',
  source: 'Biểu Thông tin cơ sở',
  *check({ sheets: { loudspeakers } }) {
    for (const { work, oldKind } of loudspeakers?.rows ?? []) {
      const done = valueOf(work);
      if (done === undefined || done === 'Lắp mới' || valueOf(oldKind) !== 'Chưa có') continue;
      yield {
        ...issueAt(oldKind, work),
        message: `Hình thức là “${done}” nhưng loại cụm loa cũ là “${typedOf(oldKind)}”.`,
        fix: `Có cụm loa cũ thì chọn loại của nó ở ${oldKind.at.cell}; chưa có thì chọn “Lắp mới” ở ${work.at.cell}.`,
      };
    }
  },
};
