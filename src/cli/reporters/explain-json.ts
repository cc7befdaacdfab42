import type { ExplainedCell, ExplainedFigure } from '../../figures/explain/tree.ts';
import type { Explanation } from './explain.ts';
import { fields } from './fields.ts';
import { issueAsJson } from './json.ts';

export interface ExplainSummary {
  readonly year: number;
  /** What was asked; null: every printed figure. */
  readonly query: string | null;
  /** Errors of the year that nobody acknowledged, wherever they are. */
  readonly openErrors: number;
  /** What was perhaps meant, where nothing fits. */
  readonly suggestions: readonly string[];
}

/**
 * `{"year", "query", "openErrors", "suggestions": […], "figures": [{"figure": tree, "printed": [{"text", "figure", "section",
 * "place", "sentence", "start", "end"}], "rules": [{"id", "severity", "summary"}], "issues": […]}]}`, keys in that order.
 *
 * A tree is `{"kind": "figure", "id", "label", "unit", "value", "operation", "words", "shift"?, "lacking"?, "operands": […],
 * "chosenBy"?: […]}` whose operands are trees or `{"kind": "cell", "file", "sheet", "cell", "heading", "typed", "value"?}`. Values and operations
 * are those of model/figure.ts; `value` is null where a part lacks. Issues are as `validate --json` gives them.
 */
export function explanationsAsJson(explanations: readonly Explanation[], summary: ExplainSummary): string {
  const { year, query, openErrors, suggestions } = summary;
  const figures = explanations.map(({ tree, places, rules, issues }) => ({
    figure: treeAsJson(tree),
    printed: places
      .map((one) => ({ ...one, section: one.line.section, sentence: one.line.text }))
      .map(fields('text figure section place sentence start end')),
    rules: rules.map(fields('id severity summary')),
    issues: issues.map(issueAsJson),
  }));
  return `${JSON.stringify({ year, query, openErrors, suggestions, figures }, null, 2)}\n`;
}

function treeAsJson(tree: ExplainedFigure | ExplainedCell): unknown {
  const { kind } = tree;
  if (kind === 'cell')
    return { kind, ...fields('file sheet cell heading typed value')({ ...tree, ...tree.at }) };
  const { figure, words } = tree;
  const operands = tree.operands.map(treeAsJson);
  const names = fields('id label unit value operation words shift lacking operands');
  const chosenBy = tree.chosenBy.map(treeAsJson);
  return { kind, ...names({ ...figure, words, operands }), ...(chosenBy.length === 0 ? {} : { chosenBy }) };
}
