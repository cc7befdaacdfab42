import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { YearData } from '../../forms/books.ts';
import { CallFault } from '../../model/fault.ts';
import type { FigureSet } from '../../model/figure.ts';
import type { Report } from '../../model/report.ts';
import { countIssues, type Issue, openErrors } from '../../model/issue.ts';
import { compareDocument } from '../../document/edited/compare.ts';
import { documentLines } from '../../document/edited/lines.ts';
import { printedReport } from '../../document/edited/printed.ts';
import type { OpenedDocument } from '../../document/edited/text.ts';
import { blanksIn } from '../../document/passes/finalize/blanks.ts';
import { finalCopy } from '../../document/passes/finalize/final-copy.ts';
import { closedNumbers, closedNumbersText } from '../../document/signed/closed-numbers.ts';
import { judgement } from '../../document/verify/fit.ts';
import { acceptable, type Finding } from '../../document/verify/findings.ts';
import type { UncoveredLine } from '../../document/verify/uncovered.ts';
import { figureSources } from '../../figures/sources.ts';
import { stampNow } from '../../workspace/clock.ts';
import { type KeptFile, numbersName, prepareClosing, signedName } from '../../workspace/closing.ts';
import type { TemplateFiles } from '../../workspace/template-files.ts';
import { keptCopies, writeTogether } from '../../workspace/write.ts';
import { examine } from '../examine.ts';
import { exitCodes } from '../exit-codes.ts';
import { openYear } from '../open-year.ts';
import { closedPages } from '../pages.ts';
import { endProgress, showProgress } from '../progress.ts';
import { refusalText } from '../refusal.ts';
import { sinceSigned } from '../signed/earlier.ts';
import { readWordFile } from '../word-file.ts';
import { findingLine, findingsAsText, isMisplaced, obstaclesAsText, unlinkedText } from './final-text.ts';
import { protocolText } from './protocol.ts';
import { say } from '../say.ts';
import { yearWorkbooks } from './workbooks.ts';

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
  if (filled === null) return refuse(year, ofData, null, null, []);
  const { data, figures, report, template } = filled;
  const issues = [...ofData, ...filled.issues];
  const open = openErrors(issues);
  if (report === null) return refuse(year, issues, data, template, []);

  showProgress('Đang đối chiếu báo cáo với số liệu…');
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
      issues,
      data,
      template,
      waiting.filter((text) => text !== ''),
    );
  }
  const accepted = acceptable(judged.findings);
  const byHand = examined.verification.uncovered.lines;
  const shown = { name: living, opened, examined };
  const pages = closedPages({ root, year, filled, issues: ofData, shown });
  const of = { root, year, folder, living };
  return write({ of, bytes, opened, data, figures, report, issues, accepted, byHand, pages });
}

function refuse(
  year: number,
  issues: readonly Issue[],
  data: YearData | null,
  template: TemplateFiles | null,
  waiting: readonly string[],
): FinalOutcome {
  say(refusalText({ undone: 'Chưa lập bản trình ký', year, issues, data, template, waiting }));
  return { exit: exitCodes.waiting, file: null };
}

interface Closing {
  /** Whose year it is, and where: the year's folder, and the name of the living document in it. */
  readonly of: {
    readonly root: string;
    readonly year: number;
    readonly folder: string;
    readonly living: string;
  };
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

/** Written beside the living document, and kept with what they were made from. */
interface ClosingFiles {
  readonly signed: KeptFile;
  readonly workbook: KeptFile;
  readonly annexTables: KeptFile;
}

function write(closing: Closing): FinalOutcome {
  const { root, year, folder } = closing.of;
  const blanks = blanksIn(closing.opened.document);
  // Held against the copy that was signed before, which the new one is about to replace.
  const since = sinceSigned(root, year, documentLines(closing.opened.document));
  const files = closingFiles(closing);
  const stamp = stampNow();
  const kept = prepareClosing(folder, keptFiles(closing, files, blanks), stamp);
  const earlierCopies = writeAll(folder, files, kept, stamp);
  const acknowledged = closing.issues.filter((issue) => issue.acknowledged !== undefined).length;
  tell(closing, `${year}/${files.signed.name}`, `${year}/${kept.folder}/`, blanks, acknowledged);
  for (const name of earlierCopies) say(`  Bản trình ký trước: ${name}\n`);
  say(since);
  return { exit: exitCodes.done, file: path.join(folder, files.signed.name) };
}

function closingFiles({ of, opened, data, figures, report, issues }: Closing): ClosingFiles {
  const { root, year } = of;
  const { workbook, annexTables } = yearWorkbooks({ root, data, figures, report, issues, draft: null });
  return {
    signed: { name: signedName(year), bytes: finalCopy(opened) },
    workbook: { name: `Bieu-tong-hop-${year}.xlsx`, bytes: workbook },
    annexTables: { name: `Phu-bieu-${year}.xlsx`, bytes: annexTables },
  };
}

/** All that goes into da-chot/<date>/: what the copy was made from, what was made, and the protocol that lists them. */
function keptFiles(
  closing: Closing,
  { signed, workbook, annexTables }: ClosingFiles,
  blanks: readonly string[],
): readonly KeptFile[] {
  const { of, bytes, data, issues, accepted, byHand, pages } = closing;
  const { year, folder, living } = of;
  const inputs: readonly KeptFile[] = [
    ...inputFiles(data).map((name) => ({ name, bytes: readFileSync(path.join(folder, ...name.split('/'))) })),
    { name: living, bytes },
    workbook,
    annexTables,
    signed,
  ];
  const acknowledged = issues.filter((issue) => issue.acknowledged !== undefined);
  const listed = { year, living, target: signed.name, inputs, acknowledged, accepted, blanks, byHand };
  return [
    ...inputs,
    { name: numbersName(year), bytes: Buffer.from(numbersOf(closing), 'utf8') },
    ...pages,
    { name: `bien-ban-chot-${year}.txt`, bytes: Buffer.from(`\uFEFF${protocolText(listed)}`, 'utf8') },
  ];
}

/** Writes them together and makes what is kept stay; gives the names under which earlier signed copies are kept. */
function writeAll(
  folder: string,
  files: ClosingFiles,
  kept: ReturnType<typeof prepareClosing>,
  stamp: string,
): readonly string[] {
  const placed = ({ name, bytes }: KeptFile) => ({ file: path.join(folder, name), bytes });
  const { workbook, annexTables, signed } = files;
  const all = { workbook: placed(workbook), annexTables: placed(annexTables), signed: placed(signed) };
  let written;
  try {
    written = writeTogether(all, { keepAs: stamp });
  } catch (error) {
    kept.discard();
    throw error;
  }
  kept.commit();
  return keptCopies({ signed: written.signed });
}

/** `so-lieu-YEAR.json`: by it, later changes of the data are told. */
function numbersOf({ of: { year }, opened, report, figures }: Closing): string {
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
  { of: { year }, accepted, byHand, issues }: Closing,
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
