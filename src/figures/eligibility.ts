import type { YearData } from '../forms/books.ts';
import { valueOf } from '../model/cell.ts';
import type { Figure } from '../model/figure.ts';
import {
  officialName,
  projectName,
  projectNumbers,
  projectOf,
  type ProjectNumber,
} from '../programme/projects.ts';
import { subprojectCodes, type SubprojectCode } from '../programme/subprojects.ts';
import { sameName } from '../vietnamese/names.ts';
import { forEach, partOf, rows, under, type Family, type Row, type Take } from './family.ts';
import { districtRows, gathered, having, type DistrictRow, type Gathered } from './gather.ts';
import { plainText, text, type Maker } from './make.ts';
import { officeWithoutArea } from './offices.ts';

/** Figures of the sheet "Đối tượng thụ hưởng": who takes part in what, who leads it, and what somebody judged slow. */

type Line = DistrictRow<'eligibility'>;

/** Of the row of one sub-project, where there is one. */
const ofRow =
  (code: SubprojectCode, take: (make: Maker, row: Line, data: YearData) => Figure | null): Take<YearData> =>
  (make, data) => {
    const row = districtRows(data, 'eligibility').items.find((each) => valueOf(each.code) === code);
    return row === undefined ? null : take(make, row, data);
  };

/** What helps the office in charge of nutrition, where it is not that office. */
const healthCentre = 'Trung tâm Y tế';

const participation = rows<YearData>(
  ...subprojectCodes.flatMap((code): Row<YearData>[] => [
    [
      `${code}.thuoc-doi-tuong`,
      `${officialName(code)}: thuộc đối tượng thụ hưởng`,
      'chữ',
      ofRow(code, (make, { eligible }) =>
        make.text('cell', gathered(eligible), ([value]) => (value === 'yes' ? 'Có' : 'Không')),
      ),
    ],
    [
      `${code}.co-quan`,
      `${officialName(code)}: cơ quan chủ trì`,
      'chữ',
      ofRow(code, (make, { eligible, leadOffice }, data) => {
        if (leadOffice.state === 'blank' && valueOf(eligible) === 'no') return null;
        const name = valueOf(leadOffice) ?? '';
        const short = officeWithoutArea(name, data);
        return short === name
          ? make.cell(leadOffice, text)
          : make.text('phrase', gathered(leadOffice), () => short);
      }),
    ],
  ]),
  [
    'da3-tda2.co-quan.phoi-hop',
    `${officialName('da3-tda2')}: cơ quan phối hợp`,
    'chữ',
    ofRow('da3-tda2', (make, { leadOffice }, data) =>
      make.text('words', gathered(leadOffice), ([lead = '']) =>
        sameName(officeWithoutArea(lead, data), healthCentre) ? '' : healthCentre,
      ),
    ),
  ],
);

/** The sub-projects of one project that are judged slow. */
interface Group {
  readonly project: ProjectNumber;
  readonly lines: readonly Line[];
}

/** In the programme's order. */
function groupsOf(slow: Gathered<Line>): readonly Group[] {
  return projectNumbers.flatMap((project) => {
    const lines = slow.items.filter((row) => {
      const code = valueOf(row.code);
      return code !== undefined && projectOf(code) === project;
    });
    return lines.length === 0 ? [] : [{ project, lines }];
  });
}

/** One figure per group: `cham-1`, `cham-2`… */
const ofEachGroup = (
  name: (group: Group, index: number) => string,
  row: Row<Group>,
): Family<Gathered<Line>> =>
  forEach(
    { id: 'cham-*', name: 'một dự án' },
    (slow) =>
      groupsOf(slow).map((group, index) => ({
        id: `cham-${index + 1}`,
        name: name(group, index),
        of: group,
      })),
    rows(row),
  );

/** What the groups say, one behind the other. */
const together = (make: Maker, slow: Gathered<Line>, key: string) => {
  const groups = groupsOf(slow);
  return groups.length === 0
    ? null
    : make.textOf(
        'join',
        groups.map((_, index) => make.figure(`cham-${index + 1}.${key}`)),
        (values) => values.map(plainText).join('; '),
      );
};

/** What the district takes no part in is not said to be slow, whatever was answered there. */
const slowLines = (data: YearData): Gathered<Line> =>
  having(having(districtRows(data, 'eligibility'), 'eligible', 'yes'), 'progress', 'slow');

const slowness: readonly Family<Gathered<Line>>[] = [
  under(
    'cham',
    '',
    rows<Gathered<Line>>([
      'so-nhom',
      'Số dự án có nội dung thực hiện chậm',
      'dự án',
      (make, slow) =>
        make.count({
          items: groupsOf(slow).flatMap(({ lines }) => lines.slice(0, 1).map((row) => row.progress)),
          gaps: slow.gaps,
        }),
    ]),
  ),
  ofEachGroup(
    (_, index) => `nhóm ${index + 1}`,
    [
      'ten',
      'Nội dung thực hiện chậm',
      'chữ',
      (make, { project, lines }) =>
        make.text('words', gathered(...lines.map((row) => row.code)), (codes) => slowName(project, codes)),
    ],
  ),
  ofEachGroup(
    ({ project }) => `Dự án ${project}`,
    [
      'noi-dung',
      ({ name }) => `Tên ${name}`,
      'chữ',
      (make, { project }) => make.fixed(text(projectName(project))),
    ],
  ),
  under(
    'cham',
    '',
    rows<Gathered<Line>>(
      ['ten', 'Nội dung thực hiện chậm', 'chữ', (make, slow) => together(make, slow, 'ten')],
      ['noi-dung', 'Tên các dự án có nội dung chậm', 'chữ', (make, slow) => together(make, slow, 'noi-dung')],
    ),
  ),
];

export const eligibility: readonly Family<YearData>[] = [participation, partOf(slowLines, ...slowness)];

/** "Tiểu dự án 1, Tiểu dự án 2 thuộc Dự án 3"; a project that has no parts stands alone. */
function slowName(project: ProjectNumber, codes: readonly SubprojectCode[]): string {
  const parts = codes.flatMap((code) => /-tda(\d)$/.exec(code)?.[1] ?? []).map((n) => `Tiểu dự án ${n}`);
  return parts.length === 0 ? `Dự án ${project}` : `${parts.join(', ')} thuộc Dự án ${project}`;
}
