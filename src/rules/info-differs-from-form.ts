import { type CommuneRule, issueAt, valuesOf } from './kit.ts';

/** Locked cells that say another year or unit than the form was made for: figures pasted from another workbook. */
export const infoDiffersFromForm: CommuneRule = {
  id: 'info-differs-from-form',
  severity: 'error',
  scope: 'commune',
  summary: 'Sheet Thông tin ghi năm hoặc mã đơn vị khác với biểu mẫu huyện đã gửi',
  source: 'Biểu Thông tin, các ô huyện ghi sẵn',
  holds: { xa: { info: ['year'] } },
  *check({ code, layout, sheets: { info } }) {
    if (info === null) return;
    const pairs = [
      {
        cell: info.year,
        own: String(valuesOf(info.year)?.[0] ?? ''),
        form: String(layout.year),
        what: 'năm',
      },
      { cell: info.code, own: valuesOf(info.code)?.[0] ?? '', form: code, what: 'mã đơn vị' },
    ];
    for (const { cell, own, form, what } of pairs) {
      if (cell.state !== 'value' || own === form) continue;
      yield {
        ...issueAt(cell),
        message: `Ô này ghi ${what} ${own}, nhưng biểu mẫu được lập cho ${what} ${form}.`,
        actual: own,
        expected: form,
        fix: `Kiểm tra xem số liệu có bị chép từ tệp khác sang; nếu đúng tệp thì ghi lại ${cell.at.cell} là ${form}.`,
      };
    }
  },
};
