import { branchSign } from './branches.ts';
import { continuationSign, continues, isWords, runSign } from './continued.ts';
import { type Directive, isDirectiveLine, readDirective, type TableDirective } from './directives.ts';
import type { OnFault, WrittenFor } from './draft.ts';

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
  readonly wordsOf?: WrittenFor;
  /** Number of the branch of the file's conditions. */
  readonly branch?: number;
  /** Number of the run of lines that it belongs to, some of which continue others. */
  readonly run?: number;
  readonly table?: TableDirective;
}

/** A file as Markdown wants it, and where each of its lines came from. */
export interface JoinedLines {
  readonly text: string;
  readonly landscape: boolean;
  /** By the line number in `text`, from 1. */
  readonly context: ReadonlyMap<number, LineContext>;
}

/**
 * One line is one paragraph, so lines are set apart; only the rows of a table stay together, and a line with the one that continues it.
 * Directives are taken out.
 */
export function joinLines(lines: readonly SourceLine[], onFault: OnFault): JoinedLines {
  const context = new Map<number, LineContext>();
  const joined: string[] = [];
  let wordsOf: WrittenFor | undefined;
  let branch = 0;
  let table: TableDirective | undefined;
  let landscape = false;
  let inTable = false;
  /** Of the paragraph that the next line may continue. */
  let openRun: number | undefined;
  const follow = (directive: Directive | null): void => {
    if (directive?.kind === 'words') wordsOf = directive.words;
    if (directive?.kind === 'landscape') landscape = true;
    if (directive?.kind === 'table') table = directive.table;
    inTable = false;
    openRun = undefined;
  };
  for (const { text, line } of lines) {
    const [written = '', ofRun] = text.split(runSign);
    const content = written.trim();
    const column = written.length - written.trimStart().length + 1;
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
    const run = ofRun === undefined ? undefined : Number(ofRun);
    const isRow = content.startsWith('|');
    const isMore = continues(content);
    const words = isMore ? content.slice(continuationSign.length).trimStart() : content;
    if (isMore && !isWords(words)) {
      const message =
        'Sau dấu & ở đầu dòng phải là chữ của đoạn đang nối, không phải tiêu đề, bảng, chú thích.';
      onFault({ rule: 'continuation-malformed', line, column, message });
    }
    const isJoined = isMore && run !== undefined && run === openRun;
    if (isMore && !isJoined) {
      const message =
        'Dòng bắt đầu bằng "& " nối vào đoạn ngay trên, không cách dòng trống; ở đây không có đoạn nào để nối.';
      onFault({ rule: 'continuation-alone', line, column, message });
    }
    if (!(isRow && inTable) && !isJoined) joined.push('');
    joined.push(words);
    context.set(joined.length, {
      line,
      indent: column - 1 + content.length - words.length,
      ...(wordsOf === undefined ? {} : { wordsOf }),
      ...(branch === 0 ? {} : { branch }),
      ...(run === undefined ? {} : { run }),
      ...(table === undefined || !isRow ? {} : { table }),
    });
    inTable = isRow;
    openRun = run;
    if (isRow) table = undefined;
  }
  return { text: joined.join('\n'), landscape, context };
}
