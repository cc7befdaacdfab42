import { Command } from 'commander';
import type { Figure, FigureSet } from '../../model/figure.ts';
import type { PrintedPlace } from '../../figures/explain/find.ts';
import { type Issue, openErrors } from '../../model/issue.ts';
import type { FilledYear } from '../../pipeline.ts';
import { exitCodes } from '../exit-codes.ts';
import { asksForJson, type JsonOptions, writeJson } from '../json-output.ts';
import { openYear } from '../open-year.ts';
import { refusalText } from '../refusal.ts';
import type { Explanation } from '../reporters/explain.ts';
import { parseYear, workspaceOf } from '../year-argument.ts';

interface Options extends JsonOptions {
  readonly all?: boolean;
}

/** A list of figures longer than this is cut, unless all are asked for. */
const longList = 20;

export function explainCommand(): Command {
  return new Command('explain')
    .description('một số trong báo cáo lấy từ đâu: đến từng tệp, sheet, ô')
    .argument('<năm>', 'năm báo cáo')
    .argument('[số]', 'số như in trong báo cáo, một phần tên, hoặc mã; bỏ trống: kể mọi số được in')
    .option('--all', 'kể hết từng ô, từng số, không thu gọn')
    .option('--json', 'in kết quả dạng JSON: đủ phép tính và ô để tính lại')
    .option('-o, --output <tệp>', 'ghi JSON vào tệp (UTF-8)')
    .addHelpText(
      'after',
      `
Ví dụ:
  dakto-report explain 2023 252
  dakto-report explain 2023 "8,49%"
  dakto-report explain 2023 "hộ nghèo"            không dấu cũng được: "ho ngheo"
  dakto-report explain 2023 da2.chuyen-nguon.ho.ngheo
  dakto-report explain 2023 -o moi-so.json        mọi số được in, kèm nguồn

Mã kết thúc 1: không có số nào như vậy.`,
    )
    .action(async (yearText: string, what: string | undefined, options: Options, command: Command) => {
      process.exitCode = await explain(parseYear(yearText), what ?? null, options, command);
    });
}

async function explain(
  year: number,
  what: string | null,
  options: Options,
  command: Command,
): Promise<number> {
  const { root } = workspaceOf(year, command);
  // A draft: what lacks is printed too, with the name of what lacks.
  const { issues, filled } = await openYear(root, year, true);
  const open = openErrors(issues);
  if (filled === null) {
    process.stderr.write(refusalText({ undone: 'Chưa truy được số nào', year, open, template: null }));
    return exitCodes.waiting;
  }
  if (filled.report === null) {
    const [fault] = filled.issues;
    process.stderr.write(
      `Mẫu báo cáo có lỗi nên không biết số nào được in ở đâu: ${fault?.at.file ?? ''}: ${fault?.message ?? ''}\n`,
    );
  }
  const answer = await lookUp(what, filled);
  if (asksForJson(options)) {
    const { explanationsAsJson } = await import('../reporters/explain-json.ts');
    const explanations = await explained(answer, filled, issues);
    const summary = { year, query: what, openErrors: open.length, suggestions: answer.suggestions };
    writeJson(explanationsAsJson(explanations, summary), options.output);
  } else {
    if (open.length > 0)
      process.stderr.write(
        `Số liệu năm ${year} còn ${open.length} lỗi chưa xử lý (xem: dakto-report validate ${year}); dưới đây là số theo các tệp hiện có.\n`,
      );
    const explanations = answer.fits.length === 1 ? await explained(answer, filled, issues) : [];
    process.stdout.write(await answerText(year, what, answer, explanations, options.all === true));
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
async function lookUp(what: string | null, { figures, report }: FilledYear): Promise<Answer> {
  const [{ reportLines }, { findFigures, printedPlaces, wholesOf }, { readQuery }] = await Promise.all([
    import('../../model/report-lines.ts'),
    import('../../figures/explain/find.ts'),
    import('../../figures/explain/query.ts'),
  ]);
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
  const { fits, others } = findFigures(readQuery(what), figures, printed);
  return {
    fits,
    others,
    suggestions: fits.length > 0 ? [] : await nearest(what, figures, printed),
    placesOf,
  };
}

/** One figure down to its cells, several as a list. */
async function answerText(
  year: number,
  what: string | null,
  { fits, others, suggestions, placesOf }: Answer,
  [explanation]: readonly Explanation[],
  all: boolean,
): Promise<string> {
  const { explanationAsText, listAsText } = await import('../reporters/explain.ts');
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
    `Xem nguồn của một số: dakto-report explain ${year} ${first.id}\n`
  );
}

async function explained(
  { fits, placesOf }: Answer,
  { figures, data }: FilledYear,
  issues: readonly Issue[],
): Promise<readonly Explanation[]> {
  const [{ explainerFor }, { cellsBehind }, { rulesThatLooked }, { issuesAt }] = await Promise.all([
    import('../../figures/explain/tree.ts'),
    import('../../figures/sources.ts'),
    import('../reporters/explain-rules.ts'),
    import('../reporters/explain-issues.ts'),
  ]);
  const explain = explainerFor(figures, data);
  const looked = rulesThatLooked(data);
  return fits.map((figure) => {
    const cells = cellsBehind(figure, figures);
    return {
      tree: explain(figure),
      places: placesOf(figure),
      issues: issuesAt(issues, cells),
      rules: looked(cells),
    };
  });
}

/** What was perhaps meant: a near number as printed, a near id, a near label. */
async function nearest(
  what: string,
  figures: FigureSet,
  printed: ReadonlyMap<string, readonly PrintedPlace[]>,
): Promise<readonly string[]> {
  const [{ closest }, { slug }] = await Promise.all([
    import('../../template/suggest.ts'),
    import('../../vietnamese/text.ts'),
  ]);
  const texts = [...printed.values()].flat().map(({ text }) => text);
  const labels = new Map([...figures.byId.values()].map(({ label }) => [slug(label), label]));
  const label = closest(slug(what), labels.keys());
  return [
    closest(what, texts),
    closest(what, figures.byId.keys()),
    label === null ? null : (labels.get(label) ?? null),
  ].filter((one) => one !== null);
}
