import * as z from 'zod';

/** Where money comes from and what kind it is: Nghị định 27/2022/NĐ-CP, Chương III "Huy động và sử dụng nguồn vốn". */

/** State budget by level. Communes only tell central from local; the district tells the local levels apart. */
export const FundingSource = z.enum(['central', 'province', 'district', 'commune']);
export type FundingSource = z.infer<typeof FundingSource>;

export const fundingSourceNames: Readonly<Record<FundingSource, string>> = {
  central: 'Ngân sách trung ương',
  province: 'Ngân sách tỉnh',
  district: 'Ngân sách huyện',
  commune: 'Ngân sách xã',
};

/** The two sources of a commune's sheet: NSTW, and NSĐP as the local levels together. */
export const BudgetSide = z.enum(['central', 'local']);
export type BudgetSide = z.infer<typeof BudgetSide>;

export const budgetSideNames: Readonly<Record<BudgetSide, string>> = {
  central: 'Ngân sách trung ương',
  local: 'Ngân sách địa phương',
};

export function budgetSideOf(source: FundingSource): BudgetSide {
  return source === 'central' ? 'central' : 'local';
}

/** Luật Ngân sách nhà nước 2015 (from memory) tells recurrent from investment expenditure. */
export const CapitalKind = z.enum(['recurrent', 'investment']);
export type CapitalKind = z.infer<typeof CapitalKind>;

export const capitalKindNames: Readonly<Record<CapitalKind, string>> = {
  recurrent: 'Sự nghiệp',
  investment: 'Đầu tư phát triển',
};
