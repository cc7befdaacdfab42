import type { Book, DistrictBook } from '../../forms/books.ts';
import {
  type DataSheet,
  type Form,
  formVersions,
  isFormVersion,
  type LayoutContext,
} from '../../forms/define.ts';
import { communeForm } from '../../forms/commune/form.ts';
import { districtForm } from '../../forms/district/form.ts';
import { settled } from '../../forms/district/settle.ts';
import { sheetsOf } from '../../forms/layout.ts';
import { olderFundsLabels, printedSumsLine, sheetNames } from '../../forms/names.ts';
import { valueOf } from '../../model/cell.ts';
import type { Issue } from '../../model/issue.ts';
import { describeFault } from '../../package/faults.ts';
import { cellFaultTexts } from './cell-faults.ts';
import { problemTexts } from './cell-problems.ts';
import {
  foreignSheetIssue,
  foreignSheets,
  isToolSheet,
  likeSheet,
  looksLike,
  typedOnToolSheets,
} from './foreign-sheets.ts';
import { formIssue, formIssues } from './form-issues.ts';
import { attachmentsNotRead } from './form/attached.ts';
import { errorsNotRead } from './form/errors-not-read.ts';
import { datesFourYearsOn } from './form/date-system.ts';
import { typedOverFormulas } from './form/typed-over.ts';
import { readFormSheet } from './form-sheet.ts';
import type { RawSheet, RawWorkbook } from './raw.ts';
import { readWorkbook } from './read-workbook.ts';

/** What the hidden sheet `_bieu` says of a workbook. */
export interface BookIdentity {
  readonly form: 'xa' | 'huyen';
  readonly version: number;
  readonly code: string;
  readonly year: number;
}

export interface BookReading {
  readonly book: Book | null;
  readonly issues: readonly Issue[];
  /** Of a workbook of an unknown version too, though nothing else of it is read. */
  readonly identity: BookIdentity | null;
}

const forms: Readonly<Record<BookIdentity['form'], Form>> = { xa: communeForm, huyen: districtForm };

const identitySheet = sheetNames.identity;

/**
 * Reads a workbook by its own form. Everything wrong is collected: a fault of the file, a missing sheet, a moved
 * heading, every cell that can't be taken as it stands; one bad sheet does not hide the next. `only`: the names of the sheets that
 * somebody asks for, where the others are as good as missing.
 */
export function readBook(file: string, bytes: Uint8Array, only?: readonly string[]): BookReading {
  const reading = readWorkbook(bytes, undefined, (names) => sheetsToRead(names, only));
  if (!reading.ok) {
    const { message, fix } = describeFault(reading.fault);
    return refused(formIssue('workbook-unreadable', { file }, message, fix));
  }
  const { workbook } = reading;
  const identity = identify(workbook);
  if (identity === null) return refused(unknownForm(file));
  const { year, version, olderFunds, printedSums } = identity;
  if (!isFormVersion(version)) return { ...refused(unknownVersion(file, version)), identity };
  const layout: LayoutContext = {
    ...{ year, version, olderFunds },
    ...(printedSums ? { printedSums } : {}),
  };
  const { sheets, foreign, issues } = readSheets(file, forms[identity.form], workbook, layout);
  const common = { file, layout, sheets };
  const book =
    identity.form === 'xa'
      ? { kind: 'xa', code: identity.code, ...common }
      : {
          ...{ kind: 'huyen', ...common, layout: answeredLayout(layout, sheets), ...namesOfOwn(foreign) },
          sheets: settled(sheets as DistrictBook['sheets']),
        };
  // What the district adds to its own workbook for itself is its own affair; a copy of a sheet of the form is not.
  const isSubmission = identity.form === 'xa';
  const told = foreign.filter(({ like }) => isSubmission || like !== undefined);
  return {
    book: book as unknown as Book,
    issues: [
      ...issues,
      ...told.map(({ raw, like }) => foreignSheetIssue(file, raw.name, like)),
      ...(isSubmission ? besideCells(file, workbook) : []),
    ],
    identity,
  };
}

