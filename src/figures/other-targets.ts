import type { CommuneSlot, YearData } from '../forms/books.ts';
import { communeForm } from '../forms/commune/form.ts';
import { isFilled, valueOf, type Located } from '../model/cell.ts';
import { shortName, subprojectCodes, type SubprojectCode } from '../programme/subprojects.ts';
import { sameText } from '../vietnamese/text.ts';
import { forEach, rows, type Family, type Row } from './family.ts';
import {
  all,
  communeRows,
  districtRows,
  gapsIn,
  gathered,
  having,
  sheetGap,
  type DistrictRow,
  type Gathered,
} from './gather.ts';
import { uniqueSegments } from './ids.ts';
import type { List } from './lists.ts';
import { decimalsOf, text } from './make.ts';

/** "Chỉ tiêu khác": results that no other sheet has, where the district has them printed, by sub-project. */

interface Target {
  readonly data: YearData;
  readonly id: string;
  readonly row: DistrictRow<'otherTargets'>;
}

function printedTargets(data: YearData): readonly Target[] {
  const printed = (data.district.sheets.otherTargets?.rows ?? []).filter(
    (row) => valueOf(row.printed) === 'yes',
  );
  const segments = uniqueSegments(printed.map(({ code }) => valueOf(code) ?? ''));
  return printed.map((row, index) => ({ data, id: `chi-tieu.${segments[index]}`, row }));
}

export const otherTargetLists: readonly List[] = subprojectCodes.map((code) => ({
  name: `chi-tieu-${code}`,
  label: `chỉ tiêu ở sheet Chỉ tiêu khác được in, ${shortName(code)}`,
  any: ['chi-tieu.*'],
  of: (data) => printedTargets(data).flatMap(({ id, row }) => (valueOf(row.subproject) === code ? [id] : [])),
}));

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
  const { name } = communeForm.sheets.otherTargets;
  return { items: [], gaps: [sheetGap(slot.book.file, name, slot.name)] };
}

/** Planned values may be left out: nobody planned anything, or all did; in between something lacks. */
function planned({ data, row }: Target): Gathered<Located<number>> | null {
  const code = valueOf(row.code) ?? '';
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

/** The results of a sub-project that are not 0. What cannot be read may hold one. */
function results(data: YearData, code: SubprojectCode): Gathered<Located<number>> {
  const printed = having(districtRows(data, 'otherTargets'), 'printed', 'yes');
  const targets = having(printed, 'subproject', code);
  const cells = all(targets.items.map((row) => resultCells(data, row)));
  return {
    items: cells.items.filter((cell) => isFilled(cell) && cell.value !== 0),
    gaps: [...targets.gaps, ...cells.gaps, ...gapsIn(cells.items)],
  };
}

const titleOf = ({ row }: Target) => valueOf(row.name) ?? valueOf(row.code) ?? '';
const unitOf = ({ row }: Target) => valueOf(row.unit) ?? 'chữ';

export const otherTargets: readonly Family<YearData>[] = [
  // whether a section tells of any
  rows<YearData>(
    ...subprojectCodes.map((code): Row<YearData> => [
      `${code}.ket-qua`,
      `${shortName(code)}: số kết quả khác 0 ở sheet Chỉ tiêu khác`,
      'kết quả',
      (make, data) => make.count(results(data, code)),
    ]),
  ),
  forEach(
    { id: 'chi-tieu.*', name: 'khác' },
    (data) => printedTargets(data).map((of) => ({ id: of.id, name: valueOf(of.row.code) ?? '', of })),
    rows<Target>(
      ['ten', ({ name }) => `Chỉ tiêu ${name}`, 'chữ', (make, { row }) => make.cell(row.name, text)],
      [
        'don-vi',
        ({ name }) => `Đơn vị tính của ${name}`,
        'chữ',
        (make, { row }) => make.cell(row.unit, text),
      ],
      [
        'thuc-hien',
        ({ of }) => `Thực hiện: ${of === null ? 'một chỉ tiêu khác' : titleOf(of)}`,
        unitOf,
        (make, { data, row }) => {
          const cells = resultCells(data, row);
          return make.sum(cells, decimalsOf(cells.items));
        },
      ],
      [
        'ke-hoach',
        ({ of }) => `Kế hoạch: ${of === null ? 'một chỉ tiêu khác' : titleOf(of)}`,
        unitOf,
        (make, target) => {
          const cells = planned(target);
          return cells === null ? null : make.sum(cells, decimalsOf(cells.items));
        },
      ],
      [
        'dat',
        ({ of }) => `Thực hiện so với kế hoạch: ${of === null ? 'một chỉ tiêu khác' : titleOf(of)}`,
        '%',
        (make, target) =>
          planned(target) === null ? null : make.percent(make.beside('thuc-hien'), make.beside('ke-hoach')),
      ],
    ),
  ),
];
