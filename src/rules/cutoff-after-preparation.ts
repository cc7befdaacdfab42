import { compareDates, formatShort } from '../vietnamese/dates.ts';
import { type CommuneRule, issueAt, valuesOf } from './kit.ts';

/** Nobody counts what has not happened yet. */
export const cutoffAfterPreparation: CommuneRule = {
  id: 'cutoff-after-preparation',
  severity: 'error',
  scope: 'commune',
  summary: 'Ngày chốt số liệu sau ngày lập biểu',
  source: 'Biểu Thông tin',
  *check({ sheets: { info } }) {
    const values = info && valuesOf(info.cutoff, info.preparedOn);
    if (!info || !values || compareDates(values[0], values[1]) <= 0) return;
    yield {
      ...issueAt(info.cutoff, info.preparedOn),
      message: `Số liệu tính đến ngày ${formatShort(values[0])}, sau ngày lập biểu ${formatShort(values[1])} (${info.preparedOn.at.cell}).`,
      fix: `Sửa ${info.cutoff.at.cell} hoặc ${info.preparedOn.at.cell}.`,
    };
  },
};
