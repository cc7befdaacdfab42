import path from 'node:path';
import type { YearData } from '../../forms/books.ts';
import { makeFigures } from '../../figures/index.ts';
import { districtForm } from '../../forms/district/form.ts';
import type { FigureSet } from '../../model/figure.ts';
import type { CalendarDate } from '../../model/cell.ts';
import { CallFault } from '../../model/fault.ts';
import { type Issue, openErrors } from '../../model/issue.ts';
import { openMistakes } from '../../rules/mistakes/mistakes.ts';
import { parseDate } from '../../vietnamese/dates.ts';
import { nextDistrict } from '../../workbook/carry-over/next-district.ts';
import { writeFormWorkbook } from '../../workbook/fill.ts';
import { filesOfYear, yearsIn } from '../../workspace/find.ts';
import { writeMissing } from '../../workspace/init-files.ts';
import { readYear } from '../read-year.ts';
import { firstDistrict, parseAuthority } from './authority.ts';
import { readCommunesList } from './list-file.ts';

/** `init`'s options about where a first year comes from. */
export interface InitOptions {
  readonly authority?: string;
  readonly province?: string;
  readonly communes?: string;
  /** Day by which communes send their figures, as typed. */
  readonly deadline?: string;
}

/** How the district's workbook came to be. */
export type MadeDistrict =
  | { readonly from: 'authority'; readonly listed: number }
  | {
      readonly from: 'last-year';
      readonly gaps: readonly string[];
      readonly emptiedCitations: number;
      /** Errors that last year still has: its closing balances may be wrong though they can be read. */
      readonly openErrors: number;
    }
  | { readonly from: 'nothing'; readonly issues: readonly Issue[] };

/** Makes YEAR/huyen.xlsx from YEAR-1, else from the options. Throws a CallFault where there is neither. */
export async function makeDistrictFile(
  root: string,
  year: number,
  options: InitOptions,
): Promise<MadeDistrict> {
  const deadline = options.deadline === undefined ? undefined : deadlineOf(options.deadline, year);
  if (filesOfYear(root, year - 1).district === null) return fromOptions(root, year, options, deadline);
  const checked = readYear(root, year - 1);
  if (checked.data === null) return { from: 'nothing', issues: openErrors(checked.issues) };
  const next = nextDistrict(checked.data, year, publishedRates(checked.data));
  await write(root, year, next, deadline);
  return {
    from: 'last-year',
    gaps: next.gaps,
    emptiedCitations: next.emptiedCitations,
    openErrors: openMistakes(checked.issues, checked.data).length,
  };
}

function publishedRates(data: YearData) {
  const figures = makeFigures(data);
  return { poor: rateOf(figures, 'ho-ngheo.ty-le'), nearPoor: rateOf(figures, 'ho-can-ngheo.ty-le') };
}

function rateOf({ byId }: FigureSet, id: string): number | null {
  const value = byId.get(id)?.value;
  return value?.kind === 'number' ? value.value : null;
}

async function fromOptions(
  root: string,
  year: number,
  options: InitOptions,
  deadline: CalendarDate | undefined,
): Promise<MadeDistrict> {
  if (options.authority === undefined) {
    const years = yearsIn(root);
    const last = years.filter((each) => each < year).at(-1);
    const next =
      last === undefined || last === year - 1 ? '' : `Các năm mở lần lượt: dakto-report init ${last + 1}\n`;
    const having = years.length === 0 ? 'chưa có năm nào' : `đang có năm ${years.join(', ')}`;
    throw new CallFault(
      `Trong ${root} ${having}, không có ${year - 1}/huyen.xlsx để lấy số năm trước.\n` +
        next +
        `Năm đầu tiên thì ghi thêm cơ quan ban hành, ví dụ:\n` +
        `  dakto-report init ${year} --authority "Ủy ban nhân dân huyện Đắk Hà" --province "tỉnh Kon Tum" --communes danh-sach-xa.csv`,
    );
  }
  const authority = parseAuthority(options.authority, options.province);
  const listed = options.communes === undefined ? [] : readCommunesList(options.communes);
  await write(root, year, firstDistrict(authority, listed, year), deadline);
  return { from: 'authority', listed: listed.length };
}

async function write(
  root: string,
  year: number,
  { context, values }: ReturnType<typeof firstDistrict>,
  deadline: CalendarDate | undefined,
): Promise<void> {
  const report = values['report'];
  const fields = { ...(report !== undefined && 'fields' in report ? report.fields : {}), deadline };
  const dated = deadline === undefined ? values : { ...values, report: { fields } };
  const bytes = await writeFormWorkbook(districtForm, context, null, dated);
  writeMissing(path.join(root, String(year), 'huyen.xlsx'), bytes);
}

/** Throws a CallFault on what is no day of the year's end: a slip there would go out to every commune. */
function deadlineOf(typed: string, year: number): CalendarDate {
  const date = parseDate(typed);
  if (date === null) {
    throw new CallFault(`--deadline "${typed}" không phải là ngày. Ghi ngày/tháng/năm, ví dụ 20/11/${year}.`);
  }
  if (date.year !== year && date.year !== year + 1) {
    throw new CallFault(`--deadline "${typed}" không thuộc năm ${year} hay ${year + 1}. Ghi lại hạn gửi.`);
  }
  return date;
}
