import { branchSign } from './branches.ts';
import { type Directive, isDirectiveLine, readDirective, type TableDirective } from './directives.ts';
import type { OnFault } from './draft.ts';

/** A line of a template file, or of what Liquid made of it; `line` counts from 1. */
export interface SourceLine {
  readonly text: string;
  readonly line: number;
}

/** What the directives before a line say about it. */
interface LineContext {
  readonly line: number;
  /** Characters cut off at the line's beginning. */
  readonly indent: number;
  readonly wordsOf?: number;
  /** Number of the branch of the file's conditions. */
  readonly branch?: number;
  readonly table?: TableDirective;
}

/** A file as Markdown wants it, and where each of its lines came from. */
export interface JoinedLines {
  readonly text: string;
  readonly landscape: boolean;
  /** By the line number in `text`, from 1. */
  readonly context: ReadonlyMap<number, LineContext>;
}

/** One line is one paragraph, so lines are set apart; only the rows of a table stay together. Directives are taken out. */
export function joinLines(lines: readonly SourceLine[], onFault: OnFault): JoinedLines {
  const context = new Map<number, LineContext>();
  const joined: string[] = [];
  let wordsOf: number | undefined;
  let branch = 0;
  let table: TableDirective | undefined;
  let landscape = false;
  let inTable = false;
  const follow = (directive: Directive | null): void => {
    if (directive?.kind === 'words') wordsOf = directive.year;
    if (directive?.kind === 'landscape') landscape = true;
    if (directive?.kind === 'table') table = directive.table;
    inTable = false;
  };
  for (const { text, line } of lines) {
    const content = text.trim();
    const column = text.length - text.trimStart().length + 1;
    if (content.startsWith(branchSign)) {
      branch = Number(content.slice(branchSign.length));
      continue;
    }
    if (isDirectiveLine(content)) {
      follow(readDirective(content, line, column, onFault));
      continue;
    }
    if (content === '') {
      inTable = false;
      continue;
    }
    const isRow = content.startsWith('|');
    if (!(isRow && inTable)) joined.push('');
    joined.push(content);
    context.set(joined.length, {
      line,
      indent: column - 1,
      ...(wordsOf === undefined ? {} : { wordsOf }),
      ...(branch === 0 ? {} : { branch }),
      ...(table === undefined || !isRow ? {} : { table }),
    });
    inTable = isRow;
    if (isRow) table = undefined;
  }
  return { text: joined.join('\n'), landscape, context };
}
