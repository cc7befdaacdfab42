import type { ExplainedCell, ExplainedFigure } from '../../figures/explain/tree.ts';
import type { Explanation } from './explain.ts';
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
 * A tree is `{"kind": "figure", "id", "label", "unit", "value", "operation", "words", "shift"?, "lacking"?, "operands": […]}`
 * whose operands are trees or `{"kind": "cell", "file", "sheet", "cell", "heading", "typed", "value"?}`. Values and operations
 * are those of model/figure.ts; `value` is null where a part lacks. Issues are as `validate --json` gives them.
 */
export function explanationsAsJson(explanations: readonly Explanation[], summary: ExplainSummary): string {
  const { year, query, openErrors, suggestions } = summary;
  const figures = explanations.map(({ tree, places, rules, issues }) => ({
    figure: treeAsJson(tree),
    printed: places.map(({ text, figure, line, place, start, end }) => ({
      text,
      figure,
      section: line.section,
      place,
      sentence: line.text,
      start,
      end,
    })),
    rules: rules.map(({ id, severity, summary: says }) => ({ id, severity, summary: says })),
    issues: issues.map(issueAsJson),
  }));
  return `${JSON.stringify({ year, query, openErrors, suggestions, figures }, null, 2)}\n`;
}

function treeAsJson(tree: ExplainedFigure | ExplainedCell): unknown {
  if (tree.kind === 'cell') {
    const { at, heading, typed, value } = tree;
    const { file, sheet, cell } = at;
    return { kind: 'cell', file, sheet, cell, heading, typed, value };
  }
  const { figure, words, operands } = tree;
  const { id, label, unit, value, operation, shift, lacking } = figure;
  return {
    kind: 'figure',
    id,
    label,
    unit,
    value,
    operation,
    words,
    shift,
    lacking,
    operands: operands.map(treeAsJson),
  };
}
