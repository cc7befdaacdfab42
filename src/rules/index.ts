import type { CommuneBook, DistrictBook, YearData } from '../forms/books.ts';
import type { Issue } from '../model/issue.ts';
import { activityCountedByTwo } from './activity-counted-by-two.ts';
import { allocationBelowZero } from './allocation-below-zero.ts';
import { allocationListedTwice } from './allocation-listed-twice.ts';
import { allocationNotInMillions } from './allocation-not-in-millions.ts';
import { allocationOutOfLine } from './allocation-out-of-line.ts';
import { attendanceOutOfLine } from './attendance-out-of-line.ts';
import { attendanceOutOfRange } from './attendance-out-of-range.ts';
import { beneficiariesExceedPoorHouseholds } from './beneficiaries-exceed-poor-households.ts';
import { ceilingsMissing } from './ceilings-missing.ts';
import { censusStatusMixed } from './census-status-mixed.ts';
import { censusTotalDiffersFromControl } from './census-total-differs-from-control.ts';
import { citationPlaceEmpty } from './citation-place-empty.ts';
import { classUnknownToDistrict } from './class-unknown-to-district.ts';
import { closingDiffersFromMovement } from './closing-differs-from-movement.ts';
import { communeFundsDifferFromDistrict } from './commune-funds-differ-from-district.ts';
import { communeListedTwice } from './commune-listed-twice.ts';
import { communeMissing } from './commune-missing.ts';
import { contributionMissing } from './contribution-missing.ts';
import { controlTotalMissing } from './control-total-missing.ts';
import { costPerHouseholdOutOfLine } from './cost-per-household-out-of-line.ts';
import { countTooLargeForOneRow } from './count-too-large-for-one-row.ts';
import { cutoffAfterPreparation } from './cutoff-after-preparation.ts';
import { cutoffDiffersFromDistrict } from './cutoff-differs-from-district.ts';
import { datedAfterCutoff } from './dated-after-cutoff.ts';
import { datedOutsideYear } from './dated-outside-year.ts';
import { deadlinesOutOfOrder } from './deadlines-out-of-order.ts';
import { declared } from './declared.ts';
import { decisionDateOutOfRange } from './decision-date-out-of-range.ts';
import { decisionWithTwoDates } from './decision-with-two-dates.ts';
import { disbursedBeforeStart } from './disbursed-before-start.ts';
import { disbursedWithoutProject } from './disbursed-without-project.ts';
import { disbursementFarBelowFunds } from './disbursement-far-below-funds.ts';
import { disbursedWithoutResult } from './disbursed-without-result.ts';
import { districtProjectCommuneUnknown } from './district-project-commune-unknown.ts';
import { districtVisitRecordedByOne } from './district-visit-recorded-by-one.ts';
import { documentKeyTwice } from './document-key-twice.ts';
import { documentKeyUnknown } from './document-key-unknown.ts';
import { documentListedTwice } from './document-listed-twice.ts';
import { documentNumberOutOfDateOrder } from './document-number-out-of-date-order.ts';
import { documentSummaryMissing } from './document-summary-missing.ts';
import { documentWithTwoDates } from './document-with-two-dates.ts';
import { documentYearOutOfRange } from './document-year-out-of-range.ts';
import { endsBeforeStart } from './ends-before-start.ts';
import { ethnicMinorityPartExceedsTotal } from './ethnic-minority-part-exceeds-total.ts';
import { fundsForIneligibleSubproject } from './funds-for-ineligible-subproject.ts';
import { fundsWithoutActivity } from './funds-without-activity.ts';
import { gateDeniesRows } from './gate-denies-rows.ts';
import { gatePromisesRows } from './gate-promises-rows.ts';
import { householdChangeWithoutReason } from './household-change-without-reason.ts';
import { infoDiffersFromForm } from './info-differs-from-form.ts';
import { lastYearFileAgain } from './last-year-file-again.ts';
import { lastYearPreliminary } from './last-year-preliminary.ts';
import { learnersDifferFromDistrict } from './learners-differ-from-district.ts';
import { loudspeakerCostExceedsFunds } from './loudspeaker-cost-exceeds-funds.ts';
import { loudspeakerCostOutOfLine } from './loudspeaker-cost-out-of-line.ts';
import { lowDisbursementWithoutReason } from './low-disbursement-without-reason.ts';
import { moneyTooSmall } from './money-too-small.ts';
import { movementTablesDisagree } from './movement-tables-disagree.ts';
import { nameNotInLists } from './name-not-in-lists.ts';
import { nextTargetBelowProvince } from './next-target-below-province.ts';
import { officialLetterWithoutDraftingUnit } from './official-letter-without-drafting-unit.ts';
import { olderFundsAnsweredLater } from './older-funds-answered-later.ts';
import { openingDiffersFromLastYear } from './opening-differs-from-last-year.ts';
import { compareIssues } from './order.ts';
import { otherChangeWithoutReason } from './other-change-without-reason.ts';
import { otherTargetOutOfLine } from './other-target-out-of-line.ts';
import { otherTargetPlanDiffersFromDistrict } from './other-target-plan-differs-from-district.ts';
import { outflowExceedsOpening } from './outflow-exceeds-opening.ts';
import { personsFewerThanHouseholds } from './persons-fewer-than-households.ts';
import { personsPerHouseholdImplausible } from './persons-per-household-implausible.ts';
import { personsWithoutHouseholds } from './persons-without-households.ts';
import { poorExceedPopulation } from './poor-exceed-population.ts';
import { projectBudgetExceedsFunds } from './project-budget-exceeds-funds.ts';
import { projectCountedByTwo } from './project-counted-by-two.ts';
import { resubmissionsOf, type Resubmission } from './shared/resubmissions.ts';
import { projectDisbursementBelowFundSheet } from './project-disbursement-below-fund-sheet.ts';
import { projectDisbursementExceedsFundSheet } from './project-disbursement-exceeds-fund-sheet.ts';
import { projectForIneligibleSubproject } from './project-for-ineligible-subproject.ts';
import { projectListedTwice } from './project-listed-twice.ts';
import { projectMoneyExceedsAllocations } from './project-money-exceeds-allocations.ts';
import { projectWithoutHouseholds } from './project-without-households.ts';
import { publishedRateDiffersFromLastYear } from './published-rate-differs-from-last-year.ts';
import { quantityPerHouseholdOutOfLine } from './quantity-per-household-out-of-line.ts';
import { quantityUnitDiffersFromList } from './quantity-unit-differs-from-list.ts';
import { rateChangeOutOfRange } from './rate-change-out-of-range.ts';
import { receiptDiffersFromSending } from './receipt-differs-from-sending.ts';
import { reportYearDiffersFromForm } from './report-year-differs-from-form.ts';
import { resubmissionChangesOtherCells } from './resubmission-changes-other-cells.ts';
import { rowKeyListedTwice } from './row-key-listed-twice.ts';
import { rowListedTwice } from './row-listed-twice.ts';
import { stateSupportExceedsCeiling } from './state-support-exceeds-ceiling.ts';
import { targetFarBelowRate } from './target-far-below-rate.ts';
import { targetMissing } from './target-missing.ts';
import { targetNotCited } from './target-not-cited.ts';
import type { Finding, Rule } from './rule.ts';
import { defaultThresholds, thresholdsOf, type Thresholds } from './thresholds.ts';

