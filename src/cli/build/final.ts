import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { YearData } from '../../forms/books.ts';
import { CallFault } from '../../model/fault.ts';
import type { FigureSet } from '../../model/figure.ts';
import { type Issue, openErrors } from '../../model/issue.ts';
import type { Report } from '../../model/report.ts';
import type { MarkFinding } from '../../document/finalize/check-marks.ts';
import { stampNow } from '../../workspace/clock.ts';
import { type KeptFile, prepareClosing } from '../../workspace/closing.ts';
import type { TemplateFiles } from '../../workspace/template-files.ts';
import { keptCopies, writeTogether } from '../../workspace/write.ts';
import { exitCodes } from '../exit-codes.ts';
import { openYear } from '../open-year.ts';
import { endProgress, showProgress } from '../progress.ts';
import { refusalText } from '../refusal.ts';
import { readWordFile, unreadableWord } from '../word-file.ts';
import { acceptanceCode, findingLine, findingsAsText, isMisplaced, obstaclesAsText } from './final-text.ts';
import { protocolText } from './protocol.ts';

export interface FinalCall {
  readonly root: string;
  readonly year: number;
  /** The code that the list of findings was printed with: exactly these are accepted. */
  readonly accept?: string;
}

export interface FinalOutcome {
  readonly exit: number;
  /** The copy to be signed, absolute; null: not written. */
  readonly file: string | null;
}

/**
 * `build YEAR --final`: the copy to be signed, from the living document as it stands, and what it was made from in
 * da-chot/<date>/. Refuses, listing everything at once, while anything waits for a decision. The living document is only read.
 */
export async function finalBuild({ root, year, accept }: FinalCall): Promise<FinalOutcome> {
  const living = `BC-UBND-${year}.docx`;
  const folder = path.join(root, String(year));
  if (!existsSync(path.join(folder, living))) {
    throw new CallFault(`Chưa có ${year}/${living} để chốt. Lập báo cáo trước: dakto-report build ${year}`);
  }
  const bytes = readWordFile(path.join(folder, living), living);
  const { issues: ofData, filled } = await openYear(root, year, false);
  if (filled === null) return refuse(year, openErrors(ofData), null, []);
  const { data, figures, report, template } = filled;
  const issues = [...ofData, ...filled.issues];

  showProgress('Đang đối chiếu báo cáo với số liệu…');
  const { obstacles, findings } = await examined(bytes, living, report, figures);
  endProgress();
  const labelOf = (id: string | null): string | null =>
    id === null ? null : (figures.byId.get(id)?.label ?? null);
  const accepted = findings.filter(({ kind }) => kind !== 'stale');
  const stale = findings.filter(({ kind }) => kind === 'stale');
  const code = acceptanceCode(accepted);
  const isAccepted = accepted.length > 0 && accept === code;
  const waiting = [
    obstaclesAsText(obstacles, living),
    findingsAsText(stale, isAccepted ? [] : accepted, labelOf, { year, code, wrong: accept }),
  ].filter((text) => text !== '');
  const open = openErrors(issues);
  if (open.length > 0 || waiting.length > 0) return refuse(year, open, template, waiting);
  return write({ year, folder, living, bytes, data, figures, issues, accepted, labelOf });
}

async function examined(bytes: Uint8Array, living: string, report: Report | null, figures: FigureSet) {
  const [
    { openDocument },
    { checkMarks },
    { printedFigures },
    { obstaclesIn },
    { misplacedFindings },
    { misplacedIn },
  ] = await Promise.all([
    import('../../document/text.ts'),
    import('../../document/finalize/check-marks.ts'),
    import('../../document/finalize/printed-figures.ts'),
    import('../../document/finalize/obstacles.ts'),
    import('../../document/finalize/misplaced-findings.ts'),
    import('../../document/verify/verify.ts'),
  ]);
  const read = openDocument(bytes);
  if (!read.ok) throw unreadableWord(living, read.fault);
  const obstacles = obstaclesIn(bytes);
  if (!obstacles.ok) throw unreadableWord(living, obstacles.fault);
  const findings =
    report === null
      ? []
      : [
          ...checkMarks(read.document, printedFigures(report)),
          ...misplacedFindings(misplacedIn(read.document, { report, figures })),
        ];
  return { obstacles: obstacles.obstacles, findings };
}

