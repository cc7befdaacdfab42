import type { YearData } from '../forms/books.ts';
import { course, held, studyTour, withoutPlan } from '../forms/commune/capacity.ts';
import { valueOf, type Located } from '../model/cell.ts';
import {
  productionSubprojects,
  shortName,
  subprojectCodes,
  type SubprojectCode,
} from '../programme/subprojects.ts';
import { sameText } from '../vietnamese/text.ts';
import { dong, issueAt, slotsWithBook, sumOf, type YearRule } from './kit.ts';
import { spentOn } from './shared/spent-on.ts';

/** Cells that hold a result where they are not 0. What cannot be read may be one. */
const tells = (cells: readonly Located<number>[]) => cells.some((cell) => valueOf(cell) !== 0);

function hasOtherResult(data: YearData, code: SubprojectCode): boolean {
  const targets = (data.district.sheets.otherTargets?.rows ?? []).filter(
    (row) => (valueOf(row.subproject) ?? code) === code && valueOf(row.printed) !== 'no',
  );
  const ofCommunes = (target: string) =>
    slotsWithBook(data).flatMap(({ book }) =>
      (book.sheets.otherTargets?.rows ?? [])
        .filter((row) => sameText(valueOf(row.code) ?? '', target))
        .map((row) => row.result),
    );
  return targets.some((row) =>
    tells(valueOf(row.byCommunes) === 'yes' ? ofCommunes(valueOf(row.code) ?? '') : [row.result]),
  );
}

/** What the report takes for a result; a sheet or a cell that cannot be read may hold one. */
interface Place {
  /** Where such a result is typed, beside "Chỉ tiêu khác". */
  readonly sheet?: string;
  readonly has: (data: YearData) => boolean;
}

const inCommunes = (
  data: YearData,
  has: (sheets: ReturnType<typeof slotsWithBook>[number]['book']['sheets']) => boolean,
) => slotsWithBook(data).some(({ book }) => has(book.sheets));

const inActivities = (data: YearData, ...kinds: readonly string[]) =>
  (data.district.sheets.activities?.rows ?? []).some(
    ({ kind, progress }) =>
      may(kind, (value) => kinds.includes(value)) && may(progress, (value) => value === 'done'),
  );

/** Holds the value, or one that nobody can read. */
const may = <T>(cell: Located<T>, is: (value: T) => boolean) => {
  const value = valueOf(cell);
  return value === undefined || is(value);
};

/** The places of "Trích dẫn" whose documents stand in for results in II.4c. */
const cited: readonly string[] = ['ii-4c-trien-khai', 'ii-4c-thi-truong'];

/** Sub-projects of which more is told than "Chỉ tiêu khác". */
const places: Partial<Record<SubprojectCode, Place>> = {
  'da4-tda1': {
    sheet: 'Đào tạo nghề (huyen.xlsx)',
    has: ({ district }) => district.sheets.trainingClasses?.rows.length !== 0,
  },
  'da4-tda3': {
    has: ({ district }) =>
      (district.sheets.citations?.rows ?? []).some(
        (row) => cited.includes(valueOf(row.place) ?? '') && row.document1.state !== 'blank',
      ),
  },
  'da6-tda1': {
    sheet: 'Thông tin cơ sở (tệp của xã)',
    has: (data) =>
      inCommunes(
        data,
        ({ loudspeakers }) =>
          loudspeakers?.rows.some((row) => valueOf(row.progress) !== 'Chưa triển khai') !== false,
      ),
  },
  'da6-tda2': {
    sheet: 'Truyền thông (tệp của xã) hoặc Hoạt động của huyện',
    has: (data) =>
      inCommunes(
        data,
        ({ communication }) =>
          communication?.rows.some(({ organiser }) => may(organiser, (value) => value !== 'district')) !==
          false,
      ) || inActivities(data, 'communication', 'billboard'),
  },
  'da7-tda1': {
    sheet: 'Nâng cao năng lực (tệp của xã) hoặc Hoạt động của huyện',
    has: (data) =>
      inCommunes(
        data,
        ({ capacity }) =>
          capacity?.rows.some(
            ({ form, state }) =>
              (may(form, (value) => value === studyTour) && may(state, (value) => value !== withoutPlan)) ||
              (may(form, (value) => value === course) && may(state, (value) => value === held)),
          ) !== false,
      ) || inActivities(data, 'study-tour', 'training'),
  },
  'da7-tda2': {
    sheet: 'Hoạt động của huyện',
    has: (data) => inActivities(data, 'monitoring', 'steering'),
  },
};

/** A project of that money is looked for commune by commune; II.3b speaks of plans, whatever was spent. */
const toldOtherwise: readonly SubprojectCode[] = [...productionSubprojects, 'da3-tda2'];

/** Money was spent and nobody says on what: the report can only tell the money. */
export const disbursedWithoutResult: YearRule = {
  id: 'disbursed-without-result',
  severity: 'warning',
  scope: 'year',
  summary:
    'Đã giải ngân vốn của một tiểu dự án nhưng không ghi kết quả nào, nên báo cáo chỉ viết được số vốn',
  source: 'Biểu Nguồn vốn, Vốn giao; Chỉ tiêu khác và biểu của từng tiểu dự án',
  *check(data) {
    const { report, otherTargets, activities, eligibility } = data.district.sheets;
    if (otherTargets === null || activities === null) return;
    const printed =
      valueOf(report?.printDisbursement) === 'yes'
        ? 'vốn được sử dụng và số đã giải ngân'
        : 'vốn được sử dụng';
    for (const code of subprojectCodes) {
      if (toldOtherwise.includes(code)) continue;
      const [first, ...others] = spentOn(data, code);
      if (first === undefined || places[code]?.has(data) === true || hasOtherResult(data, code)) continue;
      const sheet = places[code]?.sheet;
      const all = [first, ...others];
      // What communes alone have paid is together nobody's of them: it stands at the sub-project's row of the district.
      const row = eligibility?.rows.find((each) => valueOf(each.code) === code);
      const at = first.at.file === data.district.file || row === undefined ? first : row.code;
      yield {
        ...issueAt(at, ...all.filter((cell) => cell !== at)),
        message: `Đã giải ngân ${dong(sumOf(all))} cho ${shortName(code)} nhưng chưa ghi kết quả nào: báo cáo chỉ viết ${printed}.`,
        fix: `Ghi kết quả vào sheet ${sheet === undefined ? '' : `${sheet}, hoặc vào sheet `}Chỉ tiêu khác của huyện (cột In vào báo cáo: Có).`,
      };
    }
  },
};