/** Every rule but the one below, once. Order lives here only; issues are sorted by place. */
const listed: readonly Rule[] = [
  // how projects add up
  declared('workbook', 'households-differ-from-parts'),
  declared('workbook', 'project-cost-differs-from-parts'),
  declared('workbook', 'project-disbursement-exceeds-state-budget'),
  projectListedTwice,
  projectWithoutHouseholds,
  decisionWithTwoDates,
  decisionDateOutOfRange,
  disbursedBeforeStart,
  contributionMissing,
  // any workbook
  gateDeniesRows,
  gatePromisesRows,
  datedAfterCutoff,
  datedOutsideYear,
  endsBeforeStart,
  moneyTooSmall,
  rowListedTwice,
  rowKeyListedTwice,
  disbursementFarBelowFunds,
  countTooLargeForOneRow,
  // the census of a commune
  closingDiffersFromMovement,
  movementTablesDisagree,
  outflowExceedsOpening,
  otherChangeWithoutReason,
  householdChangeWithoutReason,
  ethnicMinorityPartExceedsTotal,
  poorExceedPopulation,
  personsFewerThanHouseholds,
  personsWithoutHouseholds,
  personsPerHouseholdImplausible,
  rateChangeOutOfRange,
  // money and activities of a commune
  cutoffAfterPreparation,
  declared('commune', 'disbursement-exceeds-funds'),
  lowDisbursementWithoutReason,
  projectBudgetExceedsFunds,
  projectDisbursementExceedsFundSheet,
  beneficiariesExceedPoorHouseholds,
  fundsWithoutActivity,
  declared('commune', 'training-learners-differ-from-parts'),
  declared('commune', 'programme-learners-exceed-class'),
  attendanceOutOfRange,
  projectDisbursementBelowFundSheet,
  loudspeakerCostExceedsFunds,
  infoDiffersFromForm,
  // the district's lists and money
  communeListedTwice,
  nameNotInLists,
  districtProjectCommuneUnknown,
  allocationBelowZero,
  declared('district', 'allocation-disbursement-exceeds-funds'),
  allocationListedTwice,
  allocationNotInMillions,
  fundsForIneligibleSubproject,
  declared('district', 'class-learners-differ-from-parts'),
  lastYearPreliminary,
  publishedRateDiffersFromLastYear,
  targetMissing,
  targetNotCited,
  targetFarBelowRate,
  nextTargetBelowProvince,
  ceilingsMissing,
  controlTotalMissing,
  allocationOutOfLine,
  reportYearDiffersFromForm,
  deadlinesOutOfOrder,
  // documents and citations
  documentKeyTwice,
  documentKeyUnknown,
  citationPlaceEmpty,
  documentWithTwoDates,
  documentListedTwice,
  documentSummaryMissing,
  documentYearOutOfRange,
  documentNumberOutOfDateOrder,
  officialLetterWithoutDraftingUnit,
  // the communes together
  communeMissing,
  censusStatusMixed,
  cutoffDiffersFromDistrict,
  censusTotalDiffersFromControl,
  openingDiffersFromLastYear,
  lastYearFileAgain,
  olderFundsAnsweredLater,
  disbursedWithoutProject,
  disbursedWithoutResult,
  communeFundsDifferFromDistrict,
  projectMoneyExceedsAllocations,
  projectForIneligibleSubproject,
  projectCountedByTwo,
  costPerHouseholdOutOfLine,
  quantityPerHouseholdOutOfLine,
  quantityUnitDiffersFromList,
  stateSupportExceedsCeiling,
  learnersDifferFromDistrict,
  classUnknownToDistrict,
  activityCountedByTwo,
  attendanceOutOfLine,
  otherTargetOutOfLine,
  otherTargetPlanDiffersFromDistrict,
  loudspeakerCostOutOfLine,
  receiptDiffersFromSending,
  districtVisitRecordedByOne,
];

