import { statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { CallFault } from '../model/fault.ts';
import { today } from '../workspace/clock.ts';
import { workspaceAround, yearsIn } from '../workspace/find.ts';
import { exitCodes } from './exit-codes.ts';
import { nextSteps, type Step, stepText } from './reporters/status-steps.ts';
import { statusHead } from './reporters/status-text.ts';
import { hanging, outputWidth } from './reporters/width.ts';
import { say } from './say.ts';
import { yearStatus } from './year-status.ts';

/** Asks a person; null: nobody sits there. */
export type Ask = ((question: string) => Promise<string>) | null;

/** Runs a call, the arguments after the name of the program. */
type Run = (call: readonly string[]) => Promise<void>;

/** What a person who sits at a terminal answers. */
export function askAtTerminal(): Ask {
  if (process.stdin.isTTY !== true || process.stdout.isTTY !== true) return null;
  return async (question) => {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return (await terminal.question(question)).trim();
    } finally {
      terminal.close();
    }
  };
}

/**
 * The program without a command: where things stand and what may be done next, by number, until nothing is chosen (the window of a
 * program that was double-clicked closes with it); outside a workspace it asks for the folder. Where nobody can be asked it says so much
 * and ends. `run` runs a call.
 */
export async function start(folder: string | undefined, ask: Ask, run: Run): Promise<void> {
  process.exitCode = exitCodes.done;
  const root = workspaceAround(process.cwd(), folder) ?? (ask === null ? null : await askedFolder(ask));
  if (root === null || yearsIn(root).length === 0) {
    sayLines(howToBegin(root));
    if (ask === null) return;
    if (root === null || !(await firstYear(root, ask, run))) {
      await ask('Enter: đóng ');
      return;
    }
  }
  for (;;) {
    const { lines, steps } = await standing(root, ask);
    sayLines([`Thư mục làm việc: ${root}`, ...lines]);
    if (ask === null) return;
    const answer = await ask(
      steps.length === 0 ? 'Sửa xong thì Enter để xem lại: ' : 'Chọn số (Enter: thôi): ',
    );
    const chosen = steps[Number(answer) - 1];
    if (chosen?.call) await run([...chosen.call, '-C', root]);
    else if (answer === '' && steps.length > 0) return;
    else if (answer !== '')
      sayLines([
        steps.length === 0
          ? `Chưa có việc nào để chọn nên không dùng “${answer}”.`
          : `Không có việc số “${answer}”. Gõ một số từ 1 đến ${steps.length}; muốn thôi thì chỉ Enter.`,
        '',
      ]);
  }
}

/** Asks what `init` needs for the first year, and runs it; whether there is a year then. */
async function firstYear(root: string, ask: NonNullable<Ask>, run: Run): Promise<boolean> {
  const year = await ask('Bắt đầu năm đầu tiên ở thư mục này: năm báo cáo (Enter: thôi): ');
  if (year === '') return false;
  const authority = await ask('Tên cơ quan, ví dụ Ủy ban nhân dân huyện Đắk Hà: ');
  const province = await ask('Tỉnh, ví dụ tỉnh Kon Tum: ');
  const communes = unquoted(await ask('Danh sách xã (.csv hoặc .xlsx; gõ, hoặc kéo tệp thả vào đây): '));
  const call = ['init', year, '--authority', authority, '--province', province, '--communes', communes];
  await run([...call, '-C', root]);
  return yearsIn(root).length > 0;
}

/** A path dropped on a window comes in quotes. */
const unquoted = (typed: string): string => typed.replace(/^["']|["']$/g, '');

async function askedFolder(ask: NonNullable<Ask>): Promise<string | null> {
  const typed = await ask('Thư mục làm việc (gõ, hoặc kéo thư mục thả vào đây; Enter: xem cách bắt đầu): ');
  const root = path.resolve(unquoted(typed));
  if (typed === '') return null;
  return statSync(root, { throwIfNoEntry: false })?.isDirectory() === true ? root : null;
}

function howToBegin(root: string | null): readonly string[] {
  const at = root === null ? 'Chưa ở trong thư mục làm việc nào.' : `Trong ${root} chưa có thư mục năm nào.`;
  return [
    `${at} Thư mục làm việc chứa các thư mục năm (2023, 2024…).`,
    'Đã có: mở PowerShell trong thư mục đó rồi chạy dakto-report, hoặc thêm -C "E:\\Bao cao giam ngheo".',
    'Bắt đầu năm đầu tiên, ở một thư mục trống:',
    '  dakto-report init 2024 --authority "Ủy ban nhân dân huyện Đắk Hà" --province "tỉnh Kon Tum" --communes danh-sach-xa.csv',
    'Mọi lệnh: dakto-report --help',
  ];
}

interface Standing {
  readonly lines: readonly string[];
  readonly steps: readonly Step[];
}

/** The newest year; what keeps it from being read (a file that Excel holds) is told to whoever sits there, to be tried again. */
async function standing(root: string, ask: Ask): Promise<Standing> {
  try {
    return await standingOf(root, yearsIn(root).at(-1) ?? 0);
  } catch (error) {
    if (ask === null || !(error instanceof CallFault)) throw error;
    return { lines: error.message.split('\n'), steps: [] };
  }
}

/** How the year stands, and what may be done, numbered where the program does it. */
async function standingOf(root: string, year: number): Promise<Standing> {
  const status = await yearStatus(root, year, today());
  const { heading, steps } = nextSteps(status);
  const offered: readonly Step[] = [
    ...steps,
    { says: `xem từng ${status.communeWord}`, call: ['status', String(year)] },
  ];
  const done = offered.filter(({ call }) => call !== null);
  const lines = offered.flatMap((step) => {
    const number = done.indexOf(step) + 1;
    return hanging('  ', `${number === 0 ? '-' : `${number}.`} ${stepText(step)}`, outputWidth());
  });
  return { lines: [...statusHead(status), '', heading, ...lines], steps: done };
}

const sayLines = (lines: readonly string[]): void => {
  say(`${lines.join('\n')}\n`);
};
