import type { Book, CommuneBook, DistrictBook, YearData } from '../forms/books.ts';
import type { communeForm } from '../forms/commune/form.ts';
import type { ColumnsBySheet } from '../forms/define.ts';
import type { districtForm } from '../forms/district/form.ts';
import type { Issue, Severity } from '../model/issue.ts';
import type { Thresholds } from './thresholds.ts';

/** What a rule has found: an issue that doesn't know its rule yet. `index.ts` stamps id and severity. */
export type Finding = Omit<Issue, 'rule' | 'severity' | 'acknowledged'>;

interface RuleCommon {
  /** The bad pattern, kebab-case ASCII; the name of the rule's file. */
  readonly id: string;
  readonly severity: Severity;
  /** One line of documentation, in Vietnamese. */
  readonly summary: string;
  /** Where the rule comes from: a law, a form, or practice; in Vietnamese. */
  readonly source: string;
  /** Columns (of a field sheet: fields) that it holds to an equality with cells typed apart: see `coverage.ts`. */
  readonly holds?: {
    readonly xa?: ColumnsBySheet<typeof communeForm>;
    readonly huyen?: ColumnsBySheet<typeof districtForm>;
  };
}

interface RuleOf<Scope extends string, Data> extends RuleCommon {
  readonly scope: Scope;
  readonly check: (data: Data, thresholds: Thresholds) => Iterable<Finding>;
}

/**
 * A rule looks at one commune's workbook, at the district's, at any one workbook (what both forms have), or at the
 * whole year. It takes values from filled cells alone: a blank or unreadable cell has its issue already and is never 0.
 */
export type Rule = CommuneRule | DistrictRule | WorkbookRule | YearRule;
export type CommuneRule = RuleOf<'commune', CommuneBook>;
export type DistrictRule = RuleOf<'district', DistrictBook>;
export type WorkbookRule = RuleOf<'workbook', Book>;
export type YearRule = RuleOf<'year', YearData>;
