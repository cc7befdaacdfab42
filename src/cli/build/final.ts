import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { YearData } from '../../forms/books.ts';
import { CallFault } from '../../model/fault.ts';
import type { FigureSet } from '../../model/figure.ts';
import type { Report } from '../../model/report.ts';
import { countIssues, type Issue, openErrors } from '../../model/issue.ts';
import type { OpenedDocument } from '../../document/edited/text.ts';
import type { UncoveredLine } from '../../document/verify/uncovered.ts';
import type { Finding } from '../../document/verify/findings.ts';
import { stampNow } from '../../workspace/clock.ts';
import { type KeptFile, numbersName, prepareClosing, signedName } from '../../workspace/closing.ts';
import type { TemplateFiles } from '../../workspace/template-files.ts';
import { keptCopies, writeTogether } from '../../workspace/write.ts';
import { exitCodes } from '../exit-codes.ts';
import { openYear } from '../open-year.ts';
import { endProgress, showProgress } from '../progress.ts';
import { refusalText } from '../refusal.ts';
import { readWordFile } from '../word-file.ts';
import { findingLine, findingsAsText, isMisplaced, obstaclesAsText, unlinkedText } from './final-text.ts';
import { protocolText } from './protocol.ts';
import { say } from '../say.ts';

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
  const { issues: ofData, filled } = openYear(root, year, null);
  if (filled === null) return refuse(year, openErrors(ofData), null, null, []);
  const { data, figures, report, template } = filled;
  const issues = [...ofData, ...filled.issues];
  const open = openErrors(issues);
  if (report === null) return refuse(year, open, data, template, []);

  showProgress('Đang đối chiếu báo cáo với số liệu…');
  const [{ examine }, { closedPages }, { judgement }, { acceptable }] = await Promise.all([
    import('../examine.ts'),
    import('../pages.ts'),
    import('../../document/verify/fit.ts'),
    import('../../document/verify/findings.ts'),
  ]);
  const { opened, examined } = examine(bytes, living, { ...filled, report }, ofData);
  endProgress();
  const judged = judgement(examined, accept);
  if (open.length > 0 || !judged.fit) {
    const waiting = [
      unlinkedText(examined.verification.linked, living),
      obstaclesAsText(examined.obstacles, living),
      findingsAsText(judged, { year, wrong: accept, errors: open.length > 0 }),
    ];
    return refuse(
      year,
      open,
      data,
      template,
      waiting.filter((text) => text !== ''),
    );
  }
  const accepted = acceptable(judged.findings);
  const byHand = examined.verification.uncovered.lines;
  const shown = { name: living, opened, examined };
  const pages = closedPages({ root, year, filled, issues: ofData, shown });
  return write({
    root,
    year,
    folder,
    living,
    bytes,
    opened,
    data,
    figures,
    report,
    issues,
    accepted,
    byHand,
    pages,
  });
}

function refuse(
  year: number,
  open: readonly Issue[],
  data: YearData | null,
  template: TemplateFiles | null,
  waiting: readonly string[],
): FinalOutcome {
  say(refusalText({ undone: 'Chưa lập bản trình ký', year, open, data, template, waiting }));
  return { exit: exitCodes.waiting, file: null };
}

interface Closing {
  readonly root: string;
  readonly year: number;
  readonly folder: string;
  readonly living: string;
  readonly bytes: Uint8Array;
  readonly opened: OpenedDocument;
  readonly data: YearData;
  readonly figures: FigureSet;
  readonly report: Report;
  readonly issues: readonly Issue[];
  readonly accepted: readonly Finding[];
  readonly byHand: readonly UncoveredLine[];
  /** Of the document with its marks: the page that stays inside, and the one that goes out. */
  readonly pages: readonly KeptFile[];
}

