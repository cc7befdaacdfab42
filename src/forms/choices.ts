import { budgetSideNames, capitalKindNames, fundingSourceNames } from '../programme/funding.ts';
import { productionSubprojects, shortName, subprojectCodes } from '../programme/subprojects.ts';
import { byKey, oneOf } from './define.ts';

/** Drop-downs that several sheets share. */

/** Any of the thirteen entries of the programme. */
export const subproject = oneOf(byKey(subprojectCodes, shortName));

/** The same, and `Chung` for what serves the programme as a whole. */
export const subprojectOrGeneral = oneOf({ ...byKey(subprojectCodes, shortName), general: 'Chung' });

/** The entries under which production is supported. */
export const productionSubproject = oneOf(byKey(productionSubprojects, shortName));

/** Local money is told apart by level in the district's workbook; which level it is, is the district's to say. */
export const fundingSource = oneOf(fundingSourceNames);

/** A commune tells central from local money. */
export const budgetSide = oneOf(budgetSideNames);

export const capitalKind = oneOf(capitalKindNames);

/** Kinds of area by which ceilings of support differ. */
export const areaKind = oneOf({
  'extremely-difficult': 'Đặc biệt khó khăn',
  difficult: 'Khó khăn',
  other: 'Địa bàn khác',
});

export const censusStatus = oneOf({ preliminary: 'Sơ bộ', official: 'Chính thức' });
