import type { YearData } from '../forms/books.ts';
import { sentOf } from '../forms/sent.ts';
import { valueOf } from '../model/cell.ts';
import type { FigureSet } from '../model/figure.ts';
import type { Issue } from '../model/issue.ts';
import { formatShort } from '../vietnamese/dates.ts';
import type { ClosedFigures } from './summary/lines.ts';
import { planSummary } from './summary/plan-summary.ts';
import { summaryOf } from './summary/summary.ts';
import { activityTables, fundsTable, projectsTable } from './tables/activities.ts';
import { censusTable } from './tables/census.ts';
import { acknowledgedTable, openIssuesTable } from './tables/issues.ts';
import { planTable } from './tables/plan-table.ts';
import { sourcesTable } from './tables/sources.ts';
import { writeTableBook } from './write/table-book.ts';

/** It names files, faults and who signed for them: none of that goes to the people's council. */
const notice = 'TÀI LIỆU LÀM VIỆC NỘI BỘ - KHÔNG GỬI KÈM BÁO CÁO';

/**
 * `Bieu-tong-hop-YEAR.xlsx`: all communes' figures side by side with their totals, the source of every figure of the
 * report, what was acknowledged and what is still open. `closed`: what the year before was closed with. What lacks is "[thiếu]", and so is every sum over it.
 */
export function writeConsolidation(
  data: YearData,
  figures: FigureSet,
  issues: readonly Issue[],
  closed: ClosedFigures = new Map(),
): Uint8Array {
  const [census, projects, funds] = [
    censusTable(data, figures),
    projectsTable(data, figures),
    fundsTable(data, figures),
  ];
  const activities = activityTables(data, figures);
  const sources = sourcesTable(figures);
  const tables = [
    ...[census, projects, funds, ...activities, sources],
    ...[acknowledgedTable(issues), openIssuesTable(issues)],
  ];
  const head = { notice, issuer: issuerOf(data), subtitle: subtitleOf(data) };
  const [communication = projects] = activities;
  const summary = summaryOf(data, figures, { census, projects, funds, communication, sources }, closed);
  return writeTableBook([...planSummary(summary, head), ...tables.map((table) => planTable(table, head))], {
    date: `${data.year}-12-31T00:00:00Z`,
    measuredBy: 11,
  });
}

function issuerOf({ district }: YearData): string {
  return (valueOf(district.sheets.report?.issuer) ?? '').toUpperCase();
}

/** More would not stand in one line; their rows say it. */
const mostNamed = 3;

/** "Số liệu tổng hợp từ 8/9 xã, thị trấn (thiếu: xã Pô Kô), tính đến ngày 30/11/2023; kết quả rà soát sơ bộ". */
function subtitleOf(data: YearData): string {
  const { sent, lacking } = sentOf(data);
  const others = lacking.length - mostNamed;
  const named = lacking.slice(0, mostNamed).join(', ');
  const lack =
    lacking.length === 0 ? '' : ` (thiếu: ${named}${others > 0 ? ` và ${others} đơn vị khác` : ''})`;
  const { report } = data.district.sheets;
  const [cutoff, status] = [valueOf(report?.cutoff), valueOf(report?.censusStatus)];
  const until = cutoff === undefined ? '' : `, tính đến ngày ${formatShort(cutoff)}`;
  const review = status === undefined ? '' : `; kết quả rà soát ${reviewWords[status]}`;
  return `Số liệu tổng hợp từ ${sent}${lack}${until}${review}`;
}

const reviewWords = { preliminary: 'sơ bộ', official: 'chính thức' } as const;
