import { Command } from 'commander';
import type { YearData } from '../../forms/books.ts';
import type { Figure, FigureSet } from '../../model/figure.ts';
import type { PrintedPlace } from '../../figures/explain/find.ts';
import { type Issue, openErrors } from '../../model/issue.ts';
import { exitCodes } from '../exit-codes.ts';
import { writeJson } from '../json-output.ts';
import { openYear } from '../open-year.ts';
import { refusalText } from '../refusal.ts';
import type { Explanation } from '../reporters/explain.ts';
import { parseYear, workspaceOf } from '../year-argument.ts';

interface Options {
  readonly json?: boolean;
  readonly output?: string;
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
  const { data, figures, report } = filled;
  const [{ reportLines }, { findFigures, printedPlaces, wholesOf }, { readQuery }] = await Promise.all([
    import('../../model/report-lines.ts'),
    import('../../figures/explain/find.ts'),
    import('../../figures/explain/query.ts'),
  ]);
  if (report === null) {
    const [fault] = filled.issues;
    process.stderr.write(
      `Mẫu báo cáo có lỗi nên không biết số nào được in ở đâu: ${fault?.at.file ?? ''}: ${fault?.message ?? ''}\n`,
    );
  }
  const printed = printedPlaces(report === null ? [] : reportLines(report));
  const wholes = wholesOf(figures, printed);
  const placesOf = ({ id }: Figure): readonly PrintedPlace[] => [
    ...(printed.get(id) ?? []),
    ...(wholes.get(id) ?? []).flatMap((whole) => printed.get(whole) ?? []),
  ];
  const found =
    what === null
      ? { fits: [...printed.keys()].flatMap((id) => figures.byId.get(id) ?? []), others: 0 }
      : findFigures(readQuery(what), figures, printed);
  const suggestions = found.fits.length > 0 || what === null ? [] : await nearest(what, figures, printed);
  const asJson = options.json === true || options.output !== undefined;
  const [only] = found.fits;

  if (asJson) {
    const { explanationsAsJson } = await import('../reporters/explain-json.ts');
    const explanations = await explained(found.fits, figures, data, issues, placesOf);
    const json = explanationsAsJson(explanations, {
      year,
      query: what,
      openErrors: open.length,
      suggestions,
    });
    writeJson(json, options.output);
    return only === undefined ? exitCodes.waiting : exitCodes.done;
  }
  if (open.length > 0)
    process.stderr.write(
      `Số liệu năm ${year} còn ${open.length} lỗi chưa xử lý (xem: dakto-report validate ${year}); dưới đây là số theo các tệp hiện có.\n`,
    );
  const { explanationAsText, listAsText } = await import('../reporters/explain.ts');
  if (only === undefined) {
    process.stdout.write(`Không có số nào ứng với “${what ?? ''}”.\n`);
    if (suggestions.length > 0)
      process.stdout.write(`Gần giống:\n${suggestions.map((one) => `  ${one}`).join('\n')}\n`);
    process.stdout.write(`Mọi số được in: dakto-report explain ${year}\n`);
    return exitCodes.waiting;
  }
  if (found.fits.length === 1) {
    const [explanation] = await explained([only], figures, data, issues, placesOf);
    if (explanation !== undefined)
      process.stdout.write(`${explanationAsText(explanation, options.all === true)}\n`);
    if (found.others > 0)
      process.stdout.write(
        `\n${found.others} số khác cũng có chữ này; thêm từ để tìm, ví dụ: dakto-report explain ${year} "${what ?? ''} dự án 2"\n`,
      );
    return exitCodes.done;
  }
  const shown = options.all === true || what === null ? found.fits : found.fits.slice(0, longList);
  process.stdout.write(
    `${what === null ? `Báo cáo năm ${year} in` : `“${what}” ứng với`} ${found.fits.length} số:\n\n${listAsText(shown, placesOf)}\n\n`,
  );
  if (shown.length < found.fits.length)
    process.stdout.write(`Còn ${found.fits.length - shown.length} số nữa (xem hết: thêm --all).\n`);
  process.stdout.write(`Xem nguồn của một số: dakto-report explain ${year} ${only.id}\n`);
  return exitCodes.done;
}

async function explained(
  fits: readonly Figure[],
  figures: FigureSet,
  data: YearData,
  issues: readonly Issue[],
  placesOf: (figure: Figure) => readonly PrintedPlace[],
): Promise<readonly Explanation[]> {
  const [{ explainerFor }, { leavesOf }, { rulesThatLooked }, { issuesAt }] = await Promise.all([
    import('../../figures/explain/tree.ts'),
    import('../../figures/sources.ts'),
    import('../reporters/explain-rules.ts'),
    import('../reporters/explain-issues.ts'),
  ]);
  const explain = explainerFor(figures, data);
  const looked = rulesThatLooked(data);
  return fits.map((figure) => {
    const cells = [...leavesOf(figure, figures).map(({ at }) => at), ...(figure.lacking ?? [])];
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
