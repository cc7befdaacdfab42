import { valueOf } from '../model/cell.ts';
import { formatShort } from '../vietnamese/dates.ts';
import { joinList } from '../vietnamese/text.ts';
import type { YearRule } from './rule.ts';

/** Every figure of the whole district needs all of its communes. */
export const communeMissing: YearRule = {
  id: 'commune-missing',
  severity: 'error',
  scope: 'year',
  summary: 'Thiếu tệp số liệu của một xã, thị trấn',
  source: 'Biểu Xã, thị trấn',
  *check({ communes, district, unread = [] }) {
    const common = valueOf(district.sheets.report?.deadline);
    // Files that can't be put in order have issues of their own, and so has a file of an unknown form.
    const missing = communes.filter(
      ({ book, absence }) => book === null && absence !== 'sent-twice' && absence !== 'form-unknown',
    );
    for (const slot of missing) {
      const named = unread.filter((file) => file.includes(slot.code));
      const theirs = joinList(named.length === 0 && missing.length === 1 ? unread : named);
      const row = (district.sheets.communes?.rows ?? []).find((each) => valueOf(each.code) === slot.code);
      const deadline = (row && valueOf(row.deadline)) ?? common;
      const due = deadline === undefined ? '' : ` (hạn ${formatShort(deadline)})`;
      const [says, send] =
        slot.blankForm === undefined
          ? [
              `Chưa có tệp số liệu của ${slot.name}${due}`,
              `Đưa tệp của ${slot.name} vào thư mục xa, tên tệp đặt tự do.`,
            ]
          : [
              `Chưa có số liệu của ${slot.name}${due}: ${slot.blankForm} còn là biểu trống`,
              `Khi ${slot.name} gửi, chép tệp của xã đè lên biểu trống, hoặc để cạnh đó với tên khác.`,
            ];
      yield {
        at: slot.at,
        about: slot.name,
        message: `${says}; mọi số toàn địa bàn đều cần đủ các đơn vị.`,
        fix: theirs === '' ? send : `Xử lý trước ${theirs}, chưa đọc được: có thể là của đơn vị này. ${send}`,
      };
    }
  },
};
