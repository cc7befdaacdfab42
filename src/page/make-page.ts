import type { OpenedDocument } from '../document/edited/text.ts';
import type { Examined } from '../document/verify/fit.ts';
import type { Issue } from '../model/issue.ts';
import { chartsOnPage } from './charts.ts';
import { communeWordOf } from '../forms/district/units.ts';
import { communesOnPage } from './communes.ts';
import { documentOnPage } from './document.ts';
import type { FiguredYear } from './before.ts';
import { figuresOnPage } from './figures.ts';
import { issuesOnPage } from './issues.ts';
import { absentOnPage, marksOnPage, remarksOf } from './marks.ts';
import type { InsidePage } from './model.ts';

/** A document held against the data. */
export interface ExaminedDocument {
  readonly opened: OpenedDocument;
  readonly examined: Pick<Examined, 'verification'>;
}

export interface PageSource extends FiguredYear {
  /** "huyện Đắk Tô". */
  readonly place: string;
  readonly issues: readonly Issue[];
  readonly document: ExaminedDocument | null;
  readonly notices: readonly string[];
  /** What is to be known at every single number ("DỰ THẢO"); null: nothing. */
  readonly caution: string | null;
}

/** The page that stays inside: all that is known of every number. */
export function makePage(source: PageSource): InsidePage {
  const { data, figures, place, document, notices, caution } = source;
  const { figures: shown, groups, refs, indexOf, ...cells } = figuresOnPage(source);
  const marks = document === null ? [] : marksOnPage(document.examined.verification, indexOf);
  return {
    ...{ year: data.year, place, notices, caution },
    unitWord: communeWordOf(data.district.sheets),
    document:
      document === null
        ? null
        : documentOnPage(document.opened.document, marks, remarksOf(document.examined.verification)),
    ...{ figures: shown, groups, communes: communesOnPage(data, source.issues) },
    charts: chartsOnPage({ data, figures, indexOf }),
    inside: {
      ...cells,
      issues: issuesOnPage(source.issues, data, refs),
      absent: document === null ? [] : absentOnPage(document.examined.verification.marks, indexOf),
    },
  };
}
