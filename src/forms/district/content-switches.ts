import { yesNo } from '../define.ts';
import { free } from '../field.ts';

const no = { since: 2, preset: () => 'Không' } as const;

/** Rows of "Báo cáo": what the report tells beside what it always does, each at the district's choice. A blank is "Không". */
export const contentSwitches = {
  printLastYearRates: free(
    (layout) => `In tỷ lệ hộ nghèo, hộ cận nghèo cuối năm ${layout.year - 1} bên cạnh năm nay`,
    yesNo,
    { ...no, group: 'Nội dung in thêm', note: 'Mục III. Không in khi hai chuẩn nghèo khác nhau' },
  ),
  printMovement: free('In số hộ thoát nghèo, tái nghèo, phát sinh', yesNo, {
    ...no,
    note: 'Mục III, theo diễn biến hộ nghèo của xã. Không in khi hai chuẩn nghèo khác nhau',
  }),
  printEthnicMinority: free('In hộ nghèo, hộ cận nghèo dân tộc thiểu số', yesNo, {
    ...no,
    note: 'Mục III; kèm kết luận về chỉ tiêu được giao, nếu có ghi ở trên',
  }),
  printPlans: free('In kết quả so với kế hoạch năm của chỉ tiêu khác', yesNo, {
    ...no,
    note: 'Mục II, ví dụ: 06/20 người, đạt 30% kế hoạch',
  }),
  printSteering: free('In số cuộc họp, nội dung họp của Ban Chỉ đạo', yesNo, {
    ...no,
    note: 'Mục II.7.b, theo sheet Hoạt động của huyện',
  }),
} as const;

export const contentSwitchKeys = Object.keys(contentSwitches) as readonly (keyof typeof contentSwitches)[];
