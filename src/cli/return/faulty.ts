import { communeFullName } from '../../forms/district/context.ts';
import { sendingUnits } from '../../forms/district/units.ts';
import type { CommuneBook, DistrictBook, YearData } from '../../forms/books.ts';
import { valueOf } from '../../model/cell.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Issue } from '../../model/issue.ts';
import { inSentence } from '../../vietnamese/names.ts';
import { slug } from '../../vietnamese/text.ts';
import { splitKind } from '../../vietnamese/unit-kinds.ts';
import { forTheCommune } from './commune-words.ts';

/** A commune's file with open issues, in words for the commune. */
export interface FaultyFile {
  /** "xa/van-lem.xlsx". */
  readonly file: string;
  readonly issues: readonly Issue[];
}

/**
 * Files of communes that go back: those with open errors, or with warnings alone where `warnings` asks for them. Sendings
 * that a later one replaces stay out. Errors come first, then by place as they were. `nameOf` gives the commune of a
 * file, as texts name it.
 */
export function faultyFiles(
  issues: readonly Issue[],
  superseded: readonly { readonly file: string }[],
  warnings: boolean,
  nameOf: (file: string) => string | undefined = () => undefined,
): readonly FaultyFile[] {
  const old = new Set(superseded.map(({ file }) => file));
  const told = issues.filter(({ at: { file }, rule, acknowledged }) => {
    const isCommunes = file?.startsWith('xa/') === true && !old.has(file);
    return isCommunes && acknowledged === undefined && !notForTheCommune.includes(rule);
  });
  return [...groupBy(told, ({ at }) => at.file ?? '')]
    .filter(([, found]) => warnings || found.some(isError))
    .map(([file, found]) => ({
      file,
      issues: [...found.filter(isError), ...found.filter((each) => !isError(each))].map((issue) =>
        forTheCommune(issue, nameOf),
      ),
    }));
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
