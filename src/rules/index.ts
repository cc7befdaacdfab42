import type { Book, CommuneBook, DistrictBook, YearData } from '../forms/books.ts';
import type { Issue } from '../model/issue.ts';
import { onceOf } from '../model/once-of.ts';
import { compareCodeUnits } from '../vietnamese/text.ts';
import * as own from './all.ts';
import { declaredRules } from './declared.ts';
import { compareIssues } from './order.ts';
import { resubmissionsOf, type Resubmission } from './shared/resubmissions.ts';
import { resubmissionChangesOtherCells } from './resubmission-changes-other-cells.ts';
import type { Finding, Rule } from './rule.ts';
import { defaultThresholds, thresholdsOf, type Thresholds } from './thresholds.ts';

/** Every rule but the one below, in order of id: a module's own order is not the same everywhere. */
const listed = [...Object.values<Rule>(own), ...declaredRules].sort((a, b) => compareCodeUnits(a.id, b.id));

/** What rules are asked about: books on their own, and the year that holds them, as far as each is there. */
export interface Subject {
  readonly communes: readonly CommuneBook[];
  readonly district?: DistrictBook;
  readonly year?: YearData;
  readonly thresholds: Thresholds;
}

/** A year with all of its books, by the district's thresholds; superseded sendings are not among them. */
export function wholeYear(year: YearData): Subject {
  return {
    ...{ communes: year.communes.flatMap(({ book }) => book ?? []), district: year.district, year },
    thresholds: thresholdsOf(year.district),
  };
}

/** One workbook, as far as it goes alone. */
export function alone(book: Book): Subject {
  return book.kind === 'xa'
    ? { communes: [book], thresholds: defaultThresholds }
    : { communes: [], district: book, thresholds: thresholdsOf(book) };
}

export function* findingsOf(
  rule: Rule,
  { communes, district, year, thresholds }: Subject,
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
  const { district: _, ...subject } = wholeYear(year);
  return listed.flatMap((rule) => [...findingsOf(rule, subject)]);
}

/** Every commune that has sent again: its cells that changed, and those of them that nobody had asked about. */
export function resubmissions(data: YearData): readonly Resubmission[] {
  return resubmissionsOf(data, askedOfCommunes);
}

export const rules: readonly Rule[] = [...listed, resubmissionChangesOtherCells(askedOfCommunes)];

/** All that rules say. Sorted. */
export function check(subject: Subject, asked: readonly Rule[] = rules): readonly Issue[] {
  return asked
    .flatMap((rule) =>
      Array.from(findingsOf(rule, subject), (finding): Issue => ({
        ...{ rule: rule.id, severity: rule.severity },
        ...finding,
      })),
    )
    .sort(compareIssues);
}

/** A workbook on its own, as far as it goes alone. Sorted. */
export const checkAlone = onceOf((book: Book) => check(alone(book)));

/**
 * Everything about a year: each commune's counting submission and the district's workbook on their own, by the
 * district's thresholds, and what holds between them. Superseded sendings are not checked. Sorted.
 */
export const checkYear = onceOf((data: YearData) => check(wholeYear(data)));
