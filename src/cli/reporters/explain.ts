import { Chalk } from 'chalk';
import type { PrintedPlace } from '../../figures/explain/find.ts';
import type { ExplainedCell, ExplainedFigure } from '../../figures/explain/tree.ts';
import type { Figure } from '../../model/figure.ts';
import type { Issue } from '../../model/issue.ts';
import type { Rule } from '../../rules/rule.ts';
import { CitationWriter } from '../../template/citations.ts';
import { writePlainly } from '../../template/formats.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { upperFirst } from '../../vietnamese/text.ts';
import { excerpt } from './verify-excerpt.ts';
import { issuesAsText } from './text.ts';
import { outputWidth, wrap } from './width.ts';

const chalk = new Chalk();

/** One figure with all that is known of it. */
export interface Explanation {
  readonly tree: ExplainedFigure;
  readonly places: readonly PrintedPlace[];
  /** Issues on the cells behind it. */
  readonly issues: readonly Issue[];
  readonly rules: readonly Rule[];
}

/** A group of cells longer than this is folded, a line a file. */
const longList = 12;
const step = '  ';

/** What a figure says without the filter that a template puts on it: number with its unit, words, citation in full. */
function valueText(figure: Figure): string {
  const { value, unit } = figure;
  if (value === null) return `[thiếu: ${figure.lackingLabel ?? figure.label}]`;
  if (value.kind === 'citation') return new CitationWriter(false).write(value.documents, 'full');
  const text = writePlainly(value, figure);
  if (value.kind !== 'number' || unit === 'năm') return text;
  return unit === '%' ? `${text}%` : `${text} ${unit}`;
}

/** The tree of one figure down to its cells; `all` leaves no list folded. */
export function explanationAsText({ tree, places, issues, rules }: Explanation, all: boolean): string {
  const width = outputWidth();
  const { figure } = tree;
  const lines = [
    ...wrap(`${figure.label}: ${valueText(figure)}`, width).map((line) => chalk.bold(line)),
    `${step}Mã: ${figure.id}`,
    ...placeLines(figure, places, width),
    ...treeLines(tree, step, width, all, true),
  ];
  if (rules.length > 0) {
    lines.push('', `${step}Quy tắc đã kiểm tra các ô này:`);
    for (const { id, summary } of rules)
      lines.push(...hanging(`${step}${step}`, `${summary} [${id}]`, width));
  }
  lines.push('');
  if (issues.length === 0) lines.push(`${step}Không có lỗi hoặc cảnh báo nào ở các ô này.`);
  else lines.push(`${step}Lỗi, cảnh báo ở các ô này:`, issuesAsText(issues));
  return lines.join('\n');
}

function placeLines(figure: Figure, places: readonly PrintedPlace[], width: number): readonly string[] {
  if (places.length === 0) return [`${step}Không in trong báo cáo.`];
  return places.flatMap((place) => {
    const own = place.figure === figure.id ? '' : ', trong phần kể chi tiết';
    const quoted = excerpt(place.line.text, [place]);
    return hanging(step, `In tại ${place.line.section}${own}: ${quoted}`, width);
  });
}

function treeLines(
  { figure, words, operands }: ExplainedFigure,
  indent: string,
  width: number,
  all: boolean,
  top: boolean,
): readonly string[] {
  const inner = `${indent}${step}`;
  const lines = top
    ? hanging(indent, `Cách tính: ${words}`, width)
    : [
        ...hanging(indent, `${figure.label}: ${valueText(figure)} [${figure.id}]`, width),
        ...hanging(inner, words, width),
      ];
  const lacking = figure.operands.every(({ kind }) => kind === 'cell') ? (figure.lacking ?? []) : [];
  for (const at of lacking)
    lines.push(
      ...hanging(inner, `thiếu: ${at.file}, ${at.sheet}!${at.cell} chưa có số liệu đọc được`, width),
    );
  if (figure.value === null && (figure.lacking ?? []).length === 0)
    lines.push(...hanging(inner, `thiếu: ${figure.lackingLabel ?? 'không rõ ô nào'}`, width));
  for (const group of grouped(operands)) {
    if (Array.isArray(group)) lines.push(...cellLines(group, inner, width, all));
    else lines.push(...treeLines(group as ExplainedFigure, inner, width, all, false));
  }
  return lines;
}

