import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { CallFault } from '../model/fault.ts';
import type { ForeignEntry } from '../model/foreign-entry.ts';
import { compareCodeUnits } from '../vietnamese/text.ts';
import { returnFolder } from './return-files.ts';

/** Where a year's files are, and how that was decided. */
export interface Workspace {
  readonly root: string;
  readonly from: 'option' | 'current-folder' | 'package';
}

const yearFolder = /^(19|20)\d\d$/;

function isFolder(candidate: string): boolean {
  return statSync(candidate, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The years a workspace holds, oldest first. */
export function yearsIn(root: string): readonly number[] {
  if (!isFolder(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && yearFolder.test(entry.name))
    .map((entry) => Number(entry.name))
    .sort((a, b) => a - b);
}

/** What the nearest package.json above `start` names under "dakto-report": {"workspace"}. */
function workspaceOfPackage(start: string): string | undefined {
  for (let folder = path.resolve(start); ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json');
    if (existsSync(file)) return namedIn(file, folder);
    if (path.dirname(folder) === folder) return undefined;
  }
}

function namedIn(file: string, folder: string): string | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const own = (content as { 'dakto-report'?: { workspace?: unknown } })['dakto-report'];
    return typeof own?.workspace === 'string' ? path.resolve(folder, own.workspace) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * `-C DIR`; else the current folder where it holds YEAR/, or is that itself; else what the nearest package.json names.
 * Throws a CallFault when the year's folder is nowhere.
 */
export function findWorkspace(year: number, cwd: string, option?: string): Workspace {
  if (option !== undefined) {
    const root = path.resolve(cwd, option);
    if (!isFolder(root)) throw new CallFault(`Không có thư mục ${root}. Kiểm tra lại đường dẫn sau -C.`);
    return requireYear({ root, from: 'option' }, year);
  }
  const here = path.resolve(cwd);
  if (isFolder(path.join(here, String(year))) || aroundYear(here, year) !== null)
    return requireYear({ root: here, from: 'current-folder' }, year);
  const named = workspaceOfPackage(cwd);
  if (named !== undefined && isFolder(named) && yearsIn(cwd).length === 0) {
    return requireYear({ root: named, from: 'package' }, year);
  }
  return requireYear({ root: here, from: 'current-folder' }, year);
}

/** The workspace that a call without a year means: `-C DIR`, the current folder with its years, the package's; null: none. */
export function workspaceAround(cwd: string, option?: string): string | null {
  if (option !== undefined) return folderOf(cwd, option);
  if (yearsIn(cwd).length > 0) return path.resolve(cwd);
  const named = workspaceOfPackage(cwd);
  return named !== undefined && isFolder(named) ? named : null;
}

/** For `init`, which makes a year: `-C DIR` or the current folder, never the package's. */
export function workspaceForInit(cwd: string, option: string | undefined, year: number): Workspace {
  const root = folderOf(cwd, option);
  const from = option === undefined ? 'current-folder' : 'option';
  return { root: aroundYear(root, year) ?? root, from };
}

function folderOf(cwd: string, option = '.'): string {
  const folder = path.resolve(cwd, option);
  if (!isFolder(folder)) throw new CallFault(`Không có thư mục ${folder}. Tạo thư mục đó rồi chạy lại.`);
  return folder;
}

/** The folder around this one, where this one is the year's own: somebody stands in it. */
function aroundYear(folder: string, year: number): string | null {
  const isYear =
    path.basename(folder) === String(year) &&
    ['huyen.xlsx', 'xa'].some((name) => existsSync(path.join(folder, name)));
  return isYear ? path.dirname(folder) : null;
}

function requireYear(workspace: Workspace, year: number): Workspace {
  if (isFolder(path.join(workspace.root, String(year)))) return workspace;
  const around = aroundYear(workspace.root, year);
  if (around !== null) return { ...workspace, root: around };
  const years = yearsIn(workspace.root);
  const having = years.length === 0 ? 'Ở đó chưa có năm nào.' : `Các năm đang có: ${years.join(', ')}.`;
  throw new CallFault(
    `Chưa có thư mục năm ${year} trong ${workspace.root}. ${having} Tạo năm mới: dakto-report init ${year}`,
  );
}

export interface YearFiles {
  /** The year's folder, absolute. */
  readonly folder: string;
  /** "huyen.xlsx" where it stands. */
  readonly district: string | null;
  /** "xa/…", in code-unit order of their NFC names. */
  readonly communes: readonly string[];
  /** What lies in xa/ and is not read, but said. */
  readonly foreign: readonly ForeignEntry[];
  /** Spreadsheets elsewhere in the year's folder: to be said where they turn out to be workbooks of ours. */
  readonly elsewhere: readonly string[];
  /** Spreadsheets among the marked copies: to be said where one is newer than what came in. */
  readonly returned: readonly string[];
}

const spreadsheet = /\.(?:xls[xmb]?|xlt[xm]?|f?ods|csv|ett?|numbers)$/i;
const archive = /\.(?:zip|rar|7z|tar|gz)$/i;
const cloudStandIn = /^\..+\.icloud$/i;

/** Lock files of Excel and LibreOffice, and files that the system hides. */
export function isNoise(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('.') || /^(thumbs\.db|desktop\.ini)$/i.test(name);
}

/** Folders that the tool itself fills with copies of workbooks. */
const ownFolders = [returnFolder, 'da-chot'];

/**
 * Whether an entry is one of these: by its name, and where letters are of no case ("XA" in Windows) by what the name leads to.
 * `reaches`: whether anything is found under a name.
 */
export function namesOneOf(
  own: readonly string[],
  entries: readonly string[],
  reaches: (name: string) => boolean,
): (entry: string) => boolean {
  const found = own.flatMap((name) => {
    if (entries.includes(name)) return [name];
    return reaches(name) ? entries.filter((entry) => entry.toLowerCase() === name) : [];
  });
  return (entry) => found.includes(entry);
}

export function filesOfYear(root: string, year: number): YearFiles {
  return filesOf(path.join(root, String(year)));
}

export function filesOf(folder: string): YearFiles {
  const { read, foreign } = filesIn(path.join(folder, 'xa'));
  const entries = entriesOf(folder);
  const isOwn = namesOneOf(
    ['xa', 'huyen.xlsx', ...ownFolders],
    entries.map(({ name }) => name),
    (name) => existsSync(path.join(folder, name)),
  );
  const others = entries.filter(({ name }) => !isOwn(name));
  return {
    folder,
    district: existsSync(path.join(folder, 'huyen.xlsx')) ? 'huyen.xlsx' : null,
    communes: read.map((name) => `xa/${name}`),
    foreign: foreign.map((entry) => ({ ...entry, file: `xa/${entry.file}` })),
    elsewhere: others
      .flatMap(({ name, kind }) =>
        kind === 'folder' ? filesUnder(path.join(folder, name), name) : kind === 'file' ? [name] : [],
      )
      .filter((name) => spreadsheet.test(name)),
    returned: filesUnder(path.join(folder, returnFolder), returnFolder).filter((name) =>
      spreadsheet.test(name),
    ),
  };
}

/** The spreadsheets that lie in a folder, and what else does. */
export function filesIn(folder: string): {
  readonly read: readonly string[];
  readonly foreign: readonly ForeignEntry[];
} {
  const read: string[] = [];
  const foreign: ForeignEntry[] = [];
  for (const { name, kind } of entriesOf(folder)) {
    if (kind === 'folder') {
      const holds = filesUnder(path.join(folder, name), name).filter(
        (each) => spreadsheet.test(each) || archive.test(each),
      );
      if (holds.length > 0) foreign.push({ file: `${name}/`, kind, holds });
    } else if (cloudStandIn.test(name)) foreign.push({ file: name, kind: 'cloud' });
    else if (isNoise(name)) {
      // What macOS writes beside a file is no workbook.
      if (spreadsheet.test(name) && /^\.[^_~]/.test(name)) foreign.push({ file: name, kind: 'hidden' });
    } else if (kind === 'unreachable' || /\.(?:lnk|url)$/i.test(name))
      foreign.push({ file: name, kind: 'unreachable' });
    else if (spreadsheet.test(name)) read.push(name);
    else foreign.push({ file: name, kind: 'other' });
  }
  return { read, foreign };
}

interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'unreachable';
}

/** In code-unit order of their NFC names. Links, and files that a cloud service keeps, are what they lead to. */
function entriesOf(folder: string): readonly Entry[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder)
    .map((name): Entry => ({ name, kind: kindOf(path.join(folder, name)) }))
    .sort((a, b) => inOrder(a.name, b.name));
}

function kindOf(file: string): Entry['kind'] {
  try {
    const stat = statSync(file);
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

/** A folder that links back to one above it ends here. */
const deepest = 8;

function filesUnder(folder: string, shown: string, depth = 1): readonly string[] {
  if (depth > deepest) return [];
  return entriesOf(folder)
    .filter(({ name }) => !isNoise(name))
    .flatMap(({ name, kind }) =>
      kind === 'folder'
        ? filesUnder(path.join(folder, name), `${shown}/${name}`, depth + 1)
        : [`${shown}/${name}`],
    );
}

function inOrder(a: string, b: string): number {
  return compareCodeUnits(a.normalize('NFC'), b.normalize('NFC')) || compareCodeUnits(a, b);
}