async function write(closing: Closing): Promise<FinalOutcome> {
  const {
    root,
    year,
    folder,
    living,
    bytes,
    opened,
    data,
    figures,
    report,
    issues,
    accepted,
    byHand,
    pages,
  } = closing;
  const [{ finalCopy }, { yearWorkbooks }, { blanksIn }, { documentLines }, earlier] = await Promise.all([
    import('../../document/passes/finalize/final-copy.ts'),
    import('./workbooks.ts'),
    import('../../document/passes/finalize/blanks.ts'),
    import('../../document/edited/lines.ts'),
    import('../signed/earlier.ts'),
  ]);
  const blanks = blanksIn(opened.document);
  const lines = documentLines(opened.document);
  const numbers = await numbersOf(closing);
  const copy = finalCopy(opened);
  const workbooks = await yearWorkbooks({ root, data, figures, report, issues, draft: null });
  const target = signedName(year);
  const sinceSigned = earlier.sinceSigned(root, year, lines);
  const [workbook, annexTables] = [`Bieu-tong-hop-${year}.xlsx`, `Phu-bieu-${year}.xlsx`];
  const inputs: readonly KeptFile[] = [
    ...inputFiles(data).map((name) => ({ name, bytes: readFileSync(path.join(folder, ...name.split('/'))) })),
    { name: living, bytes },
    { name: workbook, bytes: workbooks.workbook },
    { name: annexTables, bytes: workbooks.annexTables },
    { name: target, bytes: copy },
  ];
  const acknowledged = issues.filter((issue) => issue.acknowledged !== undefined);
  const protocol = protocolText({ year, living, target, inputs, acknowledged, accepted, blanks, byHand });
  const stamp = stampNow();
  const kept = prepareClosing(
    folder,
    [
      ...inputs,
      { name: numbersName(year), bytes: Buffer.from(numbers, 'utf8') },
      ...pages,
      { name: `bien-ban-chot-${year}.txt`, bytes: Buffer.from(`\uFEFF${protocol}`, 'utf8') },
    ],
    stamp,
  );
  const files = {
    workbook: { file: path.join(folder, workbook), bytes: workbooks.workbook },
    annexTables: { file: path.join(folder, annexTables), bytes: workbooks.annexTables },
    signed: { file: path.join(folder, target), bytes: copy },
  };
  let written;
  try {
    written = writeTogether(files, { keepAs: stamp });
  } catch (error) {
    kept.discard();
    throw error;
  }
  kept.commit();
  tell(closing, `${year}/${target}`, `${year}/${kept.folder}/`, blanks, acknowledged.length);
  for (const name of keptCopies({ signed: written.signed })) say(`  Bản trình ký trước: ${name}\n`);
  say(sinceSigned);
  return { exit: exitCodes.done, file: path.join(folder, target) };
}

/** `so-lieu-YEAR.json`: by it, later changes of the data are told. */
async function numbersOf({ year, opened, report, figures }: Closing): Promise<string> {
  const [{ compareDocument }, { printedReport }, { closedNumbers, closedNumbersText }, { figureSources }] =
    await Promise.all([
      import('../../document/edited/compare.ts'),
      import('../../document/edited/printed.ts'),
      import('../../document/signed/closed-numbers.ts'),
      import('../../figures/sources.ts'),
    ]);
  return closedNumbersText(
    closedNumbers(
      compareDocument(opened.document, printedReport(report)),
      { year, document: signedName(year) },
      figureSources(figures),
      (id) => figures.byId.get(id)?.value ?? null,
    ),
  );
}

/** The workbooks that count: superseded sendings are no input. */
function inputFiles({ district, communes }: YearData): readonly string[] {
  return [district.file, ...communes.flatMap(({ book }) => (book === null ? [] : [book.file]))];
}

function tell(
  { year, accepted, byHand, issues }: Closing,
  target: string,
  folder: string,
  blanks: readonly string[],
  acknowledged: number,
): void {
  const warnings = countIssues(issues).warnings;
  const lines = [
    `Đã lập bản trình ký ${target}: đã bỏ mọi dấu, ghi chú và liên kết. Số liệu dùng để lập được lưu tại ${folder}`,
    `Bản tra cứu phát hành kèm báo cáo: dakto-report page ${year} --phat-hanh`,
    ...(blanks.length === 0 ? [] : [`Còn để trống, văn thư điền: ${blanks.join(', ')}.`]),
    ...(acknowledged === 0
      ? []
      : [
          `Có ${acknowledged} chỗ đã được xác nhận; danh sách ở Bieu-tong-hop-${year}.xlsx, sheet "Xác nhận".`,
        ]),
    ...(byHand.length === 0
      ? []
      : [
          `Có ${byHand.length} câu có số gõ tay, phần mềm không đối chiếu được, ghi trong biên bản chốt: đọc lại (dakto-report verify ${year}).`,
        ]),
    ...(warnings === 0 ? [] : [`Còn ${warnings} cảnh báo chưa xử lý (xem: dakto-report validate ${year}).`]),
    ...(accepted.length === 0
      ? []
      : [
          `Có ${accepted.length} chỗ ${accepted.some(({ kind }) => isMisplaced(kind)) ? 'khác số liệu hoặc khác vị trí' : 'khác số liệu'} được anh/chị chấp nhận, ghi trong biên bản chốt cùng thư mục:`,
          ...accepted.map((finding) =>
            'current' in finding
              ? `  ${finding.label}: báo cáo ghi ${finding.text ?? '(không còn)'}, số liệu là ${finding.current ?? '(không có)'}`
              : `  ${findingLine(finding)}`,
          ),
        ]),
  ];
  say(`${lines.join('\n')}\n`);
}
