import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { CallFault } from '../model/fault.ts';
import { compareCodeUnits } from '../vietnamese/text.ts';

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
 * `-C DIR`; else the current folder where it holds YEAR/; else what the nearest package.json names.
 * Throws a CallFault when the year's folder is nowhere.
 */
export function findWorkspace(year: number, cwd: string, option?: string): Workspace {
  if (option !== undefined) {
    const root = path.resolve(cwd, option);
    if (!isFolder(root)) throw new CallFault(`Không có thư mục ${root}. Kiểm tra lại đường dẫn sau -C.`);
    return requireYear({ root, from: 'option' }, year);
  }
  if (isFolder(path.join(cwd, String(year)))) return { root: path.resolve(cwd), from: 'current-folder' };
  const named = workspaceOfPackage(cwd);
  if (named !== undefined && isFolder(named) && yearsIn(cwd).length === 0) {
    return requireYear({ root: named, from: 'package' }, year);
  }
  return requireYear({ root: path.resolve(cwd), from: 'current-folder' }, year);
}

/** The workspace that a call without a year means: `-C DIR`, the current folder with its years, the package's; null: none. */
export function workspaceAround(cwd: string, option?: string): string | null {
  if (option !== undefined) return workspaceForInit(cwd, option).root;
  if (yearsIn(cwd).length > 0) return path.resolve(cwd);
  const named = workspaceOfPackage(cwd);
  return named !== undefined && isFolder(named) ? named : null;
}

/** For `init`, which makes a year: `-C DIR` or the current folder, never the package's. */
export function workspaceForInit(cwd: string, option?: string): Workspace {
  const root = option === undefined ? path.resolve(cwd) : path.resolve(cwd, option);
  if (!isFolder(root)) throw new CallFault(`Không có thư mục ${root}. Tạo thư mục đó rồi chạy lại.`);
  return { root, from: option === undefined ? 'current-folder' : 'option' };
}

function requireYear(workspace: Workspace, year: number): Workspace {
  if (isFolder(path.join(workspace.root, String(year)))) return workspace;
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
  /** Files in xa/ that are no spreadsheet, and folders ("xa/cũ/") that hold spreadsheets; not read, but said. */
  readonly foreign: readonly string[];
}

const spreadsheet = /\.(xlsx|xlsm|xlsb|xls|xltx|xltm|ods|csv)$/i;

/** Lock files of Excel and LibreOffice, and files that the system hides. */
export function isNoise(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('.') || /^(thumbs\.db|desktop\.ini)$/i.test(name);
}

export function filesOfYear(root: string, year: number): YearFiles {
  const folder = path.join(root, String(year));
  const communeFolder = path.join(folder, 'xa');
  const entries = isFolder(communeFolder)
    ? readdirSync(communeFolder, { withFileTypes: true })
        .filter((entry) => !isNoise(entry.name))
        .sort((a, b) => inOrder(a.name, b.name))
    : [];
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return {
    folder,
    district: existsSync(path.join(folder, 'huyen.xlsx')) ? 'huyen.xlsx' : null,
    communes: names.filter((name) => spreadsheet.test(name)).map((name) => `xa/${name}`),
    foreign: [
      ...names.filter((name) => !spreadsheet.test(name)).map((name) => `xa/${name}`),
      ...folders
        .filter((name) => holdsSpreadsheets(path.join(communeFolder, name)))
        .map((name) => `xa/${name}/`),
    ],
  };
}

function inOrder(a: string, b: string): number {
  return compareCodeUnits(a.normalize('NFC'), b.normalize('NFC')) || compareCodeUnits(a, b);
}

function holdsSpreadsheets(folder: string): boolean {
  return readdirSync(folder).some((name) => spreadsheet.test(name) && !isNoise(name));
}
