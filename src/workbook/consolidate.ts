import type { YearData } from '../forms/books.ts';
import { sentOf } from '../forms/sent.ts';
import { valueOf } from '../model/cell.ts';
import type { FigureSet } from '../model/figure.ts';
import type { Issue } from '../model/issue.ts';
import { activityTables, fundsTable, projectsTable } from './tables/activities.ts';
import { censusTable } from './tables/census.ts';
import { acknowledgedTable, openIssuesTable } from './tables/issues.ts';
import { planTable } from './tables/plan-table.ts';
import { sourcesTable } from './tables/sources.ts';
import { emit } from './write/emit.ts';

/** It names files, faults and who signed for them: none of that goes to the people's council. */
const notice = 'TÀI LIỆU LÀM VIỆC NỘI BỘ - KHÔNG GỬI KÈM BÁO CÁO';

/**
 * `Bieu-tong-hop-YEAR.xlsx`: all communes' figures side by side with their totals, the source of every figure of the
 * report, what was acknowledged and what is still open. What lacks is "[thiếu]", and so is every sum over it.
 */
export async function writeConsolidation(
  data: YearData,
  figures: FigureSet,
  issues: readonly Issue[],
): Promise<Uint8Array> {
  const tables = [
    censusTable(data),
    projectsTable(data),
    fundsTable(data, figures),
    ...activityTables(data, figures),
    sourcesTable(figures),
    acknowledgedTable(issues),
    openIssuesTable(issues),
  ];
  const head = { notice, issuer: issuerOf(data), subtitle: subtitleOf(data) };
  return emit(
    tables.map((table) => planTable(table, head)),
    { date: `${data.year}-12-31T00:00:00Z`, measuredByOwnFont: true },
  );
}

function issuerOf({ district }: YearData): string {
  return (valueOf(district.sheets.report?.issuer) ?? '').toUpperCase();
}

/** "Số liệu tổng hợp từ 8/9 xã, thị trấn (thiếu: xã Pô Kô)". */
function subtitleOf(data: YearData): string {
  const { sent, lacking } = sentOf(data);
  const lack = lacking.length === 0 ? '' : ` (thiếu: ${lacking.join(', ')})`;
  return `Số liệu tổng hợp từ ${sent}${lack}`;
}
