import * as z from 'zod';

/**
 * How production is supported: Điều 4 Thông tư 09/2022/TT-BLĐTBXH. Linked: khoản 10 Điều 3 and Điều 21 Nghị định
 * 27/2022/NĐ-CP; community: Điều 22; by task: Điều 23 (the decree was amended by Nghị định 38/2023/NĐ-CP).
 */
export const SupportMode = z.enum(['linked', 'community', 'task', 'specific']);
export type SupportMode = z.infer<typeof SupportMode>;

export const supportModeNames: Readonly<Record<SupportMode, string>> = {
  linked: 'Liên kết theo chuỗi giá trị',
  community: 'Cộng đồng',
  task: 'Theo nhiệm vụ',
  specific: 'Đặc thù',
};

/** Modes under which the households put in a share of their own. */
export const modesWithContribution: readonly SupportMode[] = ['linked', 'community'];