/** None in a workbook that is none of ours: what the tool itself writes lies beside them, and is long. */
function sheetsToRead(names: readonly string[], only: readonly string[] | undefined): readonly string[] {
  if (!names.includes(identitySheet)) return [];
  return names.filter(
    (name) => name === identitySheet || only === undefined || only.includes(name.normalize('NFC')),
  );
}

function besideCells(file: string, { sheets, sheetsWithoutCells }: RawWorkbook): readonly Issue[] {
  return [
    ...sheetsWithoutCells.map((name) => foreignSheetIssue(file, name, undefined)),
    ...sheets.flatMap((sheet) => attachmentsNotRead(file, sheet)),
  ];
}

/** Whether older funds may still be used is answered on "Báo cáo", after the workbook was made. */
function answeredLayout(layout: LayoutContext, sheets: Readonly<Record<string, unknown>>): LayoutContext {
  const report = sheets['report'] as DistrictBook['sheets']['report'];
  const answer = valueOf(report?.olderFunds);
  return answer === undefined ? layout : { ...layout, olderFunds: answer === 'yes' };
}

function namesOfOwn(foreign: readonly ForeignSheet[]): Pick<DistrictBook, 'ownSheets'> {
  const names = foreign.flatMap(({ raw, like }) => (like === undefined ? [raw.name.normalize('NFC')] : []));
  return names.length === 0 ? {} : { ownSheets: names };
}

function refused(issue: Issue): BookReading {
  return { book: null, issues: [issue], identity: null };
}

function unknownForm(file: string): Issue {
  return formIssue(
    'workbook-of-unknown-form',
    { file },
    'Tệp này không phải biểu mẫu của phần mềm (không có phần nhận dạng biểu mẫu), nên không được đọc.',
    /(?:^|\/)huyen\.xlsx$/.test(file)
      ? 'Dùng tệp huyen.xlsx do lệnh init tạo; nếu sheet ẩn “_bieu” bị xóa thì chuyển tệp này ra chỗ khác, chạy lại lệnh init rồi chép số liệu sang tệp mới.'
      : 'Nhập số liệu vào tệp mà huyện đã gửi cho xã; nếu sheet ẩn “_bieu” bị xóa thì chép số liệu sang biểu mẫu gốc.',
  );
}

function unknownVersion(file: string, version: number): Issue {
  return formIssue(
    'form-version-unknown',
    { file, sheet: identitySheet, cell: 'B2' },
    `Biểu mẫu phiên bản ${version}; phần mềm này đọc phiên bản ${formVersions.join(', ')}.`,
    'Dùng biểu mẫu của năm nay, hoặc cập nhật phần mềm.',
  );
}

function identify(
  workbook: RawWorkbook,
): (BookIdentity & { readonly olderFunds: boolean; readonly printedSums: boolean }) | null {
  const sheet = workbook.sheets.find(({ name }) => name === identitySheet);
  if (sheet === undefined) return null;
  const text = (cell: string): string => {
    const raw = sheet.cells.get(cell);
    return raw?.kind === 'text' ? raw.value : raw?.kind === 'number' ? raw.lexeme : '';
  };
  const form = text('B1');
  const year = Number(text('B4'));
  if ((form !== 'xa' && form !== 'huyen') || !Number.isInteger(year) || year < 2000 || year > 2100)
    return null;
  return {
    form,
    version: Number(text('B2')),
    code: text('B3'),
    year,
    olderFunds: text('B5') === olderFundsLabels.yes,
    printedSums: form === 'xa' && text(`B${printedSumsLine.row}`) === printedSumsLine.value,
  };
}

/** A sheet with content that the form does not have; `like`: the sheet of the form that it could be a copy of. */
interface ForeignSheet {
  readonly raw: RawSheet;
  readonly like: DataSheet | undefined;
}

