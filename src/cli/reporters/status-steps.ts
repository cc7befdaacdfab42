import { present } from '../../model/present.ts';
import { formatShort } from '../../vietnamese/dates.ts';
import { someNames } from '../some-names.ts';
import type { YearStatus } from '../status-facts.ts';

/** What there is to do now, the most pressing first. Never empty. */
export function nextSteps(status: YearStatus): readonly string[] {
  const { year, communes, district, otherFiles } = status;
  if (district.state !== 'read')
    return [
      district.state === 'missing'
        ? `Việc tiếp theo: đưa huyen.xlsx vào thư mục ${year}, rồi chạy lại: dakto-report status ${year}`
        : `Việc tiếp theo: xem lỗi của huyen.xlsx: dakto-report validate ${year}`,
    ];
  const waiting = communes.filter(({ state }) => state === 'not-sent');
  const late = waiting.filter(({ deadline }) => (deadline.daysLate ?? 0) > 0);
  const twice = communes.filter(({ state }) => state === 'sent-twice');
  const faulty = communes.filter(
    ({ state, errors }) => (state === 'sent' && errors > 0) || state === 'form-unknown',
  );
  const unreadable = otherFiles.filter(({ owner }) => owner === null);
  const steps = present([
    waiting.length > 0 &&
      (late.length === 0
        ? `đôn đốc ${waiting.length} đơn vị chưa gửi: ${someNames(waiting)}`
        : `đôn đốc ${waiting.length} đơn vị chưa gửi, ${late.length} đã quá hạn tính đến ngày ${formatShort(status.asOf)}: ${someNames(late)}`),
    waiting.length > 0 &&
      unreadable.length > 0 &&
      `xem ${unreadable.length} tệp không rõ của ai ở cuối: có thể là của đơn vị chưa gửi`,
    twice.length > 0 && `chọn một tệp cho ${someNames(twice)}: chưa rõ tệp nào gửi sau`,
    faulty.length > 0 &&
      `trả lại ${faulty.length} tệp có lỗi (${someNames(faulty)}): dakto-report validate ${year} --return`,
    district.errors > 0 && `sửa ${district.errors} lỗi ở huyen.xlsx: dakto-report validate ${year}`,
  ]);
  if (steps.length > 0) return ['Việc tiếp theo:', ...steps.map((step) => `- ${step}`)];
  const warnings = communes.some((commune) => commune.warnings > 0) || district.warnings > 0;
  return [
    warnings
      ? `Không còn lỗi. Việc tiếp theo: xem cảnh báo (dakto-report validate ${year}), rồi lập báo cáo: dakto-report build ${year}`
      : `Không còn lỗi, cảnh báo nào. Việc tiếp theo: lập báo cáo: dakto-report build ${year}`,
  ];
}
