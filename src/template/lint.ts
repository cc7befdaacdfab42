import type { Issue } from '../model/issue.ts';
import { runsOf, runSign } from './continued.ts';
import { readDraft } from './draft-file.ts';
import type { DraftFile, Fault, OnFault } from './draft.ts';
import type { SourceLine } from './joined.ts';
import { Catalogue, type KnownFigures } from './known.ts';
import { lintLiquid } from './lint-liquid.ts';
import { annexIdOf, loadTemplate, slugOf, type Template, type TemplateFile } from './load.ts';
import { hasPassed } from './passed.ts';
import { privateUse } from './tokens.ts';

/** Something wrong with a template: `file` is the file's name, `line` and `column` count from 1. */
export interface TemplateIssue extends Fault {
  readonly file: string;
}

/** A template that was looked through, once for a run; only such a one is filled. */
export interface LintedTemplate extends Template {
  /** All that is wrong with it, all branches, by file and place. */
  readonly issues: readonly TemplateIssue[];
}

/**
 * `known`: what the template may ask for; without it, figures and lists are taken as they come. The built-in template was looked through
 * when the program was bundled.
 */
export function lintTemplate(files: readonly TemplateFile[], known?: KnownFigures): LintedTemplate {
  const template = loadTemplate(files);
  if (hasPassed(template)) return { ...template, issues: [] };
  const { body, annexes } = template;
  const issues: TemplateIssue[] = [];
  const catalogue = known === undefined ? null : new Catalogue(known);
  const annexIds = annexes.map(annexIdOf);
  const notes = new Map<string, string>();
  const tables = new Map<string, string>();
  const lint = (file: TemplateFile, titled: boolean, last: boolean): void => {
    const onFault: OnFault = (fault) => issues.push({ file: file.name, ...fault });
    if (!isReadable(file, onFault)) return;
    lintCharacters(file, onFault);
    const lines = lintLiquid(file, { catalogue, annexes: annexIds, onFault });
    if (lines === null) return;
    lintHtml(lines, onFault);
    const draft = readDraft(inRuns(lines), { slug: slugOf(file), titled, onFault });
    lintNames([...draft.notes.keys()], notes, file, 'Chú thích', onFault);
    lintNames(tableIds(draft), tables, file, 'Bảng', onFault);
    if (last) lintEnd(lines, onFault);
  };
  body.forEach((file, index) => lint(file, index === 0, index === body.length - 1));
  for (const file of annexes) lint(file, true, false);
  if (body.length === 0) {
    const message = 'Mẫu báo cáo không có tệp .md nào cho phần thân.';
    issues.push({ file: '', rule: 'body-missing', line: 1, column: 1, message });
  }
  issues.push(...annexesNotPointedTo(body, annexes));
  issues.sort(
    (a, b) => order(a.file, b.file) || a.line - b.line || a.column - b.column || order(a.rule, b.rule),
  );
  return { ...template, issues };
}

/** The lines with the numbers of their runs, as `branched` gives them. */
function inRuns(lines: readonly SourceLine[]): readonly SourceLine[] {
  const runs = runsOf(lines.map(({ text }) => text));
  return lines.map((one, index) => {
    const run = runs[index];
    return run === undefined ? one : { ...one, text: `${one.text}${runSign}${run}` };
  });
}

/** Rules of the office, not of the engine: the report can be filled all the same. */
const officeRules: readonly string[] = ['end-mark-missing', 'annex-not-pointed-to'];

/** Whether the template can't be filled. */
export function preventsFilling({ rule }: TemplateIssue): boolean {
  return !officeRules.includes(rule);
}

