import type { YearData } from '../../forms/books.ts';
import {
  type Columns,
  type FormContext,
  type LayoutContext,
  type ListSheet,
  newestVersion,
} from '../../forms/define.ts';
import { ceilings } from '../../forms/district/ceilings.ts';
import { communes } from '../../forms/district/communes.ts';
import { contentSwitchKeys } from '../../forms/district/content-switches.ts';
import { formContextOf } from '../../forms/district/context.ts';
import { eligibility } from '../../forms/district/eligibility.ts';
import { districtForm } from '../../forms/district/form.ts';
import { offices } from '../../forms/district/offices.ts';
import { otherTargets } from '../../forms/district/other-targets.ts';
import { recipientKeys, report } from '../../forms/district/report.ts';
import { supportContents } from '../../forms/district/support-contents.ts';
import { headingsOf, sheetsOf } from '../../forms/layout.ts';
import { type Located, valueOf } from '../../model/cell.ts';
import type { BookValues, CellValues } from '../write/values.ts';
import { carriedValues, offeredNoMore } from './cells.ts';
import { closingBalances } from './closing-balances.ts';
import { keptCitations, keptDocuments } from './documents.ts';

/** What stays from one year to the next on "Báo cáo". Numbers, days, targets, sessions and control totals are of their year. */
const lastingFields = [
  'issuer',
  'parent',
  'level',
  'areaWord',
  'areaName',
  'communeWord',
  'province',
  'placeName',
  'draftingOffice',
  'archiveSymbol',
  'addressee',
  'term',
  'signing',
  'signer',
  ...recipientKeys,
  'citationComma',
  'headings',
  'medium',
  'printedFunds',
  'printDisbursement',
  ...contentSwitchKeys,
  'communesAnnex',
  'fundsAnnex',
  'documentsAnnex',
  'returnOffice',
  'returnSymbol',
  'returnCapacity',
  'returnSigner',
  'returnRecipients',
  'minPersonsPerHousehold',
  'maxPersonsPerHousehold',
  'rateChangePoints',
  'householdChangePercent',
  'lowDisbursementPercent',
  'costPerHouseholdRatio',
] as const;

/** What stays of the rows of lists; the document that a row names stays with it where the document does. */
const lastingColumns = {
  offices: ['code', 'name', 'shortName', 'kind', 'until', 'contact', 'phone'],
  communes: [
    'code',
    'kind',
    'name',
    'spellings',
    'area',
    'incomeStandard',
    'contact',
    'phone',
    'since',
    'until',
    'mergedInto',
  ],
  eligibility: ['code', 'eligible', 'fundsToCommunes', 'investment', 'leadOffice'],
  ceilings: ['subproject', 'mode', 'area', 'sharePercent', 'perProject'],
  otherTargets: ['code', 'subproject', 'name', 'unit', 'byCommunes', 'provider', 'printed'],
  supportContents: ['name', 'unit', 'kind'],
} as const;

/** The rates that last year's report printed, in percent; null: it had none. */
export interface PublishedRates {
  readonly poor: number | null;
  readonly nearPoor: number | null;
}

/** The next year's `huyen.xlsx`. */
export interface NextDistrict {
  readonly context: FormContext;
  readonly values: BookValues;
  /** Balances left blank, one a line. */
  readonly gaps: readonly string[];
  /** Places of "Trích dẫn" whose documents were of last year alone. */
  readonly emptiedCitations: number;
}

/**
 * What the district's workbook of `year` begins with, from that of the year before: names, offices, signers, recipients,
 * eligibility, ceilings, lists, thresholds, and closing balances. Nothing of last year alone is taken over.
 */
export function nextDistrict(previous: YearData, year: number, rates: PublishedRates): NextDistrict {
  const { sheets } = previous.district;
  const layout: LayoutContext = { year, version: newestVersion, olderFunds: false };
  const documents = keptDocuments(sheets.documents?.rows ?? [], layout);
  const kept = new Set(documents.map((row) => String(row['code'])));
  const citations = keptCitations(sheets.citations?.rows ?? [], kept, layout);
  const balances = closingBalances(previous, year);
  const {
    deadline: _lastYears,
    money: _sums,
    printedSums: _printed,
    ...context
  } = formContextOf(sheets, layout);
  const lasting = <C extends Columns>(
    sheet: ListSheet<C>,
    data: { readonly rows: readonly Readonly<Record<string, unknown>>[] } | null,
    keys: readonly (keyof C & string)[],
  ) =>
    (data?.rows ?? []).map((row) => ({
      ...carriedValues(sheet, sheet.columns, row, keys, layout),
      ...keptDocument(row, kept),
    }));
  const values: BookValues = {
    report: {
      fields: {
        ...(sheets.report === null
          ? {}
          : carriedValues(report, report.fields, sheets.report, lastingFields, layout)),
        publishedPoorRate: rates.poor ?? undefined,
        publishedNearPoorRate: rates.nearPoor ?? undefined,
      },
    },
    offices: { rows: lasting(offices, sheets.offices, lastingColumns.offices) },
    communes: { rows: lasting(communes, sheets.communes, lastingColumns.communes) },
    lastYear: { rows: balances.rows },
    eligibility: { rows: lasting(eligibility, sheets.eligibility, lastingColumns.eligibility) },
    ceilings: { rows: lasting(ceilings, sheets.ceilings, lastingColumns.ceilings) },
    otherTargets: { rows: lasting(otherTargets, sheets.otherTargets, lastingColumns.otherTargets) },
    documents: { rows: documents },
    citations: { rows: citations.rows },
    supportContents: {
      rows: lasting(supportContents, sheets.supportContents, lastingColumns.supportContents),
    },
  };
  const gaps = [...balances.gaps, ...lostChoices(values, layout)];
  return { context, values, gaps, emptiedCitations: citations.emptied };
}

function keptDocument(row: Readonly<Record<string, unknown>>, kept: ReadonlySet<string>): CellValues {
  const code = valueOf(row['document'] as Located<string> | undefined);
  return code !== undefined && kept.has(code) ? { document: code } : {};
}

/** Choices of last year that the new form's lists do not have, one a line. */
function lostChoices(values: BookValues, layout: LayoutContext): readonly string[] {
  return sheetsOf(districtForm, layout).flatMap(([id, sheet]) => {
    const given = values[id];
    if (given === undefined || 'matrix' in given) return [];
    const rows = 'fields' in given ? [given.fields] : given.rows;
    return headingsOf(sheet, layout).flatMap(({ key, heading }) => {
      const lost = rows.filter((row) => row[key] === offeredNoMore).length;
      const where = `sheet "${sheet.name}", ${heading}${sheet.kind === 'fields' ? '' : ` (${lost} dòng)`}`;
      return lost === 0 ? [] : [`${where}: biểu mới không còn lựa chọn của năm trước, chọn lại`];
    });
  });
}
