import { communeFullName, sendingUnits } from '../../forms/district/units.ts';
import type { CommuneBook, DistrictBook, YearData } from '../../forms/books.ts';
import { valueOf } from '../../model/cell.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Issue } from '../../model/issue.ts';
import { inSentence } from '../../vietnamese/names.ts';
import { slug } from '../../vietnamese/text.ts';
import { splitKind } from '../../vietnamese/unit-kinds.ts';
import type { Mistake } from '../../model/mistake.ts';
import { compareAsTold } from '../../rules/mistakes/order.ts';
import { forTheCommune, jointForTheCommune } from './commune-words.ts';

/** A commune's file with open issues, in words for the commune. */
export interface FaultyFile {
  /** "xa/van-lem.xlsx". */
  readonly file: string;
  /** Cell by cell, as the marked copy shows them. */
  readonly issues: readonly Issue[];
  /** Each mistake once, as the letter lists them. */
  readonly lines: readonly ReturnedLine[];
}

export interface ReturnedLine {
  readonly told: Issue;
  /** How many places it was found in. */
  readonly places: number;
}

/**
 * Files of communes that go back: those with open errors, or with warnings alone where `warnings` asks for them. Sendings
 * that a later one replaces stay out, and what has its cause in another workbook. Errors come first, then by place as they were.
 * `nameOf` gives the commune of a file, as texts name it.
 */
export function faultyFiles(
  mistakes: readonly Mistake[],
  superseded: readonly { readonly file: string }[],
  warnings: boolean,
  nameOf: (file: string) => string | undefined = () => undefined,
): readonly FaultyFile[] {
  const old = new Set(superseded.map(({ file }) => file));
  const open = mistakes.filter(({ told: { at, rule, acknowledged } }) => {
    const isCommunes = at.file?.startsWith('xa/') === true && !old.has(at.file);
    return isCommunes && acknowledged === undefined && !notForTheCommune.includes(rule);
  });
  return [...groupBy(open, ({ told }) => told.at.file ?? '')]
    .filter(([, own]) => warnings || own.some(({ told }) => isError(told)))
    .map(([file, own]) => {
      const found = own.flatMap(cellsOf).filter(({ at }) => at.file === file);
      return {
        file,
        issues: errorsFirst(found.sort(compareAsTold), isError).map((issue) => forTheCommune(issue, nameOf)),
        lines: errorsFirst(own, ({ told }) => isError(told)).map(({ told, found }) => ({
          told:
            found.length === 1
              ? forTheCommune(told, nameOf)
              : jointForTheCommune(told, found[0] ?? told, nameOf),
          places: found.length,
        })),
      };
    });
}

/** Cell by cell; where they have a cause in common, each says how that is mended: mended for itself it would stay half wrong. */
function cellsOf({ told, found }: Mistake): readonly Issue[] {
  const isCause = found.some(({ rule }) => rule !== told.rule);
  const { severity, fix } = told;
  if (!isCause || fix === undefined) return found;
  return found.map((issue) => ({ ...issue, severity, fix }));
}

function errorsFirst<T>(items: readonly T[], is: (item: T) => boolean): readonly T[] {
  return [...items.filter(is), ...items.filter((item) => !is(item))];
}

/** What the district has to put right itself. */
export const notForTheCommune: readonly string[] = [
  'file-of-other-kind',
  'folder-not-read',
  'workbook-in-wrong-place',
  'submission-of-unknown-commune',
  'submission-of-unit-not-existing',
  'submission-copied',
  'submission-of-newer-form',
  'commune-missing',
  'older-funds-answered-later',
];

const isError = ({ severity }: Issue): boolean => severity === 'error';

/** A commune of the district; `name` as in a sentence. */
export interface Owner {
  readonly code: string;
  readonly name: string;
}

function ownersOf({ sheets, layout }: DistrictBook): readonly Owner[] {
  return sendingUnits(sheets, layout.year).flatMap((row) => {
    const code = valueOf(row.code);
    const name = communeFullName(row);
    return code === undefined || name === undefined ? [] : [{ code, name: inSentence(name) }];
  });
}

/** Whose a file is: by the form inside; of a file that cannot be read, by its name, where that fits one commune alone. */
export function ownerOfFile(file: string, code: string | undefined, data: YearData): Owner | null {
  const owners = ownersOf(data.district);
  if (code !== undefined) return owners.find((owner) => owner.code === code) ?? null;
  const name = slug(file.replace(/^.*\//, '').replace(/\.[^.]*$/, ''));
  const byCode = owners.filter((owner) => name.split('-').includes(owner.code));
  const fitting =
    byCode.length > 0
      ? byCode
      : owners.filter((owner) => {
          const bare = slug(splitKind(owner.name)?.name ?? owner.name);
          return `-${name}-`.includes(`-${bare}-`);
        });
  const [only] = fitting;
  return fitting.length === 1 && only !== undefined ? only : null;
}

export function sendingText(book: CommuneBook | null): string | undefined {
  return valueOf(book?.sheets.info?.sending);
}
