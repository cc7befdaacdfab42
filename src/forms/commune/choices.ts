import { shortName, subprojectCodes } from '../../programme/subprojects.ts';
import { oneOf } from '../define.ts';

/** Drop-downs that several sheets of a commune's workbook share. */

const subprojectOptions = subprojectCodes.map((code) => ({ value: code, label: shortName(code) }));

export const subproject = oneOf(subprojectOptions);

/** Any entry of the programme, or `Chung` for what serves it as a whole. */
export const subprojectOrGeneral = oneOf([...subprojectOptions, { value: 'general', label: 'Chung' }]);

export const censusStatus = oneOf([
  { value: 'preliminary', label: 'Sơ bộ' },
  { value: 'official', label: 'Chính thức' },
]);

/** A commune tells central from local money; which level of local budget is the district's to say. */
export const budgetSide = oneOf([
  { value: 'central', label: 'Ngân sách trung ương' },
  { value: 'local', label: 'Ngân sách địa phương' },
]);

export const capitalKind = oneOf([
  { value: 'recurrent', label: 'Sự nghiệp' },
  { value: 'investment', label: 'Đầu tư phát triển' },
]);
