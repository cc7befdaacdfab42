import { type DistrictRule, issueAt } from './kit.ts';

const controls = [
  ['controlHouseholds', 'tổng số hộ dân cư'],
  ['controlPersons', 'tổng số nhân khẩu'],
  ['controlPoorHouseholds', 'số hộ nghèo'],
  ['controlPoorPersons', 'số nhân khẩu nghèo'],
  ['controlNearPoorHouseholds', 'số hộ cận nghèo'],
  ['controlNearPoorPersons', 'số nhân khẩu cận nghèo'],
] as const;

/** Without a count from elsewhere, the sum of the communes is held against nothing. */
export const controlTotalMissing: DistrictRule = {
  id: 'control-total-missing',
  severity: 'warning',
  scope: 'district',
  summary: 'Chưa ghi số đối chiếu toàn địa bàn, nên tổng của các xã không được kiểm tra',
  source: 'Sheet Báo cáo, nhóm Số liệu',
  *check({ sheets: { report } }) {
    if (report === null) return;
    for (const [key, counted] of controls) {
      const cell = report[key];
      if (cell.state !== 'blank') continue;
      yield {
        ...issueAt(cell),
        about: counted,
        message: `Chưa có số đối chiếu: ${counted}. Tổng của các xã không được kiểm tra với số nào khác.`,
        fix: `Ghi vào ${cell.at.cell} số ở biểu đã gửi Sở hoặc ở phần mềm quản lý hộ nghèo, không cộng từ tệp của xã.`,
      };
    }
  },
};