function refuse(
  year: number,
  open: readonly Issue[],
  template: TemplateFiles | null,
  waiting: readonly string[],
): FinalOutcome {
  process.stdout.write(refusalText({ undone: 'Chưa lập bản trình ký', year, open, template, waiting }));
  return { exit: exitCodes.waiting, file: null };
}

interface Closing {
  readonly year: number;
  readonly folder: string;
  readonly living: string;
  readonly bytes: Uint8Array;
  readonly data: YearData;
  readonly figures: FigureSet;
  readonly issues: readonly Issue[];
  readonly accepted: readonly MarkFinding[];
  readonly labelOf: (id: string | null) => string | null;
}

async function write(closing: Closing): Promise<FinalOutcome> {
  const { year, folder, living, bytes, data, figures, issues, accepted, labelOf } = closing;
  const [{ finalCopy }, { writeConsolidation }, { blanksIn }] = await Promise.all([
    import('../../document/finalize/final-copy.ts'),
    import('../../workbook/consolidate.ts'),
    import('../../document/finalize/blanks.ts'),
  ]);
  const copy = finalCopy(bytes);
  if (!copy.ok) throw unreadableWord(living, copy.fault);
  const consolidation = await writeConsolidation(data, figures, issues);
  const blanks = blanksIn(bytes);
  const target = `BC-UBND-${year}-trinh-ky.docx`;
  const workbook = `Bieu-tong-hop-${year}.xlsx`;
  const inputs: readonly KeptFile[] = [
    ...inputFiles(data).map((name) => ({ name, bytes: readFileSync(path.join(folder, ...name.split('/'))) })),
    { name: living, bytes },
    { name: workbook, bytes: consolidation },
    { name: target, bytes: copy.bytes },
  ];
  const acknowledged = issues.filter((issue) => issue.acknowledged !== undefined);
  const protocol = protocolText({ year, living, target, inputs, acknowledged, accepted, labelOf, blanks });
  const stamp = stampNow();
  const kept = prepareClosing(
    folder,
    [...inputs, { name: `bien-ban-chot-${year}.txt`, bytes: Buffer.from(`\uFEFF${protocol}`, 'utf8') }],
    stamp,
  );
  const files = {
    workbook: { file: path.join(folder, workbook), bytes: consolidation },
    signed: { file: path.join(folder, target), bytes: copy.bytes },
  };
  let written;
  try {
    written = writeTogether(files, { keepAs: stamp });
  } catch (error) {
    kept.discard();
    throw error;
  }
  kept.commit();
  say(closing, `${year}/${target}`, `${year}/${kept.folder}/`, blanks, acknowledged.length);
  for (const name of keptCopies({ signed: written.signed }))
    process.stdout.write(`  Bản trình ký trước: ${name}\n`);
  return { exit: exitCodes.done, file: path.join(folder, target) };
}

/** The workbooks that count: superseded sendings are no input. */
function inputFiles({ district, communes }: YearData): readonly string[] {
  return [district.file, ...communes.flatMap(({ book }) => (book === null ? [] : [book.file]))];
}

function say(
  { year, accepted, labelOf }: Closing,
  target: string,
  folder: string,
  blanks: readonly string[],
  acknowledged: number,
): void {
  const lines = [
    `Đã lập bản trình ký ${target}: đã bỏ mọi dấu, ghi chú và liên kết. Số liệu dùng để lập được lưu tại ${folder}`,
    ...(blanks.length === 0 ? [] : [`Còn để trống, văn thư điền: ${blanks.join(', ')}.`]),
    ...(acknowledged === 0
      ? []
      : [
          `Có ${acknowledged} chỗ đã được xác nhận; danh sách ở Bieu-tong-hop-${year}.xlsx, sheet "Xác nhận".`,
        ]),
    ...(accepted.length === 0
      ? []
      : [
          `Có ${accepted.length} chỗ ${accepted.some(({ kind }) => isMisplaced(kind)) ? 'khác số liệu hoặc khác vị trí' : 'khác số liệu'} được anh/chị chấp nhận, ghi trong biên bản chốt cùng thư mục:`,
          ...accepted.map((finding) => {
            const { kind, figure, found, expected } = finding;
            return isMisplaced(kind)
              ? `  ${findingLine(finding, labelOf)}`
              : `  ${labelOf(figure) ?? figure ?? 'số không rõ'}: báo cáo ghi ${found ?? '(không còn)'}, số liệu là ${expected ?? '(không có)'}`;
          }),
        ]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
