import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Book, CommuneBook, DistrictBook, YearData } from '../../src/forms/books.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import { withCurrentSums } from '../../src/forms/current-sums.ts';
import type { DataSheet, Form } from '../../src/forms/define.ts';
import { standsIn } from '../../src/forms/define/versions.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import type { Issue } from '../../src/model/issue.ts';
import { rules } from '../../src/rules/index.ts';
import type { Finding, Rule } from '../../src/rules/rule.ts';
import { thresholdsOf } from '../../src/rules/thresholds.ts';
import { readBook } from '../../src/workbook/read/form-reader.ts';
import { errorsNotRead } from '../../src/workbook/read/form/errors-not-read.ts';
import { readFormSheet } from '../../src/workbook/read/form-sheet.ts';
import type { RawCell, RawSheet, RawWorkbook } from '../../src/workbook/read/raw.ts';
import { readWorkbook } from '../../src/workbook/read/read-workbook.ts';
import { assembleYear } from '../../src/workbook/submissions.ts';
import { filesOfYear } from '../../src/workspace/find.ts';

/** A workbook of the sample as its bytes say and as its form reads it. */
export interface SampleBook {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly form: Form;
  readonly raw: RawWorkbook;
  readonly book: Book;
}

const root = new URL('../../fixtures/dak-to/', import.meta.url);

export function sampleFiles(): readonly Pick<SampleBook, 'file' | 'bytes'>[] {
  const { communes } = filesOfYear(fileURLToPath(root), 2023);
  return ['huyen.xlsx', ...communes].map((file) => ({
    file,
    bytes: readFileSync(new URL(`2023/${file}`, root)),
  }));
}

export function sampleBooks(): readonly SampleBook[] {
  return sampleFiles().map(({ file, bytes }) => {
    const raw = readWorkbook(bytes);
    const { book, issues } = readBook(file, bytes);
    if (!raw.ok || book === null || issues.length > 0) throw new Error(`the sample must read clean: ${file}`);
    const form = (book.kind === 'xa' ? communeForm : districtForm) as unknown as Form;
    return { file, bytes, form, raw: raw.workbook, book };
  });
}

/**
 * The year as the pipeline reads and checks it, with one sheet's cells changed. Only that sheet is read again and only
 * what can see it is checked again: a rule is a function of what it is given, so that for the books that stay as they
 * are its findings stay too. A test holds this against whole readings of whole files.
 */
export class SampleYear {
  readonly books = sampleBooks();
  readonly #perBook = new Map<Rule, WeakMap<Book, readonly Issue[]>>();
  readonly #whole: ReadonlySet<string>;

  constructor() {
    this.#whole = new Set(this.#issues(this.books.map(({ book }) => book)).map(keyOf));
  }

  /** The issues that the unbroken sample does not have. */
  newIssues(of: SampleBook, sheet: DataSheet, cells: ReadonlyMap<string, RawCell>): readonly Issue[] {
    const before = rawSheetOf(of, sheet);
    const raw: RawSheet = { ...before, cells };
    const reading = readFormSheet(of.file, sheet, raw, of.raw, of.book.layout);
    const broken = { ...of.book, sheets: { ...of.book.sheets, [sheet.id]: reading.data } } as Book;
    const found = this.#issues(this.books.map((each) => (each === of ? broken : each.book)));
    const besideData = errorsNotRead(of.file, [raw], reading.issues);
    return this.beyondSample([...reading.issues, ...besideData, ...found]);
  }

  beyondSample(issues: readonly Issue[]): readonly Issue[] {
    return issues.filter((issue) => !this.#whole.has(keyOf(issue)));
  }

  #issues(books: readonly Book[]): readonly Issue[] {
    const district = books.find((book): book is DistrictBook => book.kind === 'huyen');
    if (district === undefined) throw new Error('the sample has a district');
    const communes = books.filter((book): book is CommuneBook => book.kind === 'xa');
    const { data, issues } = assembleYear(2023, district, communes);
    return [...issues, ...this.#check(withCurrentSums(data))];
  }

  /** As `checkYear`, what was found in an untouched workbook remembered. */
  #check(data: YearData): readonly Issue[] {
    const thresholds = thresholdsOf(data.district);
    const sent = data.communes.flatMap(({ book }) => (book === null ? [] : [book]));
    return rules.flatMap((rule): readonly Issue[] => {
      switch (rule.scope) {
        case 'year':
          return stamp(rule, rule.check(data, thresholds));
        case 'district':
          return this.#remember(rule, data.district, () => rule.check(data.district, thresholds));
        case 'commune':
          return sent.flatMap((book) =>
            this.#remember(rule, book, () => rule.check(book, thresholds), data.district),
          );
        case 'workbook':
          return [data.district, ...sent].flatMap((book) =>
            this.#remember(rule, book, () => rule.check(book, thresholds), data.district),
          );
      }
    });
  }

  #remember(
    rule: Rule,
    book: Book,
    check: () => Iterable<Finding>,
    district?: DistrictBook,
  ): readonly Issue[] {
    // Thresholds are the district's: with another district nothing of a commune is known.
    const original = this.books.some((each) => each.book === book);
    const sameDistrict = district === undefined || this.books[0]?.book === district;
    if (!original || !sameDistrict) return stamp(rule, check());
    const known = this.#perBook.get(rule) ?? new WeakMap<Book, readonly Issue[]>();
    this.#perBook.set(rule, known);
    const issues = known.get(book) ?? stamp(rule, check());
    known.set(book, issues);
    return issues;
  }
}

function stamp(rule: Rule, findings: Iterable<Finding>): readonly Issue[] {
  return [...findings].map((finding) => ({ rule: rule.id, severity: rule.severity, ...finding }));
}

/** The sheets that the sample's version has. */
export function sheetsOf({ form, book }: SampleBook): readonly DataSheet[] {
  return Object.values<DataSheet>(form.sheets).filter((sheet) => standsIn(sheet, book.layout.version));
}

export function rawSheetOf({ raw }: SampleBook, sheet: DataSheet): RawSheet {
  const found = raw.sheets.find(({ name }) => name === sheet.name);
  if (found === undefined) throw new Error(`no sheet ${sheet.name}`);
  return found;
}

/** Issues are the same when they say the same at the same place. */
function keyOf({ rule, at, message }: Issue): string {
  return JSON.stringify([rule, at, message]);
}
