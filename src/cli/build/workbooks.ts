import type { YearData } from '../../forms/books.ts';
import type { FigureSet } from '../../model/figure.ts';
import type { Issue } from '../../model/issue.ts';
import type { Report } from '../../model/report.ts';
import type { DraftKind } from '../../pipeline.ts';
import { writeConsolidation } from '../../workbook/consolidate.ts';
import { writeAnnexTables } from '../../workbook/write-annex-tables.ts';
import { closedFigures } from '../signed/closed-figures.ts';
import { annexHead } from './annex-head.ts';

interface Filled {
  readonly root: string;
  readonly data: YearData;
  readonly figures: FigureSet;
  readonly issues: readonly Issue[];
  readonly report: Report;
  readonly draft: DraftKind | null;
}

/** The two workbooks that go with a report. */
export interface YearWorkbooks {
  /** `Bieu-tong-hop-YEAR.xlsx`, which stays inside. */
  readonly workbook: Uint8Array;
  /** `Phu-bieu-YEAR.xlsx`, which goes out. */
  readonly annexTables: Uint8Array;
  /** "Phụ biểu 03" of those that are printed on A3. */
  readonly onA3: readonly string[];
}

export function yearWorkbooks({ root, data, figures, issues, report, draft }: Filled): YearWorkbooks {
  const workbook = writeConsolidation(data, figures, issues, closedFigures(root, data.year - 1));
  const { bytes, onA3 } = writeAnnexTables({ data, figures }, annexHead(data, report, draft));
  return { workbook, annexTables: bytes, onA3 };
}

/** What paper she needs besides A4; '' where none. */
export function paperText(onA3: readonly string[]): string {
  return onA3.length === 0 ? '' : `  In khổ A3: ${onA3.join(', ')}; các phụ biểu khác in khổ A4.\n`;
}
