import { missingMarker } from '../../model/markers.ts';
import type { MovedNumber } from '../../document/signed/moved.ts';
import { groupBy } from '../../model/group-by.ts';
import { present } from '../../model/present.ts';
import { upperFirst } from '../../vietnamese/text.ts';
import { causeLines } from '../reporters/changes.ts';
import { hanging, shorten, wrap } from '../reporters/width.ts';
import type { MovedSinceClosing } from './moved.ts';

/** Lists longer than this are no longer read; `status --json` has them all. */
const mostShown = 20;
const longestText = 90;
/** Numbers that lack for the same reason: from so many on they are told as one. */
const fewLacking = 3;

/** What the data say otherwise than the copy that was signed; nothing where they don't. */
export function movedLines(moved: MovedSinceClosing | null, year: number, width: number): readonly string[] {
  if (moved === null) return [];
  const { folder, byText, numbers, added } = moved;
  const alone = `Bản chốt ở ${folder}/ chưa có tệp so-lieu-${year}.json, nên chỉ so được chữ với chữ; câu anh/chị tự viết không so được.`;
  const groups = [...groupBy(numbers, ({ figure, from, to }) => `${figure}\n${from}\n${to}`).values()];
  if (groups.length + added.length === 0) return byText ? wrap(`${alone} Chưa thấy số nào khác.`, width) : [];
  const lacking = groupBy(groups, ([{ to }]) => (to?.startsWith(missingMarker) === true ? to : null));
  const together = new Set([...lacking.values()].flatMap((own) => (own.length < fewLacking ? [] : own)));
  const items = [
    // One commune that is away takes most numbers along: that is one thing to be told.
    ...[...lacking].flatMap(([to, own]) =>
      own.length < fewLacking ? [] : [[`${own.length} số trong bản đã chốt nay chưa tính được: ${to}`]],
    ),
    ...groups.flatMap((group) => (together.has(group) ? [] : [movedItem(group)])),
    ...added.map(({ label, section, to }) => [
      `${label} (${upperFirst(section ?? '')}): bản đã chốt không có, số liệu nay là ${quoted(to)}`,
    ]),
  ];
  const count = groups.length + added.length;
  const left = items.length - mostShown;
  return [
    ...wrap(
      `Số liệu đã đổi sau khi chốt báo cáo (${folder}/): ${count} số trong bản đã chốt nay khác.`,
      width,
    ),
    ...(byText ? wrap(alone, width) : []),
    ...items
      .slice(0, mostShown)
      .flatMap(([first = '', ...more]) => [
        ...hanging('  ', first, width),
        ...more.flatMap((line) => hanging('      ', line, width)),
      ]),
    ...(left > 0 ? [`  … và ${left} số nữa (xem hết: dakto-report status ${year} --json).`] : []),
    ...wrap(
      `Nếu phải sửa bản đã chốt: dakto-report build ${year}, đọc lại, rồi dakto-report build ${year} --final. Bản đã chốt được giữ nguyên.`,
      width,
    ),
  ];
}

function movedItem(group: readonly MovedNumber[]): readonly string[] {
  const [first] = group;
  if (first === undefined) return [];
  const { label, section, from, to, causes } = first;
  const where = present([section !== null && upperFirst(section), group.length > 1 && `${group.length} chỗ`]);
  const now = to === null ? 'số liệu nay không còn số này' : `số liệu nay là ${quoted(to)}`;
  return [`${label} (${where.join('; ')}): bản đã chốt ghi ${quoted(from)}, ${now}`, ...causeLines(causes)];
}

function quoted(text: string | null): string {
  return shorten(text ?? '', longestText);
}
