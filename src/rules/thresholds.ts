import type { DistrictBook } from '../forms/books.ts';
import { lowDisbursementPreset } from '../forms/district/report.ts';
import { valueOf } from '../model/cell.ts';

/**
 * From where on something is doubtful: the district's sheet "Báo cáo", group "Ngưỡng cảnh báo"; the last three are not
 * asked of the district. `costPerHouseholdRatio` also serves where other values are held against the median of their like.
 */
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
  /** One row is one activity or one place: more meetings, visits or clusters than this in it are doubtful. */
  readonly countInOneRow: number;
  /** Something disbursed, but less than this of its funds: more likely another unit than another pace, %. */
  readonly unitSlipPercent: number;
  /** Projects that have disbursed less than this of what the fund sheet says for them, %. */
  readonly projectSharePercent: number;
}

/** What a new district workbook says, for files that are checked without one. */
export const defaultThresholds: Thresholds = {
  personsPerHousehold: { from: 2, to: 7 },
  rateChangePoints: 10,
  householdChangePercent: 5,
  lowDisbursementPercent: lowDisbursementPreset,
  costPerHouseholdRatio: 5,
  countInOneRow: 30,
  unitSlipPercent: 0.5,
  projectSharePercent: 50,
};

/** The district's own thresholds; the default where a cell is blank or the sheet lacks. */
export function thresholdsOf(district: DistrictBook): Thresholds {
  const report = district.sheets.report;
  const standard = defaultThresholds;
  return {
    ...standard,
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
