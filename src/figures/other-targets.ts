import type { CommuneSlot, YearData } from '../forms/books.ts';
import { communeForm } from '../forms/commune/form.ts';
import { valueOf, type Located } from '../model/cell.ts';
import type { Figure } from '../model/figure.ts';
import { shortName, subprojectCodes, type SubprojectCode } from '../programme/subprojects.ts';
import { sameText } from '../vietnamese/text.ts';
import {
  all,
  communeRows,
  districtRows,
  gathered,
  where,
  type DistrictRow,
  type Gathered,
} from './gather.ts';
import { uniqueSegments } from './ids.ts';
import { text, type Maker } from './make.ts';

/** "Chỉ tiêu khác": results that no other sheet has, where the district has them printed, by sub-project. */

interface Target {
  readonly prefix: string;
  readonly row: DistrictRow<'otherTargets'>;
}

function printedTargets(data: YearData): readonly Target[] {
  const rows = (data.district.sheets.otherTargets?.rows ?? []).filter(
    ({ printed }) => valueOf(printed) === 'yes',
  );
  const segments = uniqueSegments(rows.map(({ code }) => valueOf(code) ?? ''));
  return rows.map((row, index) => ({ prefix: `chi-tieu.${segments[index]}`, row }));
}

/** List `chi-tieu-<sub-project>` → prefixes, for every sub-project. */
export function otherTargetLists(data: YearData): readonly (readonly [string, readonly string[]])[] {
  const targets = printedTargets(data);
  const of = (code: SubprojectCode) => targets.filter(({ row }) => valueOf(row.subproject) === code);
  return subprojectCodes.map((code) => [`chi-tieu-${code}`, of(code).map(({ prefix }) => prefix)]);
}

/** A commune's cell of one target; its prepared row gone is a gap. */
function communeTarget(
  slot: CommuneSlot,
  code: string,
  column: 'plan' | 'result',
): Gathered<Located<number>> {
  const rows = communeRows(slot, 'otherTargets');
  const row = rows.items.find((each) => sameText(valueOf(each.code) ?? '', code));
  if (row !== undefined) return gathered(row[column]);
  if (rows.gaps.length > 0 || slot.book === null) return { items: [], gaps: rows.gaps };
  const at = { file: slot.book.file, sheet: communeForm.sheets.otherTargets.name, cell: 'A1' };
  return { items: [], gaps: [{ at, label: slot.name }] };
}

const decimalsOf = (cells: readonly Located<number>[]) =>
  Math.max(0, ...cells.map((cell) => String(valueOf(cell) ?? 0).split('.')[1]?.length ?? 0));

/** Planned values may be left out: nobody planned anything, or all did; in between something lacks. */
function planned(data: YearData, { row }: Target, code: string): Gathered<Located<number>> | null {
  if (valueOf(row.byCommunes) === 'yes') {
    const cells = all(data.communes.map((slot) => communeTarget(slot, code, 'plan')));
    if (cells.items.some(({ state }) => state !== 'blank')) return cells;
  }
  return row.plan.state === 'blank' ? null : gathered(row.plan);
}

/** The cells that a target's result is the sum of: every commune's, or the district's own. */
function resultCells(data: YearData, { code, byCommunes, result }: Target['row']): Gathered<Located<number>> {
  if (valueOf(byCommunes) !== 'yes') return gathered(result);
  return all(data.communes.map((slot) => communeTarget(slot, valueOf(code) ?? '', 'result')));
}

/** How many results a sub-project has: whether its section tells of any. What cannot be read may hold one. */
function resultCounts(data: YearData, make: Maker): readonly Figure[] {
  const printed = where(
    districtRows(data, 'otherTargets'),
    (row) => row.printed,
    (value) => value === 'yes',
  );
  return subprojectCodes.map((code) => {
    const rows = where(
      printed,
      (row) => row.subproject,
      (value) => value === code,
    );
    const cells = all(rows.items.map((row) => resultCells(data, row)));
    return make.count(
      {
        id: `${code}.ket-qua`,
        label: `${shortName(code)}: số kết quả khác 0 ở sheet Chỉ tiêu khác`,
        unit: 'kết quả',
      },
      where(
        { items: cells.items, gaps: [...rows.gaps, ...cells.gaps] },
        (cell) => cell,
        (value) => value !== 0,
      ),
    );
  });
}

function targetFigures(data: YearData, make: Maker): readonly Figure[] {
  return printedTargets(data).flatMap((target) => {
    const { prefix, row } = target;
    const code = valueOf(row.code) ?? '';
    const name = valueOf(row.name) ?? code;
    const unit = valueOf(row.unit) ?? 'chữ';
    const plan = planned(data, target, code);
    const result = resultCells(data, row);
    return [
      make.cell({ id: `${prefix}.ten`, label: `Chỉ tiêu ${code}`, unit: 'chữ' }, row.name, text),
      make.cell({ id: `${prefix}.don-vi`, label: `Đơn vị tính của ${code}`, unit: 'chữ' }, row.unit, text),
      make.sum(
        { id: `${prefix}.thuc-hien`, label: `Thực hiện: ${name}`, unit },
        result,
        decimalsOf(result.items),
      ),
      ...(plan === null
        ? []
        : [
            make.sum(
              { id: `${prefix}.ke-hoach`, label: `Kế hoạch: ${name}`, unit },
              plan,
              decimalsOf(plan.items),
            ),
          ]),
    ];
  });
}

export function otherTargetFigures(data: YearData, make: Maker): readonly Figure[] {
  return [...resultCounts(data, make), ...targetFigures(data, make)];
}
