import { z } from 'zod';

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
