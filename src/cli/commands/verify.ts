import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { CallFault } from '../../model/fault.ts';
import { openErrors } from '../../model/issue.ts';
import { exitCodes } from '../exit-codes.ts';
import { writeJson } from '../json-output.ts';
import { refusalText } from '../refusal.ts';
import { readWordFile } from '../word-file.ts';
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
  dakto-report verify 2023 BC-UBND-2023-trinh-ky.docx

Nói rõ: số nào bị sửa tay, số nào cũ, số nào mất liên kết; số tự gõ không đối chiếu được;
số đúng mà đứng sai chỗ (đổi chỗ cho nhau, khác đơn vị, đoạn có hai lần); tổng và các phần trong câu không khớp nhau; văn bản viện dẫn đầy đủ hay ngắn không đúng chỗ.
Câu xóa, số sửa có chủ ý: chấp nhận bằng --accept với mã được in ra (khi chốt: build --final --accept).
Bản trình ký, bản đã ký (không còn liên kết): so với bản đã chốt trong da-chot, từng số; số, ngày và tên người ký điền sau không tính.
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
  const bytes = readWordFile(full, name);
  const [{ openYear }, { verifySigned, signedAsText, signedAsJson }, { linesWithoutMarks }] =
    await Promise.all([
      import('../open-year.ts'),
      import('../signed/verify-signed.ts'),
      import('../signed/last-closing.ts'),
    ]);
  // A signed copy is held against what was closed, whatever has become of the data.
  const lines = file === undefined ? null : linesWithoutMarks(bytes);
  const signed = lines === null ? null : verifySigned(root, year, name, lines);
  if (signed !== null) {
    if (options.json === true || options.output !== undefined)
      writeJson(signedAsJson(signed), options.output);
    else process.stdout.write(signedAsText(signed));
    return signed.differences.length === 0 ? exitCodes.done : exitCodes.waiting;
  }
  const { issues, filled } = openYear(root, year, true);
  if (filled === null || filled.report === null) {
    const open = openErrors(filled?.issues ?? issues);
    const template = filled?.template ?? null;
    process.stderr.write(refusalText({ undone: 'Chưa đối chiếu được', year, open, template }));
    return exitCodes.waiting;
  }
  const { examine } = await import('../examine.ts');
  const { examined } = examine(bytes, name, { ...filled, report: filled.report }, issues);
  const { judgement } = await import('../../document/verify/fit.ts');
  const result = {
    file: name,
    year,
    ...examined,
    judgement: judgement(examined, options.accept),
    given: options.accept ?? null,
  };
  if (options.json === true || options.output !== undefined) {
    const { verificationAsJson } = await import('../reporters/verify-json.ts');
    const json = verificationAsJson(result);
    writeJson(json, options.output);
  } else {
    const { verificationAsText } = await import('../reporters/verify.ts');
    process.stdout.write(`${verificationAsText(result, options.all === true)}\n`);
  }
  return result.judgement.fit ? exitCodes.done : exitCodes.waiting;
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
