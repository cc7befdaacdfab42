import * as z from 'zod';

/**
 * Periods of the national target programme for sustainable poverty reduction. Its law is versioned by period: 2021–2025
 * is Nghị quyết 24/2021/QH15 and Quyết định 90/QĐ-TTg of 18/01/2022.
 */
export const Period = z.enum(['2021-2025']);
export type Period = z.infer<typeof Period>;

/** The period whose law holds for a report year; null where this version of the tool knows none. */
export function periodOf(year: number): Period | null {
  return year >= 2021 && year <= 2025 ? '2021-2025' : null;
}

/**
 * What is known of the time after it. The programme of 2026–2035 joins three: Nghị quyết 257/2025/QH15 of 11/12/2025 (plan of the
 * Government: Nghị quyết 424/NQ-CP of 30/12/2025), Quyết định 417/QĐ-BNNMT of 31/01/2026; all from secondary sources (nhansu.vn
 * 693880, tailieu.vn 2948902, nhandan.vn post941087). Its components and its report forms were not found: none is here. Money of
 * 2021–2025 was expected to be carried into 2026 (vietnam.vn), so that a report on it is real.
 */
const since2026 =
  'Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025 đã kết thúc. ' +
  'Từ năm 2026 thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững và phát triển kinh tế - xã hội ' +
  'vùng đồng bào dân tộc thiểu số và miền núi giai đoạn 2026 - 2035 (Nghị quyết số 257/2025/QH15; Quyết định số 417/QĐ-BNNMT). ' +
  'Bộ biểu này chỉ dùng cho vốn giai đoạn 2021 - 2025 được phép chuyển sang.';

/** What whoever works on a year outside the programme's period must know; null within it. */
export function periodNotice(year: number): string | null {
  if (periodOf(year) !== null) return null;
  return year > 2025
    ? since2026
    : `Lưu ý: năm ${year} nằm ngoài giai đoạn 2021 - 2025 của Chương trình. Kiểm tra tên dự án, tiểu dự án trước khi dùng.`;
}
