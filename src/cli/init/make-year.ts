import { existsSync } from 'node:fs';
import path from 'node:path';
import type { DistrictBook } from '../../forms/books.ts';
import { renderLetter } from '../../document/render/letter/render-letter.ts';
import { formContextOf } from '../../forms/district/context.ts';
import { CallFault } from '../../model/fault.ts';
import { present } from '../../model/present.ts';
import { readBook } from '../../workbook/read/form-reader.ts';
import { filesOfYear, workspaceForInit } from '../../workspace/find.ts';
import { writeMissing } from '../../workspace/init-files.ts';
import { readWhole } from '../../workspace/read.ts';
import { exitCodes } from '../exit-codes.ts';
import { makeCommuneFiles, unfitCommunes } from './commune-files.ts';
import { type InitOptions, type MadeDistrict, makeDistrictFile } from './district-file.ts';
import { describe, type Outcome } from './message.ts';
import { outgoingLetter, type OutgoingFile } from './outgoing-letter.ts';
import { mistakesOf } from '../../rules/mistakes/mistakes.ts';
import { mistakesAsText } from '../reporters/text.ts';
import { parseYear } from '../year-argument.ts';
import { unansweredEligibility, unsettledMoney } from './unanswered.ts';
import { say } from '../say.ts';

const letterName = 'cong-van-gui-bieu-mau.docx';

/**
 * Makes what the year's folder lacks and says what it made and what waits. Gives `done` where every commune has its workbook,
 * `waiting` where some can't be made before something is answered in huyen.xlsx. Throws a CallFault.
 */
export async function makeYear(
  yearText: string,
  options: InitOptions,
  folder: string | undefined,
): Promise<number> {
  const year = parseYear(yearText);
  // The forms take years from 2000 on; the year before has columns too.
  if (year < 2001) throw new CallFault(`Năm ${year} quá xa. Biểu mẫu dùng cho các năm từ 2001 đến 2099.`);
  const { root } = workspaceForInit(process.cwd(), folder, year);
  let made: MadeDistrict | null = null;
  if (filesOfYear(root, year).district === null) {
    made = await makeDistrictFile(root, year, options);
    if (made.from === 'nothing') {
      say(
        `Chưa tạo gì: không đọc được tệp của huyện năm ${year - 1} để lấy số liệu.\n\n${mistakesAsText(mistakesOf(made.issues, null))}\n\n` +
          `Sửa tệp đó rồi chạy lại; hoặc chuyển thư mục ${year - 1} ra chỗ khác và dùng --authority.\n`,
      );
      return exitCodes.waiting;
    }
  }
  const district = readDistrict(root, year);
  const context = formContextOf(district.sheets, district.layout);
  const unfit = unfitCommunes(district);
  const unanswered = [...unansweredEligibility(district), ...unsettledMoney(district)];
  const distinct = context.communes.filter(
    ({ code }) => context.communes.filter((each) => each.code === code).length === 1,
  );
  const communes = await makeCommuneFiles(
    district,
    { ...context, communes: distinct },
    filesOfYear(root, year),
    unanswered.length === 0,
  );
  const files = [...communes.made, ...communes.standing].sort(
    (a, b) => indexOf(distinct, a) - indexOf(distinct, b),
  );
  // The letter lists the files that go out, and is never written over: it waits until they are all there.
  const complete = files.length > 0 && communes.waiting.length === 0 && unfit.length === 0;
  const letter = complete && (await makeLetter(root, district, files, context));
  const outcome: Outcome = {
    year,
    district,
    made,
    communes,
    letter: letter ? letterName : null,
    unfit,
    unanswered,
    unused: unusedOptions(options, made),
  };
  say(describe(outcome));
  return complete ? exitCodes.done : exitCodes.waiting;
}

/** Options that were given and had no effect: what they say stands in the district's workbook, this year's or last year's. */
function unusedOptions(options: InitOptions, made: MadeDistrict | null): readonly string[] {
  if (made?.from === 'authority') return [];
  const names = present(['authority', 'province', 'communes', made === null && 'deadline'] as const);
  return names.filter((name) => options[name] !== undefined).map((name) => `--${name}`);
}

function indexOf(order: readonly { readonly code: string }[], { code }: OutgoingFile): number {
  return order.findIndex((each) => each.code === code);
}

/** The district's workbook of the year. Throws a CallFault where it is none: no commune's form can be made from it. */
function readDistrict(root: string, year: number): DistrictBook {
  const shown = `${year}/huyen.xlsx`;
  const bytes = readWhole(path.join(root, shown), shown, 'Xóa hình ảnh trong tệp rồi chạy lại.');
  const { book, issues } = readBook('huyen.xlsx', bytes);
  if (book?.kind === 'huyen' && book.layout.year === year && book.sheets.communes !== null) return book;
  const why =
    book === null || book.kind === 'huyen'
      ? mistakesAsText(mistakesOf(issues, null))
      : '  Đây là biểu của xã, không phải của huyện.';
  const ofYear = book?.kind === 'huyen' && book.layout.year !== year ? `Biểu năm ${book.layout.year}.` : why;
  throw new CallFault(
    `Không tạo được tệp của xã từ ${shown}:\n${ofYear}\nSửa hoặc chuyển tệp này đi rồi chạy lại.`,
  );
}

async function makeLetter(
  root: string,
  district: DistrictBook,
  files: readonly OutgoingFile[],
  context: Parameters<typeof outgoingLetter>[1],
): Promise<boolean> {
  const file = path.join(root, String(district.layout.year), letterName);
  if (existsSync(file)) return false;
  return writeMissing(file, await renderLetter(outgoingLetter(district, context, files)));
}
