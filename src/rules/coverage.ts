import { communeForm } from '../forms/commune/form.ts';
import type { Column, DataSheet, Field } from '../forms/define.ts';
import { districtForm } from '../forms/district/form.ts';

/**
 * Which columns stand under an identity: an equality between cells that are typed apart (parts and total, both ends of
 * a movement, two tables, commune and district, this year and last), so that no change of one cell alone can stand. A
 * column that is only bounded (disbursed ≤ funds, part ≤ whole) is not one of them.
 */

type Form = 'xa' | 'huyen';
type Columns = ReadonlyMap<string, ReadonlySet<string>>;

interface Coverage {
  readonly form: Form;
  /** Id of the sheet. */
  readonly sheet: string;
  readonly columns: readonly string[];
  /** The rules that hold them. */
  readonly rules: readonly string[];
}

const movement = ['opening', 'otherDecrease', 'relapsed', 'otherIncrease', 'closing', 'aboveNearPoor'];
const households = ['poor', 'nearPoor', 'newlyEscaped', 'otherBeneficiaries', 'households'];
const money = ['centralBudget', 'localBudget', 'householdContribution', 'otherContribution', 'totalCost'];
const learners = ['learners', 'povertyProgramme', 'poor', 'nearPoor', 'newlyEscaped', 'otherBeneficiaries'];
const projectRules = ['households-differ-from-parts', 'project-cost-differs-from-parts'];

const identities: readonly Coverage[] = [
  { form: 'xa', sheet: 'info', columns: ['year'], rules: ['info-differs-from-form'] },
  {
    ...{ form: 'xa', sheet: 'population', columns: ['previous', 'current'] },
    rules: [
      'opening-differs-from-last-year',
      'census-total-differs-from-control',
      'persons-per-household-implausible',
      'ethnic-minority-part-exceeds-total',
    ],
  },
  {
    ...{ form: 'xa', sheet: 'poor', columns: [...movement, 'toNearPoor', 'fromNearPoor', 'newlyPoor'] },
    rules: ['closing-differs-from-movement', 'movement-tables-disagree', 'opening-differs-from-last-year'],
  },
  {
    ...{ form: 'xa', sheet: 'nearPoor', columns: [...movement, 'toPoor', 'fromPoor', 'newlyNearPoor'] },
    rules: ['closing-differs-from-movement', 'movement-tables-disagree', 'opening-differs-from-last-year'],
  },
  { form: 'xa', sheet: 'productionProjects', columns: [...households, ...money], rules: projectRules },
  {
    ...{ form: 'xa', sheet: 'funds', columns: ['carriedOver', 'initial', 'adjustment'] },
    rules: ['commune-funds-differ-from-district'],
  },
  {
    ...{ form: 'xa', sheet: 'training', columns: learners },
    rules: ['training-learners-differ-from-parts', 'learners-differ-from-district'],
  },
  { form: 'huyen', sheet: 'districtProjects', columns: [...households, ...money], rules: projectRules },
  {
    form: 'huyen',
    sheet: 'lastYear',
    columns: [
      ...['households', 'minorityHouseholds', 'persons', 'minorityPersons'],
      ...['poorHouseholds', 'minorityPoorHouseholds', 'poorPersons', 'minorityPoorPersons'],
      ...['nearPoorHouseholds', 'minorityNearPoorHouseholds', 'nearPoorPersons', 'minorityNearPoorPersons'],
    ],
    rules: ['opening-differs-from-last-year', 'published-rate-differs-from-last-year'],
  },
  {
    form: 'huyen',
    sheet: 'trainingClasses',
    columns: ['learners', 'povertyProgramme', 'minorityProgramme', 'otherSources'],
    rules: ['class-learners-differ-from-parts', 'learners-differ-from-district'],
  },
  {
    form: 'huyen',
    sheet: 'report',
    columns: [
      ...['controlHouseholds', 'controlPersons', 'controlPoorHouseholds', 'controlPoorPersons'],
      ...['controlNearPoorHouseholds', 'controlNearPoorPersons'],
      ...['year', 'publishedPoorRate', 'publishedNearPoorRate'],
    ],
    rules: [
      'report-year-differs-from-form',
      'census-total-differs-from-control',
      'published-rate-differs-from-last-year',
    ],
  },
];

/** Under an identity in the rows of communes alone: what an office holds is written down once. */
const identitiesOfCommuneRows: readonly Coverage[] = [
  {
    ...{ form: 'huyen', sheet: 'allocations', columns: ['initial', 'adjustment'] },
    rules: ['commune-funds-differ-from-district'],
  },
];

function bySheet(coverages: readonly Coverage[], form: Form): Columns {
  return new Map(
    coverages.filter((each) => each.form === form).map((each) => [each.sheet, new Set(each.columns)]),
  );
}

/** Columns (of a field sheet: fields) under an identity, by sheet id. */
export function identityColumns(form: Form): Columns {
  return bySheet(identities, form);
}

/** Columns under an identity in those rows alone that are a commune's ("Đơn vị được giao" is a commune). */
export function identityColumnsOfCommuneRows(form: Form): Columns {
  return bySheet(identitiesOfCommuneRows, form);
}

/** The rules that hold a column; none for one that stands under no identity. */
export function identityRulesOf(form: Form, sheet: string, column: string): readonly string[] {
  return [...identities, ...identitiesOfCommuneRows]
    .filter((each) => each.form === form && each.sheet === sheet && each.columns.includes(column))
    .flatMap((each) => each.rules);
}

/**
 * Columns of numbers (of a field sheet: fields) under no identity, as "sheet.column" in the order of the form: only there
 * may one wrong digit go unseen. Made from the forms, so that a new column stands here until a rule holds it.
 */
export function columnsUnderNoIdentity(form: Form): readonly string[] {
  const sheets: Readonly<Record<string, DataSheet>> = (form === 'xa' ? communeForm : districtForm).sheets;
  return Object.entries(sheets).flatMap(([id, sheet]) => {
    const columns: Readonly<Record<string, Column | Field>> =
      sheet.kind === 'fields' ? sheet.fields : sheet.columns;
    return Object.entries(columns).flatMap(([key, column]) =>
      column.kind !== 'formula' &&
      column.type.shape === 'number' &&
      identityRulesOf(form, id, key).length === 0
        ? [`${id}.${key}`]
        : [],
    );
  });
}

/** The rules named above: a test holds that each is one. */
export const identityRules: readonly string[] = [
  ...new Set([...identities, ...identitiesOfCommuneRows].flatMap((each) => each.rules)),
];
