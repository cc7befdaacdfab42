import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** The floors of the house: a folder imports only from lower ones, and folders of one floor do not import each other. */
const floors: Readonly<Record<string, number>> = {
  model: 0,
  vietnamese: 1,
  programme: 1,
  package: 2,
  forms: 2,
  workbook: 3,
  rules: 3,
  figures: 3,
  template: 3,
  document: 3,
  workspace: 3,
  'check.ts': 4,
  'pipeline.ts': 5,
  page: 5,
  cli: 6,
};

/** Who may load what is heavy, or decides how things look. */
const keepers: Readonly<Record<string, string>> = {
  exceljs: 'workbook',
  docx: 'document',
  liquidjs: 'template',
  commander: 'cli',
  chalk: 'cli',
  'date-fns': 'vietnamese',
};

const source = path.resolve('src');

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const full = path.join(folder, name);
    return statSync(full).isDirectory() ? filesUnder(full) : full.endsWith('.ts') ? [full] : [];
  });
}

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: readonly Import[] = filesUnder(source).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => ({
    from: path.relative(source, file),
    to: match[1] ?? '',
  })),
);

function roomOf(relative: string): string {
  return relative.split(path.sep)[0] ?? '';
}

describe('the floors', () => {
  it('are all known', () => {
    const rooms = new Set(filesUnder(source).map((file) => roomOf(path.relative(source, file))));
    expect([...rooms].filter((room) => floors[room] === undefined)).toEqual([]);
  });

  it('import downwards only', () => {
    const wrong = imports
      // package.json lies below all of them: the version is read there.
      .filter(({ to }) => to.startsWith('.') && !to.endsWith('/package.json'))
      .map(({ from, to }) => ({ from, to: path.join(path.dirname(from), to) }))
      .filter(({ from, to }) => {
        const [here, there] = [roomOf(from), roomOf(to)];
        return here !== there && (floors[there] ?? 99) >= (floors[here] ?? -1);
      });
    expect(wrong).toEqual([]);
  });

  it('hold no circle of files', () => {
    const below = new Map<string, string[]>();
    for (const { from, to } of imports) {
      const file = path.join(path.dirname(from), to);
      if (to.startsWith('.')) below.set(from, [...(below.get(from) ?? []), file]);
    }
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, above: readonly string[]): void => {
      if (above.includes(file)) circles.push([...above.slice(above.indexOf(file)), file].join(' → '));
      if (above.includes(file) || done.has(file)) return;
      for (const next of below.get(file) ?? []) visit(next, [...above, file]);
      done.add(file);
    };
    for (const file of below.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });

  // Static imports only: what a command needs in some cases alone it asks for when it comes to that.
  it.each<[command: string, first: string, without: readonly string[]]>([
    ['--help', 'main.ts', ['exceljs', 'docx', 'liquidjs', 'saxes', 'zod']],
    ['validate', 'validate.ts', ['exceljs', 'docx', 'liquidjs', 'micromark']],
    ['status', 'status.ts', ['exceljs', 'docx', 'liquidjs', 'micromark']],
    ['explain', 'explain.ts', ['exceljs', 'docx']],
    ['verify', 'verify.ts', ['exceljs', 'docx']],
    ['page', 'page.ts', ['exceljs', 'docx']],
    ['build', 'build/build.ts', ['exceljs', 'docx']],
  ])('load for %s what it needs', (_, first, without) => {
    const loaded = loadedBy(path.join(source, 'cli', first));
    expect(loaded).toContain(first === 'main.ts' ? 'commander' : 'node:path');
    expect([...loaded].filter((library) => without.some((heavy) => library.startsWith(heavy)))).toEqual([]);
  });

  it('keep each heavy library in one room', () => {
    const wrong = imports.filter(({ from, to }) => {
      const keeper = keepers[to.split('/')[0] ?? ''];
      return keeper !== undefined && roomOf(from) !== keeper;
    });
    expect(wrong).toEqual([]);
  });
});

/** The packages that a file brings along by static imports, its own and those of what it imports. */
function loadedBy(first: string): ReadonlySet<string> {
  const [files, packages] = [new Set<string>(), new Set<string>()];
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const text = readFileSync(file, 'utf8').replace(/import type[^;]+;|export type[^;]+;/g, '');
    for (const [, from, bare] of text.matchAll(
      /(?:^|\n)(?:import|export)[^;]*?from '([^']+)'|(?:^|\n)import '([^']+)'/g,
    )) {
      const to = from ?? bare ?? '';
      if (to.startsWith('.')) visit(path.resolve(path.dirname(file), to));
      else packages.add(to);
    }
  };
  visit(first);
  return packages;
}
