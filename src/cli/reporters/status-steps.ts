import { present } from '../../model/present.ts';
import { formatShort } from '../../vietnamese/dates.ts';
import { someNames } from '../some-names.ts';
import type { ReportState, YearStatus } from '../status-facts.ts';

/** Something to be done now; `call`: the command that does it, after the name of the program; null: nothing of the program's. */
export interface Step {
  readonly says: string;
  readonly call: readonly string[] | null;
}

/** What there is to do now, the most pressing first. Never empty. */
export interface NextSteps {
  readonly heading: string;
  readonly steps: readonly Step[];
}

/** "trả lại 1 tệp có lỗi (xã Văn Lem): dakto-report validate 2023 --return". */
export function stepText({ says, call }: Step): string {
  return call === null ? says : `${says}: dakto-report ${call.join(' ')}`;
}

export function nextSteps(status: YearStatus): NextSteps {
  const { communes, district } = status;
  const year = String(status.year);
  const heading = 'Việc tiếp theo:';
  if (district.state === 'missing')
    return {
      heading,
      steps: [
        { says: `đưa huyen.xlsx vào thư mục ${year}, rồi xem lại`, call: ['status', year] },
        { says: 'hoặc tạo tệp mới', call: ['init', year] },
      ],
    };
  if (district.state === 'unreadable')
    return { heading, steps: [{ says: 'xem lỗi của huyen.xlsx', call: ['validate', year] }] };
  const steps = openSteps(status);
  if (steps.length > 0) return { heading, steps };
  const { moved } = status;
  if (moved && moved.numbers.length === 0 && moved.added.length === 0)
    return {
      heading: `Đã chốt (${moved.folder}), số liệu không đổi từ đó. Khi cần:`,
      steps: [
        { says: 'lập lại bản trình ký', call: ['build', year, '--final'] },
        { says: 'xem bản tra cứu', call: ['page', year] },
      ],
    };
  const warnings = communes.some((commune) => commune.warnings > 0) || district.warnings > 0;
  const clean = warnings ? 'Không còn lỗi' : 'Không còn lỗi, cảnh báo nào';
  return {
    heading: `${clean}${reportWords[status.report ?? 'none']}. Việc tiếp theo:`,
    steps: present([
      warnings && { says: 'xem cảnh báo', call: ['validate', year] },
      ...reportSteps(status.report, year),
    ]),
  };
}

const reportWords: Readonly<Record<ReportState, string>> = {
  current: ', báo cáo đã theo số liệu hiện có',
  waiting: ', báo cáo còn chỗ chờ anh/chị quyết định',
  ...{ none: '', behind: '', unknown: '' },
};

function reportSteps(report: YearStatus['report'], year: string): readonly Step[] {
  const verify = { says: 'đối chiếu báo cáo trước khi trình ký', call: ['verify', year] };
  switch (report) {
    case 'current':
      return [verify, { says: 'lập bản trình ký', call: ['build', year, '--final'] }];
    case 'waiting':
      return [{ says: 'xem các chỗ đó', call: ['build', year] }, verify];
    case 'behind':
      return [{ says: 'cập nhật báo cáo theo số liệu mới', call: ['build', year] }, verify];
    case 'unknown':
      return [{ says: 'lập báo cáo', call: ['build', year] }, verify];
    case 'none':
    case undefined:
      return [{ says: 'lập báo cáo', call: ['build', year] }];
  }
}

function openSteps({
  year: number,
  asOf,
  communes,
  district,
  otherFiles,
  formsMade,
}: YearStatus): readonly Step[] {
  const year = String(number);
  const waiting = communes.filter(({ state }) => state === 'not-sent');
  // Nobody sends what has not gone out.
  if (!formsMade)
    return [
      { says: 'tạo biểu mẫu cho các đơn vị, hoặc xem còn thiếu gì mới tạo được', call: ['init', year] },
    ];
  const late = waiting.filter(({ deadline }) => (deadline.daysLate ?? 0) > 0);
  const twice = communes.filter(({ state }) => state === 'sent-twice');
  const faulty = communes.filter(
    ({ state, errors }) => (state === 'sent' && errors > 0) || state === 'form-unknown',
  );
  const unreadable = otherFiles.filter(({ owner }) => owner === null);
  const overdue = late.length === 0 ? '' : `, ${late.length} đã quá hạn tính đến ngày ${formatShort(asOf)}`;
  return present([
    waiting.length > 0 && {
      says: `đôn đốc ${waiting.length} đơn vị chưa gửi${overdue}: ${someNames(late.length > 0 ? late : waiting)}`,
      call: null,
    },
    waiting.length > 0 &&
      unreadable.length > 0 && {
        says: `xem ${unreadable.length} tệp không rõ của ai ở cuối: có thể là của đơn vị chưa gửi`,
        call: null,
      },
    twice.length > 0 && {
      says: `chọn một tệp cho ${someNames(twice)}: chưa rõ tệp nào gửi sau`,
      call: null,
    },
    faulty.length > 0 && {
      says: `trả lại ${faulty.length} tệp có lỗi (${someNames(faulty)})`,
      call: ['validate', year, '--return'],
    },
    district.errors > 0 && {
      says: `sửa ${district.errors} lỗi ở huyen.xlsx`,
      call: ['validate', year],
    },
  ]);
}
