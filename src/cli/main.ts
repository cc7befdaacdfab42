import { Command, CommanderError } from 'commander';
import packageFile from '../../package.json' with { type: 'json' };
import { CallFault } from '../model/fault.ts';
import { beginWriting, filesWritten } from '../workspace/write.ts';
import { asTyped, withoutCommand } from './as-typed.ts';
import { buildCommand, yearBeforeCodes } from './commands/build.ts';
import { explainCommand } from './commands/explain.ts';
import { initCommand } from './commands/init.ts';
import { pageCommand } from './commands/page.ts';
import { statusCommand } from './commands/status.ts';
import { validateCommand } from './commands/validate.ts';
import { verifyCommand } from './commands/verify.ts';
import { exitCodes } from './exit-codes.ts';
import { endProgress } from './progress.ts';
import { sayAside } from './say.ts';
import { toolFault } from './tool-fault.ts';
import { inVietnamese } from './vietnamese-help.ts';

function makeProgram(): Command {
  const program = new Command('dakto-report')
    .description(
      'Lập báo cáo năm của Ủy ban nhân dân về Chương trình mục tiêu quốc gia giảm nghèo bền vững từ tệp Excel của xã.',
    )
    .version(packageFile.version, '-V, --version', 'in phiên bản')
    .option('-C <thư mục>', 'thư mục làm việc, chứa các thư mục năm')
    .option('--debug', 'in chi tiết khi phần mềm gặp lỗi')
    .addHelpText(
      'after',
      `
Ví dụ:
  dakto-report                        việc đang đến đâu, việc tiếp theo
  dakto-report validate 2023          kiểm tra mọi tệp của năm 2023
  dakto-report build 2023             lập báo cáo và biểu tổng hợp
  dakto-report build 2023 -C "E:\\Bao cao giam ngheo"

Mã kết thúc: 0 xong · 1 còn việc chờ người quyết định · 2 gọi sai lệnh hoặc máy không cho làm.`,
    );
  for (const command of [
    initCommand(),
    statusCommand(),
    validateCommand(),
    buildCommand(),
    explainCommand(),
    verifyCommand(),
    pageCommand(),
  ])
    program.addCommand(command);
  return inVietnamese(program);
}

/**
 * The command line, after the name of the program. Ends with `process.exitCode` set; what it says goes to stdout and stderr.
 * Throws nothing.
 */
export async function main(args: readonly string[]): Promise<void> {
  // A fault is told with the lines of src, not those of the bundle.
  if (args.includes('--debug')) process.setSourceMapsEnabled(true);
  const program = makeProgram();
  beginWriting();
  try {
    const bare = withoutCommand(args);
    if (bare !== null) {
      // What it takes to say how a year stands is loaded for that alone.
      const { askAtTerminal, start } = await import('./check-commands.ts');
      await start(bare.folder, askAtTerminal(), main);
      return;
    }
    const call = asTyped(args, process.cwd());
    await program.parseAsync(yearBeforeCodes(call), { from: 'user' });
  } catch (error) {
    endProgress();
    process.exitCode = exitCodes.fault;
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) process.exitCode = exitCodes.done;
      return;
    }
    const told = error instanceof CallFault ? error.message : toolFault(filesWritten());
    sayAside(`${told}\n`);
    if (program.opts()['debug'] === true)
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
}