/** What rules are asked about: books on their own, and the year that holds them, as far as each is there. */
interface Subject {
  readonly communes: readonly CommuneBook[];
  readonly district?: DistrictBook;
  readonly year?: YearData;
}

/** A year with all of its books; superseded sendings are not among them. */
export function wholeYear(year: YearData): Subject {
  return { communes: year.communes.flatMap(({ book }) => book ?? []), district: year.district, year };
}

export function* findingsOf(
  rule: Rule,
  { communes, district, year }: Subject,
  thresholds: Thresholds,
): Iterable<Finding> {
  switch (rule.scope) {
    case 'commune':
      for (const book of communes) yield* rule.check(book, thresholds);
      break;
    case 'district':
      if (district) yield* rule.check(district, thresholds);
      break;
    case 'workbook':
      for (const book of [...communes, ...(district ? [district] : [])]) yield* rule.check(book, thresholds);
      break;
    case 'year':
      if (year) yield* rule.check(year, thresholds);
  }
}

/** What is asked of communes: that of their own workbook, and that which holds between workbooks. */
function askedOfCommunes(year: YearData): readonly Finding[] {
  const { communes } = wholeYear(year);
  const thresholds = thresholdsOf(year.district);
  return listed.flatMap((rule) => [...findingsOf(rule, { communes, year }, thresholds)]);
}

/** Every commune that has sent again: its cells that changed, and those of them that nobody had asked about. */
export function resubmissions(data: YearData): readonly Resubmission[] {
  return resubmissionsOf(data, askedOfCommunes);
}

export const rules: readonly Rule[] = [...listed, resubmissionChangesOtherCells(askedOfCommunes)];

/** Sorted. */
function issuesOf(subject: Subject, thresholds: Thresholds, asked = rules): readonly Issue[] {
  return asked
    .flatMap((rule) =>
      Array.from(findingsOf(rule, subject, thresholds), (finding): Issue => ({
        ...{ rule: rule.id, severity: rule.severity },
        ...finding,
      })),
    )
    .sort(compareIssues);
}

/** A commune's workbook on its own, as far as it goes alone. Sorted. */
export function checkCommune(book: CommuneBook, thresholds = defaultThresholds): readonly Issue[] {
  return issuesOf({ communes: [book] }, thresholds);
}

/** The district's workbook on its own. Sorted. */
export function checkDistrict(book: DistrictBook): readonly Issue[] {
  return issuesOf({ communes: [], district: book }, thresholdsOf(book));
}

/**
 * Everything about a year: each commune's counting submission and the district's workbook on their own, by the
 * district's thresholds, and what holds between them. Superseded sendings are not checked. Sorted.
 */
export function checkYear(data: YearData, asked: readonly Rule[] = rules): readonly Issue[] {
  return issuesOf(wholeYear(data), thresholdsOf(data.district), asked);
}
