import type { DistrictBook, YearData } from '../forms/books.ts';
import type { RowOf } from '../forms/define.ts';
import type { ceilings } from '../forms/district/ceilings.ts';
import { valueOf, type Located } from '../model/cell.ts';
import { formatNumber, percentOf } from '../vietnamese/numbers.ts';
import { addressFrom, dong, evidenceOf, type Finding, valuesOf, yearProjects, type YearRule } from './kit.ts';
import type { YearProject } from './shared/year-rows.ts';
import { communeCodesOf } from './shared/project-rows.ts';

type CeilingRow = RowOf<typeof ceilings>;

function areaOf(district: DistrictBook, code: string) {
  const row = (district.sheets.communes?.rows ?? []).find((each) => valueOf(each.code) === code);
  return row && valueOf(row.area);
}

/** The areas a project lies in: its commune's, or those of all communes that take part. */
function areasOf({ slot, row }: YearProject, data: YearData): readonly unknown[] {
  if (slot !== null) return [areaOf(data.district, slot.code)];
  const own = (data.district.sheets.districtProjects?.rows ?? []).find((each) => each.row === row.row);
  return communeCodesOf(valueOf(own?.communes) ?? '').map((code) => areaOf(data.district, code));
}

/** The most generous ceiling of the areas the project lies in. */
function ceilingOf(project: YearProject, data: YearData): CeilingRow | undefined {
  const areas = areasOf(project, data);
  const { row } = project;
  return (data.district.sheets.ceilings?.rows ?? [])
    .filter(
      (ceiling) =>
        valueOf(ceiling.subproject) === valueOf(row.subproject) &&
        valueOf(ceiling.mode) === valueOf(row.mode) &&
        areas.includes(valueOf(ceiling.area)),
    )
    .sort((a, b) => (valueOf(b.sharePercent) ?? 0) - (valueOf(a.sharePercent) ?? 0))[0];
}

/** Exactly, at amounts where doubles would not be. */
function exceedsShare(state: number, total: number, percent: number): boolean {
  return BigInt(state) * 10_000n > BigInt(Math.round(percent * 100)) * BigInt(total);
}

/** The state's share of a project's cost has a ceiling by mode and area, set by the province. */
export const stateSupportExceedsCeiling: YearRule = {
  id: 'state-support-exceeds-ceiling',
  severity: 'warning',
  scope: 'year',
  summary: 'Vốn ngân sách nhà nước của dự án vượt mức hỗ trợ tối đa',
  source: 'Sheet Mức hỗ trợ (nghị quyết của Hội đồng nhân dân tỉnh)',
  *check(data) {
    for (const project of yearProjects(data)) {
      const { row } = project;
      const values = valuesOf(row.centralBudget, row.localBudget, row.totalCost);
      const ceiling = values && ceilingOf(project, data);
      if (!values || !ceiling) continue;
      const [central, local, total] = values;
      const state = central + local;
      const [share] = valuesOf(ceiling.sharePercent) ?? [];
      const [amount] = valuesOf(ceiling.perProject) ?? [];
      const { at } = row.totalCost;
      const above = (cell: Located<unknown>, says: string): Finding => ({
        at,
        message: `Ngân sách nhà nước hỗ trợ ${dong(state)}, ${says} (${addressFrom(at, cell)}).`,
        fix: `Kiểm tra ${row.centralBudget.at.cell}, ${row.localBudget.at.cell}, ${at.cell} và ${addressFrom(at, cell)}.`,
        related: [row.centralBudget.at, row.localBudget.at, cell.at],
        evidence: evidenceOf(
          ...[row.totalCost, row.centralBudget, row.localBudget],
          ...[ceiling.sharePercent, ceiling.perProject],
        ),
      });
      if (share !== undefined && total > 0 && exceedsShare(state, total, share)) {
        const actual = formatNumber(percentOf(state, total) ?? 0, 2);
        const says = `bằng ${actual}% tổng kinh phí; mức tối đa là ${formatNumber(share, 2)}%`;
        yield above(ceiling.sharePercent, says);
      }
      if (amount !== undefined && state > amount)
        yield above(ceiling.perProject, `quá mức tối đa một dự án ${dong(amount)}`);
    }
  },
};
