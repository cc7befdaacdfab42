import type { Book, YearData } from '../../forms/books.ts';
import type { CellRef, Located, Place } from '../../model/cell.ts';
import type { Issue } from '../../model/issue.ts';
import { alone, check, rules, type Subject, wholeYear } from '../index.ts';

/** What would stand in cells if they were mended, by `cellKey`. */
export type Mended = ReadonlyMap<string, number>;

export const cellKey = ({ file, sheet, cell }: Place): string => `${file}|${sheet}|${cell}`;

/** An issue under whatever numbers: its place and its rule. */
const issueKey = ({ at, rule }: Issue): string => `${cellKey(at)}|${rule}`;

/** What the rules say of a year or of one workbook alone, and what they would say if cells were mended. */
export class Recheck {
  readonly #subject: Subject;
  readonly #before: ReadonlySet<string>;
  readonly #numbers = new Map<string, number>();

  constructor(about: YearData | Book) {
    this.#subject = 'kind' in about ? alone(about) : wholeYear(about);
    this.#before = new Set(check(this.#subject).map(issueKey));
    for (const { sheets } of this.books) collectNumbers(sheets, this.#numbers);
  }

  get books(): readonly Book[] {
    const { communes, district } = this.#subject;
    return [...communes, ...(district === undefined ? [] : [district])];
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
    return this.vanishingWith(file, (book) => changed(book, mended), issues);
  }

  /** The same where more is mended of a book than numbers. */
  vanishingWith(file: string, mend: <B extends Book>(book: B) => B, issues: readonly Issue[]): Vanishing {
    const asked = new Set(issues.map(({ rule }) => rule));
    const subject = withMended(this.#subject, (book) => (book.file === file ? mend(book) : book));
    // Only what fired is asked at first: most guesses end here.
    const still = new Set(
      check(
        subject,
        rules.filter(({ id }) => asked.has(id)),
      ).map(issueKey),
    );
    const gone = issues.filter((issue) => this.isOfRules(issue) && !still.has(issueKey(issue)));
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

function withMended(subject: Subject, mend: <B extends Book>(book: B) => B): Subject {
  const { communes, district, year } = subject;
  if (year === undefined)
    return {
      ...{ ...subject, communes: communes.map(mend) },
      ...(district === undefined ? {} : { district: mend(district) }),
    };
  const slots = year.communes.map((slot) => (slot.book === null ? slot : { ...slot, book: mend(slot.book) }));
  return wholeYear({ ...year, district: mend(year.district), communes: slots });
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
