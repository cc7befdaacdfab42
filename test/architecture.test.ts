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
  'pipeline.ts': 4,
  page: 4,
  cli: 5,
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
      .filter(({ to }) => to.startsWith('.'))
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

  it('load neither exceljs nor docx nor a template to say --help', () => {
    // Static imports only: what a command needs it asks for when it runs.
    const statics = new Map<string, string[]>();
    for (const file of filesUnder(source)) {
      const text = readFileSync(file, 'utf8').replace(/import type[^;]+;|export type[^;]+;/g, '');
      const found = [
        ...text.matchAll(/(?:^|\n)(?:import|export)[^;]*?from '([^']+)'|(?:^|\n)import '([^']+)'/g),
      ];
      statics.set(
        file,
        found.map((match) => match[1] ?? match[2] ?? ''),
      );
    }
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const to of statics.get(file) ?? []) {
        if (to.startsWith('.')) visit(path.resolve(path.dirname(file), to));
        else seen.add(to);
      }
    };
    visit(path.join(source, 'cli', 'main.ts'));
    expect(seen.has('commander')).toBe(true);
    expect(['exceljs', 'docx', 'liquidjs', 'saxes', 'zod'].filter((library) => seen.has(library))).toEqual(
      [],
    );
  });

  it('keep each heavy library in one room', () => {
    const wrong = imports.filter(({ from, to }) => {
      const keeper = keepers[to.split('/')[0] ?? ''];
      return keeper !== undefined && roomOf(from) !== keeper;
    });
    expect(wrong).toEqual([]);
  });
});
