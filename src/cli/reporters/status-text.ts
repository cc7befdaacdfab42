import { Chalk } from 'chalk';
import type { CalendarDate } from '../../model/cell.ts';
import { present } from '../../model/present.ts';
import { formatShort } from '../../vietnamese/dates.ts';
import { formatCount } from '../../vietnamese/numbers.ts';
import type { ChangedCell, CommuneStatus, OtherFile, SupersededFile, YearStatus } from '../status-facts.ts';
import { movedLines } from '../signed/moved-text.ts';
import { nextSteps, stepText } from './status-steps.ts';
import { hanging, pad, outputWidth, shorten, wrap } from './width.ts';

/** Colours only where stdout shows them: chalk minds NO_COLOR, FORCE_COLOR and pipes. */
const chalk = new Chalk();

/** Cells shown of one resubmission; the rest is counted. */
const cellsShown = 6;

/**
 * A year as a clerk reads it: how many are in, what to do next, then a line for each commune, grouped by what is to be done
 * with it; earlier sendings and files that count for nobody come last.
 */
export function statusAsText(status: YearStatus): string {
  const width = outputWidth();
  const parts = [
    ...[head(status, width), movedLines(status.moved ?? null, status.year, width)],
    wrapped(stepLines(status), width, '  '),
    ...communeTable(status.communes, width),
    superseded(status.superseded, width),
    others(status, width),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

/** How many are in, in one line and a bar. */
export const statusHead = (status: YearStatus): readonly string[] => head(status, outputWidth());

function head(status: YearStatus, width: number): readonly string[] {
  const { year, communes, district } = status;
  const asOf = `tính đến ngày ${formatShort(status.asOf)}`;
  if (district.state === 'missing') return [chalk.bold(`Năm ${year}: chưa có tệp của huyện (huyen.xlsx).`)];
  if (district.state === 'unreadable')
    return [chalk.bold(`Năm ${year}: tệp của huyện (huyen.xlsx) chưa dùng được.`)].concat(
      wrap(district.reason ?? '', width - 2).map((line) => `  ${line}`),
    );
  const sent = communes.filter(({ state }) => state === 'sent').length;
  return [
    chalk.bold(`Năm ${year}: ${sent}/${communes.length} ${status.communeWord} đã gửi số liệu (${asOf}).`),
    ...bar(communes, width),
  ];
}

/** Sent without errors, sent with errors, and not in: as shares of the terminal; what is done are the first alone. */
function bar(communes: readonly CommuneStatus[], width: number): readonly string[] {
  const count = communes.length;
  if (count === 0) return [];
  const sent = communes.filter(({ state }) => state === 'sent').length;
  const clean = communes.filter(({ state, errors }) => state === 'sent' && errors === 0).length;
  const length = Math.min(50, width - 16);
  // Full only when all are in, empty only when none is.
  const cells = (part: number) =>
    part === 0
      ? 0
      : part === count
        ? length
        : Math.min(length - 1, Math.max(1, Math.round((part / count) * length)));
  const [whole, good] = [cells(sent), Math.min(cells(clean), cells(sent))];
  const text = `${chalk.green('█'.repeat(good))}${chalk.red('▓'.repeat(whole - good))}${chalk.dim('░'.repeat(length - whole))}`;
  const parts = present([
    clean > 0 && `█ ${clean} đã gửi, không có lỗi`,
    sent > clean && `▓ ${sent - clean} đã gửi, còn lỗi`,
    sent < count && `░ ${count - sent} chưa gửi`,
  ]);
  return [`${text} ${Math.floor((clean / count) * 100)}% xong`, parts.join('   ')];
}

function stepLines(status: YearStatus): readonly string[] {
  const { heading, steps } = nextSteps(status);
  return [heading, ...steps.map((step) => `- ${stepText(step)}`)];
}

function wrapped(lines: readonly string[], width: number, indent: string): readonly string[] {
  return lines.flatMap((line) => hanging(indent, line, width));
}

const groups: readonly {
  readonly title: string;
  readonly holds: (commune: CommuneStatus) => boolean;
}[] = [
  { title: 'Chưa gửi', holds: ({ state }) => state === 'not-sent' },
  { title: 'Nhiều tệp, chưa rõ tệp nào gửi sau, chưa tính', holds: ({ state }) => state === 'sent-twice' },
  {
    title: 'Có tệp, chưa đọc được: biểu mẫu không rõ phiên bản',
    holds: ({ state }) => state === 'form-unknown',
  },
  { title: 'Đã gửi, còn lỗi', holds: ({ state, errors }) => state === 'sent' && errors > 0 },
  {
    title: 'Đã gửi, còn cảnh báo',
    holds: ({ state, errors, warnings }) => state === 'sent' && errors === 0 && warnings > 0,
  },
  {
    title: 'Đã gửi, không có lỗi',
    holds: ({ state, errors, warnings }) => state === 'sent' && errors + warnings === 0,
  },
];

/** Widths of the table's columns; a narrow terminal gets short headings and words. */
interface Layout {
  readonly name: number;
  readonly warnings: number;
  readonly census: number;
  readonly when: number;
  readonly narrow: boolean;
  /** Versions of the forms are shown where they are not all the same. */
  readonly versions: boolean;
}

const versionHeading = 'Bản biểu';

/** Columns of "trễ 3 ngày", "quá hạn 12 ngày": what must stand whole. */
const shortestWhen = 16;

function layoutOf(communes: readonly CommuneStatus[], width: number): Layout {
  const longest = Math.max(...communes.map(({ name }) => [...name].length));
  const narrow = width < 78;
  const versions = new Set(communes.flatMap(({ formVersion }) => formVersion ?? [])).size > 1;
  const [warnings, census] = narrow ? [2, 2] : [8, 10];
  const others =
    2 + 2 + 3 + (versions ? 2 + versionHeading.length : 0) + 2 + 4 + 2 + warnings + 2 + census + 2;
  const name = Math.max(8, Math.min(longest, 28, width - others - shortestWhen));
  return { name, warnings, census, when: width - others - name, narrow, versions };
}

function communeTable(communes: readonly CommuneStatus[], width: number): readonly (readonly string[])[] {
  if (communes.length === 0) return [];
  const layout = layoutOf(communes, width);
  const columns = layout.narrow ? 'CB  RS' : `Cảnh báo  ${pad('Rà soát', layout.census)}`;
  const heading = [
    `  ${pad('Đơn vị', layout.name)}  Lần  ${layout.versions ? `${versionHeading}  ` : ''} Lỗi  ${columns}  Hạn gửi`,
    ...(layout.narrow ? ['  (CB: cảnh báo · RS: rà soát, SB sơ bộ, CT chính thức)'] : []),
  ].map((line) => chalk.dim(line));
  const tables = groups.flatMap(({ title, holds }) => {
    const members = communes.filter(holds);
    if (members.length === 0) return [];
    const lines = members.flatMap((commune) => [
      communeLine(commune, layout),
      ...(commune.state === 'sent' ? [] : wrapped(commune.files, width, '    ')),
    ]);
    return [[chalk.bold(`${title} (${members.length})`), ...lines]];
  });
  return tables.map((table, index) => (index === 0 ? [...heading, ...table] : table));
}

function communeLine(commune: CommuneStatus, layout: Layout): string {
  const { name, state, sending, formVersion, errors, warnings } = commune;
  const number = (value: number | null, columns: number) =>
    (value === null ? '-' : String(value)).padStart(columns);
  const sent = state === 'sent';
  const error = number(sent ? errors : null, 4);
  const warning = number(sent ? warnings : null, layout.warnings);
  const cells = [
    `  ${pad(shorten(name, layout.name), layout.name)}`,
    number(sending, 3),
    ...(layout.versions ? [number(formVersion, versionHeading.length)] : []),
    errors > 0 && sent ? chalk.red(error) : error,
    warnings > 0 && sent ? chalk.yellow(warning) : warning,
    pad(censusText(commune, layout.narrow), layout.census),
    whenText(commune, layout.when),
  ];
  return cells.join('  ').trimEnd();
}

function censusText({ census }: CommuneStatus, narrow: boolean): string {
  if (census === null) return '-';
  if (narrow) return census === 'official' ? 'CT' : 'SB';
  return census === 'official' ? 'Chính thức' : 'Sơ bộ';
}

/** "đúng hạn", "trễ 3 ngày", "quá hạn 3 ngày (10/11/2023)"; the day only where it fits; what is not known is said. */
function whenText({ state, deadline: { due, receivedOn, daysLate } }: CommuneStatus, width: number): string {
  const dated = (text: string, day: CalendarDate | null) => {
    const long = day === null ? text : `${text} (${formatShort(day)})`;
    return [...long].length <= width ? long : text;
  };
  if (due === null) return 'chưa ghi hạn';
  if (state === 'not-sent')
    return daysLate === 0 ? `hạn ${formatShort(due)}` : chalk.red(dated(`quá hạn ${daysLate} ngày`, due));
  if (state !== 'sent') return `hạn ${formatShort(due)}`;
  if (receivedOn === null) return width < 20 ? 'nhận: chưa ghi' : 'ngày nhận: chưa ghi';
  return daysLate === 0 ? 'đúng hạn' : chalk.red(dated(`trễ ${daysLate} ngày`, receivedOn));
}

function superseded(files: readonly SupersededFile[], width: number): readonly string[] {
  if (files.length === 0) return [];
  return [chalk.bold('Gửi lại'), ...wrapped(files.map(supersededLine), width, '  ')];
}

function supersededLine(old: SupersededFile): string {
  const { toSignAnew } = old;
  const again = toSignAnew.length === 0 ? '' : ` Cần bản in ký lại: ${toSignAnew.join('; ')}.`;
  return `${changesLine(old)}${again}`;
}

function changesLine(old: SupersededFile): string {
  const times = (sending: number | null) => (sending === null ? 'không ghi lần gửi' : `lần ${sending}`);
  const what = `${old.commune}: ${times(old.sending)} (${old.file}) → ${times(old.bySending)} (${old.by}), dùng ${times(old.bySending)}.`;
  if (old.changed === null) return what;
  if (old.changed.length === 0) return `${what} Hai lần không khác ô nào.`;
  const unasked = old.changed.filter(({ askedFor }) => !askedFor);
  const count = `${formatCount(old.changed.length, 2)} ô khác`;
  if (unasked.length === 0) return `${what} ${count}, đều nằm trong chỗ phải sửa.`;
  const cells = unasked.slice(0, cellsShown).map(cellText);
  const more = unasked.length > cellsShown && `và ${formatCount(unasked.length - cellsShown, 2)} ô nữa`;
  return `${what} ${count}; ${formatCount(unasked.length, 2)} ô không ai yêu cầu sửa: ${present([...cells, more]).join('; ')}.`;
}

function cellText({ sheet, cell, before, now }: ChangedCell): string {
  return `${sheet}!${cell} ${before || 'trống'} → ${now || 'trống'}`;
}

function others({ otherFiles, district }: YearStatus, width: number): readonly string[] {
  if (otherFiles.length === 0) return [];
  const title = district.state === 'read' ? 'Tệp không được tính' : 'Tệp trong thư mục xa (chưa xếp về xã)';
  return [chalk.bold(`${title} (${otherFiles.length})`), ...wrapped(otherFiles.map(otherLine), width, '  ')];
}

function otherLine({ file, owner, sending, errors, warnings, reason }: OtherFile): string {
  const says = present([
    owner,
    sending !== null && `lần gửi ${sending}`,
    errors > 0 && `${errors} lỗi`,
    warnings > 0 && `${warnings} cảnh báo`,
  ]);
  return `${file}${says.length === 0 ? '' : ` (${says.join(', ')})`}${reason === null ? '' : `: ${reason}`}`;
}
