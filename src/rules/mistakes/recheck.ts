import type { Book, YearData } from '../../forms/books.ts';
import { communeForm } from '../../forms/commune/form.ts';
import type { Form } from '../../forms/define.ts';
import { districtForm } from '../../forms/district/form.ts';
import type { CellRef, Located, Place } from '../../model/cell.ts';
import type { Issue } from '../../model/issue.ts';
import { alone, check, checkAlone, checkYear, rules, type Subject, wholeYear } from '../index.ts';

/** What would stand in cells if they were mended, by `cellKey`. */
export type Mended = ReadonlyMap<string, number>;

export const cellKey = ({ file, sheet, cell }: Place): string => `${file}|${sheet}|${cell}`;

/** An issue under whatever numbers: its place, its rule, and what it is about: of two rows that are gone each is its own. */
const issueKey = ({ at, rule, about = '' }: Issue): string => `${cellKey(at)}|${rule}|${about}`;

/** What the rules say of a year or of one workbook alone, and what they would say if cells were mended. */
export class Recheck {
  readonly #subject: Subject;
  readonly #before: ReadonlySet<string>;
  readonly #numbers = new Map<string, number>();

  constructor(about: YearData | Book) {
    const isBook = 'kind' in about;
    this.#subject = isBook ? alone(about) : wholeYear(about);
    this.#before = new Set((isBook ? checkAlone(about) : checkYear(about)).map(issueKey));
    for (const { sheets } of this.books) collectNumbers(sheets, this.#numbers);
  }

  get books(): readonly Book[] {
    return booksOf(this.#subject);
  }

  /** The number that stands in a cell. */
  numberAt(place: Place): number | undefined {
    return this.#numbers.get(cellKey(place));
  }

  /** Whether a rule says it, so that mending may make it vanish; else the reader does. */
  isOfRules(issue: Issue): boolean {
    return this.#before.has(issueKey(issue));
  }

  /** Which of the issues would vanish, and how many errors would come instead. */
  vanishing(file: string, mended: Mended, issues: readonly Issue[]): Vanishing {
    return this.vanishingWith(file, (book) => withNumbers(book, mended), issues);
  }

  /** The same where more is mended of a book than numbers. */
  vanishingWith(file: string, mend: <B extends Book>(book: B) => B, issues: readonly Issue[]): Vanishing {
    const asked = new Set(issues.map(({ rule }) => rule));
    const subject = withMended(this.#subject, file, mend);
    // Only what fired is asked at first: most guesses end here.
    const still = new Set(
      check(
        subject,
        rules.filter(({ id }) => asked.has(id)),
      ).map(issueKey),
    );
    const books = new Set(booksOf(subject).map((book) => book.file));
    const mayGo = ({ at, rule }: Issue): boolean => books.has(at.file ?? '') || ofYears.has(rule);
    const gone = issues.filter(
      (issue) => this.isOfRules(issue) && mayGo(issue) && !still.has(issueKey(issue)),
    );
    if (gone.length < 2) return { gone: [], instead: 0 };
    const instead = check(subject).filter(
      (issue) => issue.severity === 'error' && !this.#before.has(issueKey(issue)),
    ).length;
    return { gone: instead < gone.length ? gone : [], instead };
  }
}

export interface Vanishing {
  readonly gone: readonly Issue[];
  readonly instead: number;
}

function booksOf({ communes, district }: Subject): readonly Book[] {
  return [...communes, ...(district === undefined ? [] : [district])];
}

/** Rules that look at more than one workbook. */
const ofYears: ReadonlySet<string> = new Set(
  rules.filter(({ scope }) => scope === 'year').map(({ id }) => id),
);

/**
 * What the mended book changes: itself, and the year that holds it. Of the other books is said what was said, unless other thresholds
 * hold for them now.
 */
function withMended(before: Subject, file: string, mend: <B extends Book>(book: B) => B): Subject {
  const mended = <B extends Book>(book: B): B => (book.file === file ? mend(book) : book);
  const { district, year } = before;
  const after =
    year === undefined
      ? { ...before, communes: before.communes.map(mended), ...(district && { district: mended(district) }) }
      : wholeYear({
          ...{ ...year, district: mended(year.district) },
          communes: year.communes.map((slot) => ({ ...slot, book: slot.book && mended(slot.book) })),
        });
  if (JSON.stringify(after.thresholds) !== JSON.stringify(before.thresholds)) return after;
  const { district: ofDistrict, ...others } = after;
  return {
    ...{ ...others, communes: after.communes.filter((book) => book.file === file) },
    ...(ofDistrict?.file === file && { district: ofDistrict }),
  };
}

/** The same book, the cells that are mended with their new numbers. */
function withNumbers<B extends Book>(book: B, mended: Mended): B {
  const form: Form = book.kind === 'xa' ? communeForm : districtForm;
  const touched = new Set([...mended.keys()].map((key) => key.split('|')[1]));
  const sheets = Object.entries(book.sheets).map(([id, sheet]: [string, unknown]) => [
    id,
    touched.has(form.sheets[id]?.name) ? changed(sheet, mended) : sheet,
  ]);
  return { ...book, sheets: Object.fromEntries(sheets) as B['sheets'] };
}

/** The same tree of read cells, those that are mended with their new numbers. */
function changed<T>(value: T, mended: Mended): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each: unknown) => changed(each, mended)) as T;
  if ('at' in value && 'state' in value) {
    const number = mended.get(cellKey(value.at as CellRef));
    return number === undefined
      ? value
      : ({ at: value.at, state: 'value', value: number, typed: String(number) } as T);
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, changed(each, mended)])) as T;
}

function collectNumbers(value: unknown, into: Map<string, number>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('at' in value && 'state' in value) {
    const cell = value as Located<unknown>;
    if (cell.state === 'value' && typeof cell.value === 'number') into.set(cellKey(cell.at), cell.value);
  } else for (const each of Object.values(value)) collectNumbers(each, into);
}
