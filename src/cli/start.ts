import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { present } from '../model/present.ts';
import { today } from '../workspace/clock.ts';
import { workspaceAround, yearsIn } from '../workspace/find.ts';
import { exitCodes } from './exit-codes.ts';
import { readYear } from './open-year.ts';
import { nextSteps, type Step, stepText } from './reporters/status-steps.ts';
import { statusHead } from './reporters/status-text.ts';
import { hanging, outputWidth } from './reporters/width.ts';
import { statusOf } from './status-facts.ts';

/** Asks a person; null: nobody sits there. */
export type Ask = ((question: string) => Promise<string>) | null;

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
 * The program without a command: where things stand and what may be done next, by number; outside a workspace it asks for the folder.
 * Where nobody can be asked it says so much and ends. `run` runs a call.
 */
export async function start(
  folder: string | undefined,
  ask: Ask,
  run: (call: readonly string[]) => Promise<void>,
): Promise<void> {
  process.exitCode = exitCodes.done;
  const root = workspaceAround(process.cwd(), folder) ?? (ask === null ? null : await askedFolder(ask));
  const year = root === null ? undefined : yearsIn(root).at(-1);
  if (root === null || year === undefined) {
    say(howToBegin(root));
    return;
  }
  const { lines, steps } = standing(root, year);
  say([`Thư mục làm việc: ${root}`, ...lines]);
  if (ask === null) return;
  const chosen = steps[Number(await ask('Chọn số (Enter: thôi): ')) - 1];
  if (chosen?.call) await run([...chosen.call, '-C', root]);
}

async function askedFolder(ask: NonNullable<Ask>): Promise<string | null> {
  const typed = await ask('Thư mục làm việc (gõ, hoặc kéo thư mục thả vào đây; Enter: xem cách bắt đầu): ');
  const root = path.resolve(typed.replace(/^["']|["']$/g, ''));
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

/** How the year stands, and what may be done, numbered where the program does it. */
function standing(
  root: string,
  year: number,
): { readonly lines: readonly string[]; readonly steps: readonly Step[] } {
  const status = statusOf(readYear(root, year), year, today());
  const { heading, steps } = nextSteps(status);
  const report = existsSync(path.join(root, String(year), `BC-UBND-${year}.docx`));
  const offered = [
    ...steps,
    ...present<Step>([
      report && { says: 'đối chiếu báo cáo trước khi trình ký', call: ['verify', String(year)] },
      { says: 'xem từng xã, thị trấn', call: ['status', String(year)] },
    ]),
  ];
  const done = offered.filter(({ call }) => call !== null);
  const lines = offered.flatMap((step) => {
    const number = done.indexOf(step) + 1;
    return hanging('  ', `${number === 0 ? '-' : `${number}.`} ${stepText(step)}`, outputWidth());
  });
  return { lines: [...statusHead(status), '', heading, ...lines], steps: done };
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
