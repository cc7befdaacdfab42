import { CapitalKind, capitalKindNames, FundingSource, fundingSourceNames } from '../../programme/funding.ts';
import { shortName, subprojectCodes } from '../../programme/subprojects.ts';
import { oneOf } from '../define.ts';

/** Drop-downs that several sheets of the district's workbook share. */

const subprojectOptions = subprojectCodes.map((code) => ({ value: code, label: shortName(code) }));

/** Any of the thirteen entries of the programme. */
export const subproject = oneOf(subprojectOptions);

/** The same, and `Chung` for what serves the programme as a whole. */
export const subprojectOrGeneral = oneOf([...subprojectOptions, { value: 'general', label: 'Chung' }]);

/** Local money is told apart by level here; a commune's workbook only knows "ngân sách địa phương". */
export const fundingSource = oneOf(
  FundingSource.options.map((value) => ({ value, label: fundingSourceNames[value] })),
);

export const capitalKind = oneOf(
  CapitalKind.options.map((value) => ({ value, label: capitalKindNames[value] })),
);

/** Kinds of area by which ceilings of support differ. */
export const areaKind = oneOf([
  { value: 'extremely-difficult', label: 'Đặc biệt khó khăn' },
  { value: 'difficult', label: 'Khó khăn' },
  { value: 'other', label: 'Địa bàn khác' },
]);

export const censusStatus = oneOf([
  { value: 'preliminary', label: 'Sơ bộ' },
  { value: 'official', label: 'Chính thức' },
]);
