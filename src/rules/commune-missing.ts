import { valueOf } from '../model/cell.ts';
import { formatShort } from '../vietnamese/dates.ts';
import type { YearRule } from './rule.ts';

/** Every figure of the whole district needs all of its communes. */
export const communeMissing: YearRule = {
  id: 'commune-missing',
  severity: 'error',
  scope: 'year',
  summary: 'Thiếu tệp số liệu của một xã, thị trấn',
  source: 'Biểu Xã, thị trấn',
  *check({ communes, district }) {
    const common = valueOf(district.sheets.report?.deadline);
    for (const slot of communes) {
      // Files that can't be put in order have issues of their own, and so has a file of an unknown form.
      if (slot.book !== null || slot.absence === 'sent-twice' || slot.absence === 'form-unknown') continue;
      const row = (district.sheets.communes?.rows ?? []).find((each) => valueOf(each.code) === slot.code);
      const deadline = (row && valueOf(row.deadline)) ?? common;
      const due = deadline === undefined ? '' : ` (hạn ${formatShort(deadline)})`;
      const [says, fix] =
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
        fix,
      };
    }
  },
};