/** The same as an issue of the year's report; `folder` is the template's ("templates/bc-ubnd"). */
export function issueOf(
  { rule, file, line, column, message, suggestion }: TemplateIssue,
  folder: string,
): Issue {
  return {
    rule,
    severity: 'error',
    at: { file: file === '' ? folder : `${folder}/${file}`, sheet: null, cell: null },
    message: `Dòng ${line}, cột ${column}: ${message}`,
    ...(suggestion === undefined ? {} : { fix: `Có phải "${suggestion}" không?` }),
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * A file in another encoding comes with U+FFFD where its bytes are no UTF-8, and with U+0000 where it is UTF-16: nothing
 * else of it is worth a word.
 */
function isReadable({ text }: TemplateFile, onFault: OnFault): boolean {
  const at = text.search(/[\u0000\uFFFD]/);
  if (at === -1) return true;
  const before = text.slice(0, at).split('\n');
  onFault({
    ...{ rule: 'template-not-utf8', line: before.length, column: (before.at(-1) ?? '').length + 1 },
    message:
      'Tệp mẫu không phải UTF-8 nên chữ từ đây không đọc được. Mở tệp trong Notepad, chọn File, Save As, ' +
      'Encoding: UTF-8, lưu đè lên tệp cũ; còn thấy dấu \uFFFD trong tệp thì gõ lại chữ ở đó.',
  });
  return false;
}

function lintCharacters({ text }: TemplateFile, onFault: OnFault): void {
  text.split('\n').forEach((line, index) => {
    for (const match of line.matchAll(privateUse)) {
      const message = 'Ký tự này không thuộc bảng chữ nào (vùng dùng riêng của Unicode); xóa hoặc gõ lại.';
      onFault({ rule: 'private-use-character', line: index + 1, column: match.index + 1, message });
    }
  });
}

/** Tags would be printed as they are. */
function lintHtml(lines: readonly SourceLine[], onFault: OnFault): void {
  for (const { text, line } of lines) {
    if (text.trim().startsWith('<!--')) continue;
    const match = /<\/?[a-z!][^>]*>/i.exec(text);
    if (match === null) continue;
    const message = `Không dùng thẻ HTML: ${match[0]} sẽ bị in ra.`;
    onFault({ rule: 'raw-html', line, column: match.index + 1, message });
  }
}

/** Names are one for the whole report. Two branches of one file may both have a note. */
function lintNames(
  names: readonly string[],
  owners: Map<string, string>,
  { name: file }: TemplateFile,
  what: string,
  onFault: OnFault,
): void {
  const rule = what === 'Bảng' ? 'table-name-twice' : 'footnote-name-twice';
  for (const name of names) {
    const owner = owners.get(name);
    if (owner !== undefined) {
      onFault({ rule, line: 1, column: 1, message: `${what} "${name}" đã có ở ${owner}; đặt tên khác.` });
    }
    owners.set(name, file);
  }
}

function tableIds(draft: DraftFile): readonly string[] {
  return draft.blocks.flatMap((block) =>
    block.kind === 'table' && block.id !== undefined ? [block.id] : [],
  );
}

/** Nghị định 30/2020/NĐ-CP, Phụ lục III: the text ends "./." */
function lintEnd(lines: readonly SourceLine[], onFault: OnFault): void {
  const last = lines.findLast(({ text }) => text.trim() !== '' && !/^\s*(?:\[\^[^\]]*\]:|<!--)/.test(text));
  if (last === undefined || last.text.trimEnd().endsWith('./.')) return;
  const message = 'Đoạn cuối của báo cáo phải kết thúc bằng "./.".';
  onFault({ rule: 'end-mark-missing', line: last.line, column: last.text.trimEnd().length, message });
}

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9: the text says that there is an annex. */
function annexesNotPointedTo(body: Template['body'], annexes: Template['annexes']): readonly TemplateIssue[] {
  const text = body.map((file) => file.text).join('\n');
  return annexes.flatMap((file): readonly TemplateIssue[] => {
    const id = annexIdOf(file);
    if (text.includes(`phu-luc.${id}`) || /phụ lục/i.test(text)) return [];
    const message = `Phần thân chưa nhắc đến phụ lục này; thêm {{ phu-luc.${id} }} vào nơi cần dẫn.`;
    return [{ file: file.name, rule: 'annex-not-pointed-to', line: 1, column: 1, message }];
  });
}