/** Neighbouring cells under one heading of one sheet go together. */
function grouped(
  operands: readonly (ExplainedCell | ExplainedFigure)[],
): readonly (ExplainedFigure | readonly ExplainedCell[])[] {
  const groups: (ExplainedFigure | ExplainedCell[])[] = [];
  for (const operand of operands) {
    const last = groups.at(-1);
    if (operand.kind === 'figure') groups.push(operand);
    else if (Array.isArray(last) && sameColumn(last[0], operand)) last.push(operand);
    else groups.push([operand]);
  }
  return groups;
}

function sameColumn(a: ExplainedCell | undefined, b: ExplainedCell): boolean {
  return a?.heading === b.heading && a.at.sheet === b.at.sheet;
}

function cellLines(
  cells: readonly ExplainedCell[],
  indent: string,
  width: number,
  all: boolean,
): readonly string[] {
  const [first] = cells;
  if (first === undefined) return [];
  const head = first.heading === null ? first.at.sheet : `${first.at.sheet}, ${first.heading}`;
  const rows = cells.length > longList && !all ? folded(cells) : cells.map(cellRow);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  const inner = `${indent}${step}`;
  return [
    ...hanging(indent, `${head}:`, width),
    ...rows.flatMap(([file, place, what]) => {
      const before = `${inner}${file.padEnd(widths[0] ?? 0)}  ${place.padEnd(widths[1] ?? 0)}  `;
      const [one = '', ...more] = wrap(what, Math.max(24, width - before.length));
      return [`${before}${one}`, ...more.map((line) => `${' '.repeat(before.length)}${line}`)];
    }),
  ];
}

type Row = readonly [file: string, place: string, what: string];

function cellRow({ at, typed }: ExplainedCell): Row {
  return [at.file, at.cell, typed];
}

/** A line a file: "L8, L9 … (5 ô)", and what they add up to. */
function folded(cells: readonly ExplainedCell[]): readonly Row[] {
  const byFile = new Map<string, ExplainedCell[]>();
  for (const cell of cells) byFile.set(cell.at.file, [...(byFile.get(cell.at.file) ?? []), cell]);
  return [...byFile].map(([file, all]): Row => {
    const [first, last] = [all[0], all.at(-1)];
    const values = all.flatMap(({ value }) => value ?? []);
    const sum = values.reduce((total, each) => total + Math.round(each * 1_000_000), 0) / 1_000_000;
    const place = all.length === 1 ? (first?.at.cell ?? '') : `${first?.at.cell} … ${last?.at.cell}`;
    if (all.length === 1) return [file, place, first?.typed ?? ''];
    const added =
      values.length === all.length ? `, cộng ${formatNumber(sum, Number.isInteger(sum) ? 0 : 2)}` : '';
    return [file, place, `${all.length} ô${added}`];
  });
}

/** A short line a figure: what it is, what it says, how to ask for it. */
export function listAsText(
  figures: readonly Figure[],
  places: (figure: Figure) => readonly PrintedPlace[],
): string {
  const width = outputWidth();
  return figures
    .flatMap((figure) => {
      const own = places(figure);
      const where = own[0] === undefined ? 'không in' : own[0].line.section;
      const more = own.length > 1 ? ` và ${own.length - 1} chỗ khác` : '';
      const said = own.find((place) => place.figure === figure.id)?.text ?? valueText(figure);
      const value = said.length > 60 ? `${said.slice(0, 57).trimEnd()}…` : said;
      return [
        ...hanging(step, `${figure.label}: ${chalk.bold(value)} (${upperFirst(where)}${more})`, width),
        chalk.dim(`${step}${step}${figure.id}`),
      ];
    })
    .join('\n');
}

/** Wrapped at the width, further lines a step deeper. */
function hanging(indent: string, text: string, width: number): string[] {
  const [first = '', ...more] = wrap(text, width - indent.length - step.length);
  return [`${indent}${first}`, ...more.map((line) => `${indent}${step}${line}`)];
}
