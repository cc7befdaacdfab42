import type { Command } from 'commander';
import { widest } from './reporters/width.ts';
import { say, sayAside } from './say.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Các lệnh:',
};

/** commander's own English messages, as a clerk reads them. */
const messages: readonly (readonly [RegExp, string])[] = [
  [
    /^error: unknown command '((?:19|20)\d\d)'/,
    'Thiếu tên lệnh trước năm $1, ví dụ dakto-report status $1 (việc đang đến đâu), dakto-report validate $1 (kiểm tra), dakto-report build $1 (lập báo cáo).',
  ],
  [/^error: unknown command '(.+?)'/, 'Không có lệnh “$1”.'],
  [/^error: unknown option '(.+?)'/, 'Không có tùy chọn “$1”.'],
  [/^error: missing required argument '(.+?)'/, 'Thiếu tham số <$1>.'],
  [/^error: option '(.+?)' argument missing/, 'Tùy chọn “$1” thiếu giá trị.'],
  [/^error: /, ''],
];

/** What is wrong with the call of a command, where commander's words do not say which part of it. */
function inOwnWords(text: string, { args, registeredArguments, options }: Command): string | null {
  if (text.startsWith('error: too many arguments')) {
    const beyond = args.slice(registeredArguments.length).map((arg) => `“${arg}”`);
    return `Thừa ${beyond.join(', ')}: mỗi tham số ghi một lần; tên có dấu cách thì đặt trong dấu ngoặc kép.`;
  }
  const [, single = ''] = /^error: unknown option '-([a-z][a-z-]+)'/.exec(text) ?? [];
  const meant = options.find(({ long }) => long === `--${single}`);
  return meant === undefined ? null : `Không có tùy chọn “-${single}”. Có phải: ${meant.long}?`;
}

function translate(text: string): string {
  const found = messages.find(([pattern]) => pattern.test(text));
  const said = found === undefined ? text : text.replace(found[0], found[1]);
  return said.replace(/\s*\(Did you mean (?:one of )?(.+?)\?\)/s, ' Có phải: $1?').trim();
}

const argumentsOf = (command: Command): string =>
  command.registeredArguments
    .map((argument) => {
      const name = `${argument.name()}${argument.variadic ? '…' : ''}`;
      return argument.required ? `<${name}>` : `[${name}]`;
    })
    .join(' ');

/** "dakto-report build <năm> [tùy chọn]". */
function usageOf(command: Command): string {
  const names = command.parent === null ? command.name() : `${command.parent.name()} ${command.name()}`;
  const takes = command.parent === null ? '[lệnh]' : argumentsOf(command);
  return `${names} ${takes} [tùy chọn]`.replace(/  +/, ' ');
}

/** Sets a program and all its commands to speak Vietnamese and to throw instead of ending the process. */
export function inVietnamese(program: Command): Command {
  for (const command of [program, ...program.commands]) {
    command
      .configureHelp({
        styleTitle: (title) => titles[title] ?? title,
        commandUsage: (of) => usageOf(of),
        subcommandTerm: (of) => `${of.name()} ${argumentsOf(of)}`.trim(),
        showGlobalOptions: command !== program,
      })
      .configureOutput({
        writeOut: say,
        getOutHelpWidth: () => Math.min(process.stdout.columns ?? 80, widest),
        outputError: (text) =>
          sayAside(`${inOwnWords(text, command) ?? translate(text)} Xem cách dùng: dakto-report --help\n`),
      })
      .helpOption('-h, --help', 'in hướng dẫn')
      .exitOverride();
  }
  return program.helpCommand(false);
}
