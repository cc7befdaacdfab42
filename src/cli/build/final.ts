import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { YearData } from '../../forms/books.ts';
import { CallFault } from '../../model/fault.ts';
import type { FigureSet } from '../../model/figure.ts';
import type { Issue } from '../../model/issue.ts';
import type { MarkFinding } from '../../document/finalize/check-marks.ts';
import { stampNow } from '../../workspace/clock.ts';
import { type KeptFile, prepareClosing } from '../../workspace/closing.ts';
import { filesOfYear } from '../../workspace/find.ts';
import { readBounded } from '../../workspace/read.ts';
import { templateFor, type TemplateFiles } from '../../workspace/template-files.ts';
import { writeSafely } from '../../workspace/write.ts';
import { exitCodes } from '../exit-codes.ts';
import { ProgressLine } from '../progress.ts';
import { readYear } from '../read-year.ts';
import { issuesAsText } from '../reporters/text.ts';
import { acceptanceCode, findingLine, findingsAsText, isMisplaced, obstaclesAsText } from './final-text.ts';
import { adviceFor } from './prepare.ts';
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
  const bytes = readLiving(path.join(folder, living));
  const { figureAndFill, openErrors } = await import('../../pipeline.ts');
  const progress = new ProgressLine();
  const checked = await readYear(year, filesOfYear(root, year), progress);
  const { data } = checked;
  progress.done();
  if (data === null) return refuse(year, openErrors(checked.issues), null, '', []);
  const template = templateFor(root);
  const filled = figureAndFill(data, template.files, template.folder, false);
  const issues = [...checked.issues, ...filled.issues];

  progress.step('Đang đối chiếu báo cáo với số liệu…');
  const document = await examined(bytes, living, filled.report, filled.figures);
  progress.done();
  const labelOf = (id: string | null): string | null =>
    id === null ? null : (filled.figures.byId.get(id)?.label ?? null);
  const accepted = document.findings.filter(({ kind }) => kind !== 'stale');
  const stale = document.findings.filter(({ kind }) => kind === 'stale');
  const code = acceptanceCode(accepted);
  const isAccepted = accepted.length > 0 && accept === code;
  const waiting = [
    obstaclesAsText(document.obstacles, document.edited),
    findingsAsText(stale, isAccepted ? [] : accepted, labelOf, { year, code, wrong: accept }),
  ].filter((text) => text !== '');
  const open = openErrors(issues);
  if (open.length > 0 || waiting.length > 0 || filled.report === null) {
    return refuse(year, open, template, living, waiting);
  }
  return write({
    root,
    year,
    folder,
    living,
    bytes,
    data,
    figures: filled.figures,
    issues,
    accepted,
    labelOf,
  });
}

function readLiving(file: string): Uint8Array {
  const content = readBounded(file);
  if ('bytes' in content) return content.bytes;
  throw new CallFault(`${file} lớn hơn 10 MB. Nén ảnh trong tệp rồi chạy lại.`);
}

async function examined(
  bytes: Uint8Array,
  living: string,
  report: Parameters<typeof import('../../document/finalize/printed-figures.ts').printedFigures>[0] | null,
  figures: FigureSet,
) {
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
  const obstacles = obstaclesIn(bytes);
  if (!read.ok || !obstacles.ok) throw await unreadable(living, read.ok ? obstacles : read);
  return {
    findings:
      report === null
        ? []
        : [
            ...checkMarks(read.document, printedFigures(report)),
            ...misplacedFindings(misplacedIn(read.document, { report, figures })),
          ],
    obstacles: obstacles.obstacles,
    edited: living,
  };
}

async function unreadable(
  living: string,
  refused: {
    readonly ok: boolean;
    readonly fault?: Parameters<typeof import('../../package/faults.ts').describeFault>[0];
  },
): Promise<CallFault> {
  const { describeFault } = await import('../../package/faults.ts');
  const text = refused.fault === undefined ? undefined : describeFault(refused.fault);
  return new CallFault(`Không đọc được ${living}. ${text?.message ?? ''} ${text?.fix ?? ''}`.trim());
}

function refuse(
  year: number,
  open: readonly Issue[],
  template: TemplateFiles | null,
  living: string,
  waiting: readonly string[],
): FinalOutcome {
  const parts = [
    ...(open.length === 0
      ? []
      : [
          `${open.length} lỗi ${open.some(({ at }) => at.file?.startsWith('templates/') === true) ? '' : 'số liệu '}chưa xử lý:\n\n${issuesAsText(open)}\n\n${adviceFor(open, template)}`,
        ]),
    ...waiting,
  ];
  process.stdout.write(
    `Chưa lập bản trình ký năm ${year}: còn việc chờ anh/chị quyết định. ${living === '' ? 'Các tệp cũ' : living} được giữ nguyên.\n\n${parts.join('\n\n')}\n`,
  );
  return { exit: exitCodes.waiting, file: null };
}

interface Closing {
  readonly root: string;
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
  if (!copy.ok) throw await unreadable(living, copy);
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
  let written;
  try {
    // The consolidation first: Excel has it open more often than Word has a copy that isn't there yet.
    writeSafely(path.join(folder, workbook), consolidation, { keepAs: stamp });
    written = writeSafely(path.join(folder, target), copy.bytes, { keepAs: stamp });
  } catch (error) {
    kept.discard();
    throw error;
  }
  kept.commit();
  say(closing, `${year}/${target}`, `${year}/${kept.folder}/`, blanks, acknowledged.length);
  if (written.state === 'replaced' && written.kept !== null)
    process.stdout.write(`  Bản trình ký trước: ${path.basename(written.kept)}\n`);
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