function readSheets(
  file: string,
  form: Form,
  workbook: RawWorkbook,
  layout: LayoutContext,
): {
  readonly sheets: Readonly<Record<string, unknown>>;
  readonly foreign: readonly ForeignSheet[];
  readonly issues: readonly Issue[];
} {
  const sheets: Record<string, unknown> = {};
  const issues: Issue[] = [];
  const definitions = sheetsOf(form, layout).map(([, definition]) => definition);
  const sheetOf = ({ name }: DataSheet) => workbook.sheets.find((raw) => raw.name.normalize('NFC') === name);
  const foreign = foreignSheets(workbook.sheets, new Set(definitions.flatMap((each) => sheetOf(each) ?? [])));
  const likely = new Set<RawSheet>();
  // A sheet that this version does not have is no sheet that could not be read, but there is none either.
  for (const id of Object.keys(form.sheets)) sheets[id] = null;
  for (const [id, definition] of sheetsOf(form, layout)) {
    const raw = sheetOf(definition);
    if (raw === undefined) {
      const renamed = foreign.find((each) => !likely.has(each) && looksLike(each, definition, layout));
      if (renamed !== undefined) likely.add(renamed);
      issues.push(missingSheet(file, definition, renamed));
      continue;
    }
    const reading = readFormSheet(file, definition, raw, workbook, layout);
    sheets[id] = reading.data;
    issues.push(...reading.issues);
  }
  const read = definitions.flatMap((each) => {
    const raw = sheets[each.id] === null ? undefined : sheetOf(each);
    return raw === undefined ? [] : [[each, raw] as const];
  });
  issues.push(...typedOverFormulas(file, form, read, layout));
  issues.push(
    ...datesFourYearsOn(
      file,
      workbook,
      read.map(([, raw]) => raw),
      layout.year,
    ),
  );
  issues.push(...typedOnToolSheets(file, workbook.sheets));
  const tools = workbook.sheets.filter((raw) => isToolSheet(raw));
  issues.push(...errorsNotRead(file, [...read.map(([, raw]) => raw), ...tools], issues));
  const told = new Set(issues.map(({ at }) => `${at.sheet}!${at.cell}`));
  for (const { sheet, cell, code } of workbook.faults) {
    if (!told.has(`${sheet}!${cell}`)) {
      issues.push({
        rule: 'damaged-cell',
        severity: 'error',
        at: { file, sheet, cell },
        ...cellFaultTexts[code],
      });
    }
  }
  if (workbook.macros || workbook.externalLinks) {
    const what = workbook.macros ? 'macro' : 'liên kết sang tệp khác';
    issues.push(
      formIssue(
        'workbook-holds-macros',
        { file },
        `Tệp có ${what}; phần mềm không chạy và không mở theo.`,
        'Lưu lại thành Excel Workbook (*.xlsx) không có macro, liên kết.',
      ),
    );
  }
  return {
    sheets,
    // A sheet that was renamed is told where the form's own is missing.
    foreign: foreign.flatMap((raw) =>
      likely.has(raw) ? [] : [{ raw, like: likeSheet(raw, definitions, layout) }],
    ),
    issues,
  };
}

function missingSheet(file: string, sheet: DataSheet, likely: RawSheet | undefined): Issue {
  return formIssue(
    'sheet-missing',
    { file, sheet: sheet.name },
    likely === undefined
      ? `Tệp không có sheet “${sheet.name}”.`
      : `Tệp không có sheet “${sheet.name}”; có thể đã bị đổi tên thành “${likely.name}”.`,
    likely === undefined
      ? 'Chép số liệu sang biểu mẫu gốc, không xóa sheet.'
      : `Đổi tên sheet “${likely.name}” về “${sheet.name}”.`,
  );
}

/** All that the reader itself may report, for the table of rules. */
export const readerRules: readonly {
  readonly id: string;
  readonly severity: string;
  readonly summary: string;
}[] = [
  ...Object.entries(formIssues).map(([id, { severity, summary }]) => ({ id, severity, summary })),
  ...Object.entries(problemTexts).map(([id, { summary }]) => ({ id, severity: 'error', summary })),
];
