import type { Command } from 'commander';
import { finderIn, type PrintedPlace, printedPlaces, wholesOf } from '../figures/explain/find.ts';
import { readQuery } from '../figures/explain/query.ts';
import { explainerFor } from '../figures/explain/tree.ts';
import { cellsBehind } from '../figures/sources.ts';
import { toldIds } from '../figures/told-ids.ts';
import type { Figure, FigureSet } from '../model/figure.ts';
import { type Issue, openErrors } from '../model/issue.ts';
import { present } from '../model/present.ts';
import { reportLines } from '../model/report-lines.ts';
import type { FilledYear } from '../pipeline.ts';
import { closest } from '../template/suggest.ts';
import { slug } from '../vietnamese/text.ts';
import { exitCodes } from './exit-codes.ts';
import { say } from './say.ts';
import { asksForJson, type JsonOptions, writeJson } from './json-output.ts';
import { openMistakes } from '../rules/mistakes/mistakes.ts';
import { openYear } from './open-year.ts';
import { refusalText } from './refusal.ts';
import { issuesAt } from '../model/issues-at.ts';
import { idsAsJson, idsAsText } from './reporters/explain-ids.ts';
import { explanationsAsJson } from './reporters/explain-json.ts';
import { listAsText } from './reporters/explain-list.ts';
import { rulesThatLooked } from '../rules/looked.ts';
import { type Explanation, explanationAsText } from './reporters/explain.ts';
import { workspaceOf } from './year-argument.ts';
import { sayAside } from './say.ts';

export interface ExplainOptions extends JsonOptions {
  readonly all?: boolean;
  /** Every id and list that a template may ask for. */
  readonly ids?: boolean;
}

/** A list of figures longer than this is cut, unless all are asked for. */
const longList = 20;

/** Says where figures come from; gives the exit code. `what`: null asks for every printed figure. */
export function explain(
  year: number,
  what: string | null,
  options: ExplainOptions,
  command: Command,
): number {
  const { root } = workspaceOf(year, command);
  // A draft: what lacks is printed too, with the name of what lacks.
  const { issues, filled } = openYear(root, year, 'whole');
  const open = openMistakes(issues, filled?.data ?? null);
  if (filled === null) {
    sayAside(refusalText({ undone: 'Chưa truy được số nào', year, issues, data: null, template: null }));
    return exitCodes.waiting;
  }
  if (options.ids === true) {
    const told = toldIds(filled.figures);
    if (asksForJson(options)) writeJson(idsAsJson(told, year), options.output);
    else say(`${idsAsText(told, year)}\n`);
    return exitCodes.done;
  }
  if (filled.report === null) {
    const [fault] = filled.issues;
    sayAside(
      `Mẫu báo cáo có lỗi nên không biết số nào được in ở đâu: ${fault?.at.file ?? ''}: ${fault?.message ?? ''}\n`,
    );
  }
  const answer = lookUp(what, filled);
  if (asksForJson(options)) {
    const explanations = explained(answer, filled, issues);
    const summary = {
      year,
      query: what,
      openErrors: openErrors(issues).length,
      suggestions: answer.suggestions,
    };
    writeJson(explanationsAsJson(explanations, summary), options.output);
  } else {
    if (open.length > 0)
      sayAside(
        `Số liệu năm ${year} còn ${open.length} lỗi chưa xử lý (xem: dakto-report validate ${year}); dưới đây là số theo các tệp hiện có.\n`,
      );
    const explanations = answer.fits.length === 1 ? explained(answer, filled, issues) : [];
    say(answerText(year, what, answer, explanations, options.all === true));
  }
  return answer.fits.length === 0 ? exitCodes.waiting : exitCodes.done;
}

/** The figures that were asked for. */
interface Answer {
  readonly fits: readonly Figure[];
  /** How many more fit less well. */
  readonly others: number;
  /** What was perhaps meant, where nothing fits. */
  readonly suggestions: readonly string[];
  readonly placesOf: (figure: Figure) => readonly PrintedPlace[];
}

/** `what`: null asks for every printed figure. */
function lookUp(what: string | null, { figures, report }: FilledYear): Answer {
  const printed = printedPlaces(report === null ? [] : reportLines(report));
  const wholes = wholesOf(figures, printed);
  const placesOf = ({ id }: Figure): readonly PrintedPlace[] => [
    ...(printed.get(id) ?? []),
    ...(wholes.get(id) ?? []).flatMap((whole) => printed.get(whole) ?? []),
  ];
  if (what === null) {
    const fits = [...printed.keys()].flatMap((id) => figures.byId.get(id) ?? []);
    return { fits, others: 0, suggestions: [], placesOf };
  }
  const { fits, others } = finderIn(figures, printed)(readQuery(what));
  const suggestions = fits.length > 0 ? [] : nearest(what, figures, printed);
  return { fits, others, suggestions, placesOf };
}

/** One figure down to its cells, several as a list. */
function answerText(
  year: number,
  what: string | null,
  { fits, others, suggestions, placesOf }: Answer,
  [explanation]: readonly Explanation[],
  all: boolean,
): string {
  const [first] = fits;
  if (first === undefined) {
    const near = suggestions.length === 0 ? [] : ['Gần giống:', ...suggestions.map((one) => `  ${one}`)];
    return `${[`Không có số nào ứng với “${what ?? ''}”.`, ...near].join('\n')}\nMọi số được in: dakto-report explain ${year}\n`;
  }
  if (explanation !== undefined) {
    const hint = `\n${others} số khác cũng có chữ này; thêm từ để tìm, ví dụ: dakto-report explain ${year} "${what ?? ''} dự án 2"\n`;
    return `${explanationAsText(explanation, all)}\n${others > 0 ? hint : ''}`;
  }
  const shown = all || what === null ? fits : fits.slice(0, longList);
  const more = fits.length - shown.length;
  return (
    `${what === null ? `Báo cáo năm ${year} in` : `“${what}” ứng với`} ${fits.length} số:\n\n${listAsText(shown, placesOf)}\n\n` +
    (more > 0 ? `Còn ${more} số nữa (xem hết: thêm --all).\n` : '') +
    `Xem nguồn của một số: dakto-report explain ${year} "${first.label}"\n`
  );
}

function explained(
  { fits, placesOf }: Answer,
  { figures, data }: FilledYear,
  issues: readonly Issue[],
): readonly Explanation[] {
  const treeOf = explainerFor(figures, data);
  const looked = rulesThatLooked(data);
  return fits.map((figure) => {
    const cells = cellsBehind(figure, figures);
    return {
      tree: treeOf(figure),
      places: placesOf(figure),
      issues: issuesAt(issues, cells),
      rules: looked(cells),
    };
  });
}

/** What was perhaps meant: a near number as printed, a near id, a near label. */
function nearest(
  what: string,
  figures: FigureSet,
  printed: ReadonlyMap<string, readonly PrintedPlace[]>,
): readonly string[] {
  const texts = [...printed.values()].flat().map(({ text }) => text);
  const labels = new Map([...figures.byId.values()].map(({ label }) => [slug(label), label]));
  const label = closest(slug(what), labels.keys());
  return present([
    closest(what, texts),
    closest(what, figures.byId.keys()),
    label !== null && labels.get(label),
  ]);
}
