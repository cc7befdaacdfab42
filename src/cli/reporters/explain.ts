import { Chalk } from 'chalk';
import type { PrintedPlace } from '../../figures/explain/find.ts';
import type { ExplainedFigure } from '../../figures/explain/tree.ts';
import type { Figure, Operation } from '../../model/figure.ts';
import type { Issue } from '../../model/issue.ts';
import { mistakesOf } from '../../rules/mistakes/mistakes.ts';
import type { Rule } from '../../rules/rule.ts';
import { cellLines, choiceText, grouped } from './explain-cells.ts';
import { valueText } from '../../template/value-words.ts';
import { mistakesAsText } from './text.ts';
import { quote } from '../../document/edited/quote.ts';
import { hanging, outputWidth, step, wrap } from './width.ts';

const chalk = new Chalk();

/** One figure with all that is known of it. */
export interface Explanation {
  readonly tree: ExplainedFigure;
  readonly places: readonly PrintedPlace[];
  /** Issues on the cells behind it. */
  readonly issues: readonly Issue[];
  readonly rules: readonly Rule[];
}

/** The tree of one figure down to its cells; `all` leaves no list folded. */
export function explanationAsText({ tree, places, issues, rules }: Explanation, all: boolean): string {
  const width = outputWidth();
  const { figure } = tree;
  const lines = [
    ...wrap(`${figure.label}: ${valueText(figure)}`, width).map((line) => chalk.bold(line)),
    ...placeLines(figure, places, width, all),
    ...treeLines(tree, step, width, all, true),
  ];
  if (rules.length > 0) {
    lines.push('', `${step}Quy tắc đã kiểm tra các ô này (gặp điều nào thì báo điều đó):`);
    for (const { id, summary } of rules)
      lines.push(...hanging(`${step}${step}`, `${summary} [${id}]`, width));
  }
  lines.push('');
  if (issues.length === 0) lines.push(`${step}Không có lỗi hoặc cảnh báo nào ở các ô này.`);
  else lines.push(`${step}Lỗi, cảnh báo ở các ô này:`, mistakesAsText(mistakesOf(issues, null)));
  return lines.join('\n');
}

/** Operations whose operands may stand in any order, and those that add them up. */
const anyOrder: readonly Operation[] = ['sum', 'million-to-dong', 'count', 'count-distinct'];
const added: readonly Operation[] = ['sum', 'million-to-dong'];

/** Of a word that is printed all over ("huyện") a few places do. */
const manyPlaces = 6;

function placeLines(
  figure: Figure,
  places: readonly PrintedPlace[],
  width: number,
  all: boolean,
): readonly string[] {
  if (places.length === 0) return [`${step}Không in trong báo cáo.`];
  const shown = all || places.length <= manyPlaces ? places : places.slice(0, manyPlaces - 1);
  const lines = shown.flatMap((place) => {
    const own = place.figure === figure.id ? '' : ', trong phần kể chi tiết';
    const quoted = `“${quote(place.line.text, place)}”`;
    return hanging(step, `In tại ${place.line.section}${own}: ${quoted}`, width);
  });
  const more = places.length - shown.length;
  return more === 0 ? lines : [...lines, `${step}và ${more} chỗ khác (kể hết: thêm --all)`];
}

function treeLines(
  { figure, words, operands, chosenBy }: ExplainedFigure,
  indent: string,
  width: number,
  all: boolean,
  top: boolean,
): readonly string[] {
  const inner = `${indent}${step}`;
  const lines = top
    ? hanging(indent, `Cách tính: ${words}`, width)
    : [...hanging(indent, `${figure.label}: ${valueText(figure)}`, width), ...hanging(inner, words, width)];
  const lacking = figure.operands.every(({ kind }) => kind === 'cell') ? (figure.lacking ?? []) : [];
  for (const at of lacking)
    lines.push(
      ...hanging(inner, `thiếu: ${at.file}, ${at.sheet}!${at.cell} chưa có số liệu đọc được`, width),
    );
  if (figure.value === null && (figure.lacking ?? []).length === 0)
    lines.push(...hanging(inner, `thiếu: ${figure.lackingLabel ?? 'không rõ ô nào'}`, width));
  const groups = grouped(operands, anyOrder.includes(figure.operation));
  const look = {
    width,
    all,
    years: figure.unit === 'năm',
    total: added.includes(figure.operation) && groups.length > 1,
  };
  for (const group of groups)
    lines.push(
      ...('kind' in group ? treeLines(group, inner, width, all, false) : cellLines(group, inner, look)),
    );
  if (chosenBy.length > 0) lines.push(...hanging(inner, choiceText(chosenBy, all), width));
  return lines;
}
