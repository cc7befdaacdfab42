import type { CapitalKind } from '../programme/funding.ts';
import type { SupportMode } from '../programme/support-modes.ts';

/** Words that a choice in a workbook stands for in a sentence: the tables of the operations `words` and `breakdown`. */

/** As in "07 dự án liên kết sản xuất, tiêu thụ sản phẩm và 02 dự án hỗ trợ tại cộng đồng". */
export const modeWords: Readonly<Record<SupportMode, string>> = {
  linked: 'dự án liên kết sản xuất, tiêu thụ sản phẩm',
  community: 'dự án hỗ trợ tại cộng đồng',
  task: 'dự án hỗ trợ theo nhiệm vụ',
  specific: 'dự án hỗ trợ đặc thù',
};

/** "Danh mục", column "Dùng cho": as in "chăn nuôi bò sinh sản", "trồng mắc ca". */
export const activityWords = {
  livestock: 'chăn nuôi',
  crops: 'trồng',
  forestry: 'trồng',
  aquaculture: 'nuôi',
  other: '',
} as const;

export const capitalWords: Readonly<Record<CapitalKind, string>> = {
  investment: 'vốn đầu tư phát triển',
  recurrent: 'vốn sự nghiệp',
};

/** Groups of households in a production project, in print order. */
export const householdGroups = {
  ngheo: { column: 'poor', noun: 'hộ nghèo', label: 'Hộ nghèo' },
  'can-ngheo': { column: 'nearPoor', noun: 'hộ cận nghèo', label: 'Hộ cận nghèo' },
  'moi-thoat-ngheo': { column: 'newlyEscaped', noun: 'hộ mới thoát nghèo', label: 'Hộ mới thoát nghèo' },
  khac: { column: 'otherBeneficiaries', noun: 'hộ thuộc đối tượng khác', label: 'Hộ thuộc đối tượng khác' },
} as const;
