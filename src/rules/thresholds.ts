import type { DistrictBook } from '../forms/books.ts';
import { valueOf } from '../model/cell.ts';

/** From where on something is doubtful: the district's sheet "Báo cáo", group "Ngưỡng cảnh báo". */
export interface Thresholds {
  /** Nhân khẩu bình quân một hộ. */
  readonly personsPerHousehold: { readonly from: number; readonly to: number };
  /** Change of a rate within a year, điểm phần trăm. */
  readonly rateChangePoints: number;
  /** Change of the number of households within a year, %. */
  readonly householdChangePercent: number;
  /** A rate of disbursement below this wants a reason, %. */
  readonly lowDisbursementPercent: number;
  /** Times the median of its siblings (or a part of it) that a value per household may be. */
  readonly costPerHouseholdRatio: number;
}

/** What a new district workbook says, for files that are checked without one. */
export const defaultThresholds: Thresholds = {
  personsPerHousehold: { from: 2, to: 7 },
  rateChangePoints: 10,
  householdChangePercent: 5,
  lowDisbursementPercent: 50,
  costPerHouseholdRatio: 5,
};

/** The district's own thresholds; the default where a cell is blank or the sheet lacks. */
export function thresholdsOf(district: DistrictBook): Thresholds {
  const report = district.sheets.report;
  const standard = defaultThresholds;
  return {
    personsPerHousehold: {
      from: valueOf(report?.minPersonsPerHousehold) ?? standard.personsPerHousehold.from,
      to: valueOf(report?.maxPersonsPerHousehold) ?? standard.personsPerHousehold.to,
    },
    rateChangePoints: valueOf(report?.rateChangePoints) ?? standard.rateChangePoints,
    householdChangePercent: valueOf(report?.householdChangePercent) ?? standard.householdChangePercent,
    lowDisbursementPercent: valueOf(report?.lowDisbursementPercent) ?? standard.lowDisbursementPercent,
    costPerHouseholdRatio: valueOf(report?.costPerHouseholdRatio) ?? standard.costPerHouseholdRatio,
  };
}
