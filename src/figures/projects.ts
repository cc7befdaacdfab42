import type { YearData } from '../forms/books.ts';
import { valueOf, type Located } from '../model/cell.ts';
import type { FigureValue } from '../model/figure.ts';
import { shortName } from '../programme/subprojects.ts';
import { supportModeNames } from '../programme/support-modes.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import {
  countEach,
  forEach,
  partOf,
  rows,
  sumEach,
  under,
  type Family,
  type Row,
  type Take,
} from './family.ts';
import { codeCell, districtRows, gathered } from './gather.ts';
import { segmentsOfRows } from './ids.ts';
import type { List } from './lists.ts';
import { commonNoun, date, decimalsOf, text } from './make.ts';
import { contentOf } from './production-contents.ts';
import { allProjects, projectsOf, type ProjectRow, type Projects } from './production-rows.ts';
import { householdGroups } from './words.ts';

/** A row per production project and year of its money: the list `du-an`, and Σ of all of them (`du-an.ho`). */

interface Project {
  readonly id: string;
  readonly row: ProjectRow;
  /** Whose project it is: the commune's name, or the office that the district puts in charge. */
  readonly holder: Located<string>;
  readonly holderName: string;
}

const counted = rows<Projects>(
  ['ho', 'Hộ tham gia theo quyết định', 'hộ', sumEach('households')],
  ...Object.entries(householdGroups).map(([key, { column, label }]): Row<Projects> => [
    `ho.${key}`,
    label,
    'hộ',
    sumEach(column),
  ]),
  ['kinh-phi', 'Tổng kinh phí phê duyệt', 'đồng', sumEach('totalCost')],
  ['nsnn', 'Ngân sách nhà nước', 'đồng', sumEach('centralBudget', 'localBudget')],
  ['von-khac', 'Vốn huy động khác', 'đồng', sumEach('householdContribution', 'otherContribution')],
  ['giai-ngan', 'Đã giải ngân từ ngân sách nhà nước', 'đồng', sumEach('disbursed')],
);

const as =
  <T>(cell: (row: ProjectRow) => Located<T>, value: (value: T) => FigureValue): Take<Project> =>
  (make, { row }) =>
    make.cell(cell(row), value);

const told = rows<Project>(
  ['ten', 'Tên dự án', 'chữ', as((row) => row.name, text)],
  [
    'don-vi',
    'Đơn vị thực hiện',
    'chữ',
    (make, { holder, holderName }) => make.text('words', gathered(holder), () => holderName),
  ],
  [
    'tieu-du-an',
    'Dự án, tiểu dự án',
    'chữ',
    as(
      (row) => row.subproject,
      (code) => text(shortName(code)),
    ),
  ],
  [
    'phuong-thuc',
    'Phương thức hỗ trợ',
    'chữ',
    as(
      (row) => row.mode,
      (mode) => text(supportModeNames[mode]),
    ),
  ],
  [
    'nam-von',
    'Năm giao vốn',
    'năm',
    as(
      (row) => row.fundingYear,
      (year) => text(String(year)),
    ),
  ],
  ['quyet-dinh', 'Số quyết định phê duyệt', 'chữ', as((row) => row.decisionNumber, text)],
  ['ngay', 'Ngày quyết định phê duyệt', 'ngày', as((row) => row.decisionDate, date)],
  [
    'noi-dung',
    'Nội dung hỗ trợ',
    'chữ',
    (make, { row }) => {
      const { name } = contentOf(row);
      const cells = gathered<Located<number | string>>(row.quantity, row.quantityUnit, name);
      const quantity = valueOf(row.quantity) ?? 0;
      return make.text('phrase', cells, () =>
        [
          formatNumber(quantity, decimalsOf([row.quantity])),
          valueOf(row.quantityUnit),
          commonNoun(valueOf(name) ?? ''),
        ].join(' '),
      );
    },
  ],
  ['tien-do', 'Tiến độ', 'chữ', as((row) => row.progress, text)],
);

export const projects: readonly Family<YearData>[] = [
  partOf(
    allProjects,
    under(
      'du-an',
      'mọi dự án sản xuất',
      rows<Projects>(['so-du-an', 'Số dự án', 'dự án', countEach('name')]),
      counted,
    ),
  ),
  forEach(
    { id: 'du-an.*', name: 'một dự án' },
    (data: YearData) =>
      listed(data).map((of) => ({
        id: of.id,
        name: `dự án ${valueOf(of.row.name) ?? of.row.at.cell}`,
        of,
      })),
    told,
    partOf(({ row }: Project): Projects => gathered(row), counted),
  ),
];

/** Communes' in the order of communes, then the district's; each known by what its sheet knows it by, and whose it is. */
function listed(data: YearData): readonly Project[] {
  const own = data.communes.flatMap((slot) =>
    projectsOf(slot).items.map((row) => ({
      row,
      holder: codeCell(slot),
      holderName: slot.name,
      of: slot.code,
    })),
  );
  const ofDistrict = districtRows(data, 'districtProjects').items.map((row) => ({
    ...{ row, holder: row.leadOffice, holderName: valueOf(row.leadOffice) ?? '', of: 'huyen' },
  }));
  const all = [...own, ...ofDistrict];
  const segments = segmentsOfRows(
    all.map(({ row, of }) => [
      valueOf(row.decisionNumber) ?? '',
      of,
      String(valueOf(row.fundingYear) ?? ''),
      valueOf(row.subproject) ?? '',
      valueOf(row.name) ?? '',
    ]),
  );
  return all.map(({ row, holder, holderName }, index) => ({
    ...{ id: `du-an.${segments[index]}`, row, holder, holderName },
  }));
}

export const projectList: List = {
  name: 'du-an',
  label: 'dự án sản xuất, mỗi năm giao vốn một dòng: của từng xã, rồi của huyện',
  any: ['du-an.*'],
  of: (data) => listed(data).map(({ id }) => id),
};
