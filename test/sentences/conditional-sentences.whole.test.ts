import { describe, expect, it } from 'vitest';
import type { Row, Saying } from './row.ts';
import { activityRows } from './rows/activities.ts';
import { fundRows } from './rows/funds.ts';
import { goalRows } from './rows/goals.ts';
import { projectRows } from './rows/projects.ts';
import { told, type Told } from './workspace.ts';

/**
 * The sentences that data decides, each out of workspaces made for it: two communes and their district in real .xlsx
 * files, with the sentence in one and without it (or with the other sentence) in another.
 */

const rows: readonly Row[] = [...fundRows, ...projectRows, ...activityRows, ...goalRows];

/** The sentences that a report must have both ways, in the order of the report. */
const required = [
  'I.2: có cả đầu tư và sự nghiệp',
  'I.2: không có chuyển nguồn',
  'II.n: thuộc đối tượng, chưa giao vốn',
  'II.n: đã giao vốn rồi điều chỉnh giảm hết',
  'II.n: đã giao vốn, chưa có kết quả',
  'II.2, II.3a: khối chuyển nguồn 0 dự án, có vốn',
  'II.2, II.3a: không có vốn chuyển nguồn',
  'II.2, II.3a: nhóm hộ bằng 0',
  'II.2, II.3a: huy động khác ngoài hộ dân > 0',
  'II.6a: không xã nào có',
  'II.6a: số cụm các xã khác nhau',
  'II.7b: k < 9',
  'III: chính thức',
  'III: tăng; không đổi',
  'III: đạt cả hai; đạt một; không đạt',
  'III: thiếu chỉ tiêu',
  'IV.2–IV.4, V: mọi năm, bản lập mới',
];

it('every one of them is here', () => {
  const narrative = 'IV.2–IV.4, V: mọi năm, bản lập mới';
  expect([...rows.map(({ place, condition }) => `${place}: ${condition}`), narrative]).toEqual(required);
  expect(rows.filter(({ states }) => states.length < 2)).toEqual([]);
});

describe.each(rows)('$place: $condition', ({ states }) => {
  it.each(states)('$when', async ({ cells, year, says }) => {
    const report = await told(cells, year);
    expect(report.errors).toEqual([]);
    expect(says.flatMap((saying) => amiss(report, saying))).toEqual([]);
  });
});

/** What a section lacks or says too much, with the section. A note without a word is a note that isn't there. */
function amiss(
  report: Told,
  { in: section = '', note, says = [], doesNotSay = [] }: Saying,
): readonly string[] {
  const text = note === undefined ? report.text(section) : report.note(note);
  if (note !== undefined && says.length === 0) return text === undefined ? [] : [`there is ${note}: ${text}`];
  if (text === undefined || text === '') return [`nothing there: ${note ?? section}`];
  return [
    ...says.filter((words) => !text.includes(words)).map((words) => `lacks "${words}": ${text}`),
    ...doesNotSay.filter((words) => text.includes(words)).map((words) => `says "${words}": ${text}`),
  ];
}

describe('IV.2–IV.4, V: mọi năm, bản lập mới', () => {
  const reviewed = ({ body }: Told) =>
    body.flatMap((block) =>
      block.kind === 'paragraph' && block.role === 'review'
        ? [block.inlines.map((inline) => ('text' in inline ? inline.text : '')).join('')]
        : [],
    );

  it('in the year that the words were written for nothing is highlighted', async () => {
    expect(reviewed(await told())).toEqual([]);
  });

  it('in another year the narrative is to be read again, and no sentence that data fills', async () => {
    const report = await told('', 2024);
    expect(report.errors).toEqual([]);
    const again = reviewed(report).join('\n');
    for (const section of ['mục IV.2', 'mục IV.3.a', 'mục IV.3.b', 'mục IV.4', 'mục V']) {
      const [, firstParagraph = ''] = report.text(section).split('\n');
      expect(again).toContain(firstParagraph);
    }
    for (const section of ['mục I.2', 'mục II.2', 'mục II.7.b', 'mục III']) {
      for (const line of report.text(section).split('\n')) expect(again).not.toContain(line);
    }
  });
});
