import type { YearData } from '../forms/books.ts';
import { isFilled, valueOf } from '../model/cell.ts';
import type { Figure } from '../model/figure.ts';
import {
  officialName,
  projectName,
  projectNumbers,
  projectOf,
  type ProjectNumber,
} from '../programme/projects.ts';
import { subprojectCodes, type SubprojectCode } from '../programme/subprojects.ts';
import { districtRows, gathered, where, type DistrictRow } from './gather.ts';
import { plainText, text, type Maker } from './make.ts';

/** Figures of the sheet "Đối tượng thụ hưởng": who takes part in what, who leads it, and what somebody judged slow. */

type Row = DistrictRow<'eligibility'>;

function rowFigures(code: SubprojectCode, row: Row, make: Maker): readonly Figure[] {
  return [
    make.text(
      {
        id: `${code}.thuoc-doi-tuong`,
        label: `${officialName(code)}: thuộc đối tượng thụ hưởng`,
        unit: 'chữ',
      },
      'cell',
      gathered(row.eligible),
      ([value]) => (value === 'yes' ? 'Có' : 'Không'),
    ),
    ...(row.leadOffice.state === 'blank' && valueOf(row.eligible) === 'no'
      ? []
      : [
          make.cell(
            { id: `${code}.co-quan`, label: `${officialName(code)}: cơ quan chủ trì`, unit: 'chữ' },
            row.leadOffice,
            text,
          ),
        ]),
  ];
}

/** "Tiểu dự án 1, Tiểu dự án 2 thuộc Dự án 3"; a project that has no parts stands alone. */
function slowName(project: ProjectNumber, codes: readonly SubprojectCode[]): string {
  const parts = codes.flatMap((code) => /-tda(\d)$/.exec(code)?.[1] ?? []).map((n) => `Tiểu dự án ${n}`);
  return parts.length === 0 ? `Dự án ${project}` : `${parts.join(', ')} thuộc Dự án ${project}`;
}

/** One group per project that is judged slow, in the programme's order: `cham-1`, `cham-2`… */
function slowFigures(data: YearData, make: Maker): readonly Figure[] {
  const slow = where(
    districtRows(data, 'eligibility'),
    (row) => row.progress,
    (value) => value === 'slow',
  );
  const groups = projectNumbers.flatMap((project) => {
    const rows = slow.items.filter((row) => {
      const code = valueOf(row.code);
      return code !== undefined && projectOf(code) === project;
    });
    return rows.length === 0 ? [] : [{ project, rows }];
  });
  const names = groups.map(({ project, rows }, index) =>
    make.text(
      { id: `cham-${index + 1}.ten`, label: `Nội dung thực hiện chậm, nhóm ${index + 1}`, unit: 'chữ' },
      'words',
      gathered(...rows.map((row) => row.code)),
      (codes) => slowName(project, codes),
    ),
  );
  const contents = groups.map(({ project }, index) =>
    make.fixed(
      { id: `cham-${index + 1}.noi-dung`, label: `Tên Dự án ${project}`, unit: 'chữ' },
      text(projectName(project)),
    ),
  );
  return [
    make.count(
      { id: 'cham.so-nhom', label: 'Số dự án có nội dung thực hiện chậm', unit: 'dự án' },
      { items: groups.flatMap(({ rows }) => rows.slice(0, 1).map((row) => row.progress)), gaps: slow.gaps },
    ),
    ...names,
    ...contents,
    ...(groups.length === 0
      ? []
      : [
          make.textOf(
            { id: 'cham.ten', label: 'Nội dung thực hiện chậm', unit: 'chữ' },
            'join',
            names,
            (values) => values.map(plainText).join('; '),
          ),
          make.textOf(
            { id: 'cham.noi-dung', label: 'Tên các dự án có nội dung chậm', unit: 'chữ' },
            'join',
            contents,
            (values) => values.map(plainText).join('; '),
          ),
        ]),
  ];
}

export function eligibilityFigures(data: YearData, make: Maker): readonly Figure[] {
  const rows = districtRows(data, 'eligibility');
  return [
    ...subprojectCodes.flatMap((code) => {
      const row = rows.items.find((each) => isFilled(each.code) && each.code.value === code);
      return row === undefined ? [] : rowFigures(code, row, make);
    }),
    ...slowFigures(data, make),
  ];
}
