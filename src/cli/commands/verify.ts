import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import type { FigureSet } from '../../model/figure.ts';
import { CallFault } from '../../model/fault.ts';
import { openErrors } from '../../model/issue.ts';
import { exitCodes } from '../exit-codes.ts';
import { writeJson } from '../json-output.ts';
import { openYear } from '../open-year.ts';
import { refusalText } from '../refusal.ts';
import { readWordFile, unreadableWord } from '../word-file.ts';
import { parseYear, workspaceOf } from '../year-argument.ts';

interface Options {
  readonly json?: boolean;
  readonly output?: string;
  readonly all?: boolean;
  readonly accept?: string;
}

export function verifyCommand(): Command {
  return new Command('verify')
    .description('đối chiếu từng số trong báo cáo đã sửa với số liệu, trước khi trình ký')
    .argument('<năm>', 'năm báo cáo')
    .argument('[tệp]', 'tệp Word; bỏ trống: BC-UBND của năm')
    .option('--accept <mã>', 'chấp nhận đúng danh sách chỗ sửa tay, mất liên kết, sai chỗ có mã này')
    .option('--all', 'kể hết, không cắt danh sách dài')
    .option('--json', 'in kết quả dạng JSON')
    .option('-o, --output <tệp>', 'ghi JSON vào tệp (UTF-8)')
    .addHelpText(
      'after',
      `
Ví dụ:
  dakto-report verify 2023
  dakto-report verify 2023 "BC-UBND-2023 (sửa).docx"

Nói rõ: số nào bị sửa tay, số nào cũ, số nào mất liên kết; số tự gõ không đối chiếu được;
số đúng mà đứng sai chỗ (đổi chỗ cho nhau, khác đơn vị, đoạn có hai lần); tổng và các phần trong câu không khớp nhau; văn bản viện dẫn đầy đủ hay ngắn không đúng chỗ.
Câu xóa, số sửa có chủ ý: chấp nhận bằng --accept với mã được in ra (khi chốt: build --final --accept).
Mã kết thúc 1: chưa nên trình ký.`,
    )
    .action(async (yearText: string, file: string | undefined, options: Options, command: Command) => {
      process.exitCode = await verify(parseYear(yearText), file, options, command);
    });
}

async function verify(
  year: number,
  file: string | undefined,
  options: Options,
  command: Command,
): Promise<number> {
  const { root } = workspaceOf(year, command);
  const { name, full } = documentAt(root, year, file);
  const [
    { openDocument },
    { verifyDocument },
    { isFit },
    { judge },
    { obstaclesIn },
    { checkMarks },
    { printedFigures },
    { misplacedFindings },
    { acceptanceCode },
  ] = await Promise.all([
    import('../../document/text.ts'),
    import('../../document/verify/verify.ts'),
    import('../reporters/verify-result.ts'),
    import('../reporters/verify-acknowledged.ts'),
    import('../../document/finalize/obstacles.ts'),
    import('../../document/finalize/check-marks.ts'),
    import('../../document/finalize/printed-figures.ts'),
    import('../../document/finalize/misplaced-findings.ts'),
    import('../build/final-text.ts'),
  ]);
  const bytes = readWordFile(full, name);
  const read = openDocument(bytes);
  if (!read.ok) throw unreadableWord(name, read.fault);
  const { issues, filled } = await openYear(root, year, true);
  if (filled === null || filled.report === null) {
    const open = openErrors(filled?.issues ?? issues);
    const template = filled?.template ?? null;
    process.stderr.write(refusalText({ undone: 'Chưa đối chiếu được', year, open, template }));
    return exitCodes.waiting;
  }
  const { report, figures, settings } = filled;
  const { contradictions, ...verification } = verifyDocument(read.document, {
    report,
    figures,
    alternatives: await citationForms(figures, settings.citationComma),
  });
  const obstacles = obstaclesIn(bytes);
  const acceptable = [
    ...checkMarks(read.document, printedFigures(report)).filter(({ kind }) => kind !== 'stale'),
    ...misplacedFindings(verification.misplaced),
  ];
  const result = {
    file: name,
    year,
    verification,
    contradictions: judge(contradictions, figures, issues),
    openErrors: openErrors(issues),
    reportIssues: filled.issues,
    tracked: obstacles.ok ? obstacles.obstacles.filter(({ kind }) => kind === 'tracked').length : 0,
    acceptance:
      acceptable.length === 0 ? null : { code: acceptanceCode(acceptable), given: options.accept ?? null },
  };
  if (options.json === true || options.output !== undefined) {
    const { verificationAsJson } = await import('../reporters/verify-json.ts');
    const json = verificationAsJson(result);
    writeJson(json, options.output);
  } else {
    const { verificationAsText } = await import('../reporters/verify.ts');
    process.stdout.write(`${verificationAsText(result, options.all === true)}\n`);
  }
  return isFit(result) ? exitCodes.done : exitCodes.waiting;
}

/** The file that was named, from the current folder or the year's; else the year's living report. */
function documentAt(
  root: string,
  year: number,
  file: string | undefined,
): { readonly name: string; readonly full: string } {
  if (file === undefined) {
    const name = `${year}/BC-UBND-${year}.docx`;
    const full = path.join(root, name);
    if (!existsSync(full))
      throw new CallFault(`Chưa có ${name}. Lập báo cáo trước: dakto-report build ${year}`);
    return { name, full };
  }
  const places = [path.resolve(file), path.join(root, file), path.join(root, String(year), file)];
  const full = places.find((place) => existsSync(place));
  if (full === undefined) throw new CallFault(`Không có tệp ${file}.`);
  return { name: file, full };
}

/** Every right way to write a citation: each of its documents in full, without its issuer, or short. */
async function citationForms(
  figures: FigureSet,
  comma: boolean,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { CitationWriter } = await import('../../template/citations.ts');
  return new Map(
    [...figures.byId.values()].flatMap(({ id, value }): [string, ReadonlySet<string>][] => {
      if (value?.kind !== 'citation') return [];
      const forms = value.documents.map((document) =>
        (['full', 'without-issuer', 'short'] as const).map((form) =>
          new CitationWriter(comma).write([document], form),
        ),
      );
      const texts = forms.reduce<readonly string[]>(
        (all, one) =>
          all.flatMap((before) => one.map((form) => (before === '' ? form : `${before}; ${form}`))),
        [''],
      );
      return [[id, new Set(texts)]];
    }),
  );
}
