import * as z from 'zod';

/** Standards of 2022–2025: Nghị định 07/2021/NĐ-CP of 27/01/2021. */

/** What a household is, or has become. */
export const PovertyTerm = z.enum([
  'poor',
  'near-poor',
  'escaped-poverty',
  'escaped-near-poverty',
  'newly-escaped',
  'poor-again',
  'newly-poor',
]);
export type PovertyTerm = z.infer<typeof PovertyTerm>;

export const povertyTerms: Readonly<
  Record<PovertyTerm, { readonly name: string; readonly meaning: string }>
> = {
  poor: {
    name: 'hộ nghèo',
    meaning:
      'thu nhập bình quân đầu người từ chuẩn trở xuống và thiếu hụt từ 03 chỉ số dịch vụ xã hội cơ bản trở lên',
  },
  'near-poor': {
    name: 'hộ cận nghèo',
    meaning:
      'thu nhập bình quân đầu người từ chuẩn trở xuống và thiếu hụt dưới 03 chỉ số dịch vụ xã hội cơ bản',
  },
  'escaped-poverty': {
    name: 'hộ thoát nghèo',
    meaning: 'đầu kỳ là hộ nghèo, nay trở thành hộ cận nghèo hoặc vượt chuẩn cận nghèo',
  },
  'escaped-near-poverty': {
    name: 'hộ thoát cận nghèo',
    meaning: 'đầu kỳ là hộ cận nghèo, nay vượt chuẩn cận nghèo',
  },
  /** The 36 months are from memory: check with the office before printing them as law. */
  'newly-escaped': {
    name: 'hộ mới thoát nghèo',
    meaning: 'đã được công nhận thoát nghèo, thoát cận nghèo trong 36 tháng gần đây',
  },
  'poor-again': { name: 'hộ tái nghèo', meaning: 'đã thoát nghèo, nay lại là hộ nghèo' },
  'newly-poor': {
    name: 'hộ nghèo phát sinh mới',
    meaning: 'trước đó không phải hộ nghèo, hộ cận nghèo',
  },
};

export const IncomeStandard = z.enum(['rural', 'urban']);
export type IncomeStandard = z.infer<typeof IncomeStandard>;

/** Income per person and month up to which a household is poor or near poor, in đồng. */
export const incomeLines: Readonly<Record<IncomeStandard, number>> = { rural: 1_500_000, urban: 2_000_000 };
