import { fixed, listSheet, optional, ratio, required, text } from '../define.ts';
import { shortName, SubprojectCode } from '../../programme/subprojects.ts';
import { subprojectOrGeneral } from '../choices.ts';

/** "Chỉ tiêu khác": results that no other sheet has; the district prepares the rows. */
export const otherTargets = listSheet({
  id: 'otherTargets',
  name: 'Chỉ tiêu khác',
  title: 'CHỈ TIÊU KHÁC DO HUYỆN YÊU CẦU',
  gate: false,
  totalRow: false,
  openRows: 40,
  columns: {
    code: fixed('Mã chỉ tiêu', text, { width: 12 }),
    subproject: fixed('Dự án, tiểu dự án', subprojectOrGeneral, { width: 24 }),
    name: fixed('Chỉ tiêu', text, { width: 48 }),
    unit: fixed('Đơn vị tính', text, { width: 14 }),
    plan: optional('Kế hoạch năm', ratio, { width: 14 }),
    result: required('Thực hiện đến ngày chốt', ratio, { width: 14 }),
    remark: optional('Ghi chú', text, { width: 40 }),
  },
  key: { columns: ['code'] },
  prepared: (form) =>
    form.otherTargets.map((target) => {
      const code = SubprojectCode.safeParse(target.subproject);
      return {
        code: target.code,
        subproject: code.success ? shortName(code.data) : target.subproject,
        name: target.name,
        unit: target.unit,
      };
    }),
});
