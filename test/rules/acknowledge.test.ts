import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import {
  acknowledge,
  canBeAcknowledged,
  evidenceText,
  ownerOf,
  rowToPaste,
} from '../../src/rules/acknowledge.ts';
import { checkYear } from '../../src/rules/index.ts';
import { yearWith, type Override } from './books.ts';

/** The report's own contradiction: 21 households by the decision, 14 + 4 + 2 in the groups. */
const contradiction: readonly Override[] = [
  { book: '23431', cell: 'productionProjects.1.poor', value: '14' },
  { book: '23431', cell: 'productionProjects.1.nearPoor', value: '4' },
  { book: '23431', cell: 'productionProjects.1.newlyEscaped', value: '2' },
  { book: '23431', cell: 'productionProjects.1.households', value: '21' },
];

const statement: Readonly<Record<string, string>> = {
  rule: 'households-differ-from-parts',
  owner: '23431',
  sheet: 'Dự án sản xuất',
  cells: 'L8',
  evidence: 'L8=21; H8=14; I8=4; J8=2; K8=0',
  reason: 'Quyết định ghi 21 hộ',
  by: 'Phòng Lao động - Thương binh và Xã hội',
  on: '22/11/2023',
};

function overrides(row: Readonly<Record<string, string>>): readonly Override[] {
  return Object.entries(row).map(([column, value]) => ({
    book: 'huyen',
    cell: `acknowledgements.1.${column}`,
    value,
  }));
}

function judged(...given: readonly (readonly Override[])[]) {
  const data = yearWith(given.flat());
  return acknowledge(checkYear(data), data.district.sheets.acknowledgements, data);
}

const contradictionOf = (issues: readonly Issue[]) =>
  issues.find((issue) => issue.rule === 'households-differ-from-parts');

const short = (issues: readonly Issue[]) =>
  issues.map(({ rule, severity, at, message }) => `${severity} ${rule} ${at.sheet}!${at.cell} ${message}`);

describe('an issue as "Xác nhận" names it', () => {
  const data = yearWith(contradiction);
  const [issue] = checkYear(data).filter((each) => each.rule === 'households-differ-from-parts');

  it('says the values of all cells involved', () => {
    expect(issue && evidenceText(issue)).toBe('L8=21; H8=14; I8=4; J8=2; K8=0');
  });

  it('gives the row to paste', () => {
    expect(issue && rowToPaste(issue, ownerOf(issue, data) ?? '')).toEqual([
      'households-differ-from-parts',
      '23431',
      'Dự án sản xuất',
      'L8',
      'L8=21; H8=14; I8=4; J8=2; K8=0',
    ]);
  });

  it('names cells of other sheets and files', () => {
    const other = yearWith([{ book: '23431', cell: 'poor.households.opening', value: '191' }]);
    const [found] = checkYear(other).filter((each) => each.rule === 'opening-differs-from-last-year');
    expect(found && evidenceText(found)).toBe('C7=191; huyen.xlsx, Số liệu năm trước!H8=190');
  });

  it('cannot be acknowledged where it rests on no cell', () => {
    const missing = checkYear(yearWith([{ book: '23443', cell: '', value: '-' }]));
    expect(missing.map(canBeAcknowledged)).toEqual([false]);
  });
});

describe('acknowledging', () => {
  it('covers the issue and keeps it, with the reason', () => {
    const { issues, unused } = judged(contradiction, overrides(statement));
    expect(contradictionOf(issues)).toMatchObject({
      severity: 'error',
      acknowledged: {
        reason: 'Quyết định ghi 21 hộ',
        by: 'Phòng Lao động - Thương binh và Xã hội',
        on: '22/11/2023',
      },
    });
    expect(unused).toEqual([]);
  });

  it('keeps the basis where one is given', () => {
    const { issues } = judged(contradiction, overrides({ ...statement, basis: 'Biên bản 12' }));
    expect(contradictionOf(issues)?.acknowledged?.basis).toBe('Biên bản 12');
  });

  it('changes no other issue and takes none away', () => {
    const without = judged(contradiction).issues;
    const { issues } = judged(contradiction, overrides(statement));
    expect(issues.map(({ acknowledged: _, ...issue }) => issue)).toEqual(without);
  });

  it('lapses when a part changes, and says so', () => {
    const changed = [...contradiction, { book: '23431', cell: 'productionProjects.1.poor', value: '13' }];
    const { issues, unused } = judged(changed, overrides(statement));
    expect(contradictionOf(issues)?.acknowledged).toBeUndefined();
    expect(short(unused)).toEqual([
      'warning acknowledgement-out-of-date Xác nhận!F7 Xác nhận này hết hiệu lực: lúc xác nhận là L8=21; H8=14; I8=4; J8=2; K8=0; nay là L8=21; H8=13; I8=4; J8=2; K8=0.',
    ]);
  });

  it('is kept while the file is not there, its sheet not read or one of its cells not', () => {
    const keep = 'Giữ nguyên dòng 7; xử lý xong chỗ đó rồi kiểm tra lại.';
    const none = { book: '23431', cell: '', value: '-' };
    const gone = judged([none], overrides(statement)).unused;
    expect(gone.map(({ rule, message, fix }) => [rule, message, fix])).toEqual([
      [
        'acknowledgement-not-judged',
        'Chưa xét được xác nhận này: tệp của xã Văn Lem chưa có, chưa đọc được, hoặc chưa rõ tệp nào là mới nhất.',
        keep,
      ],
    ]);
    const data = yearWith(overrides(statement));
    const communes = data.communes.map((slot) =>
      slot.book === null || slot.code !== '23431'
        ? slot
        : { ...slot, book: { ...slot.book, sheets: { ...slot.book.sheets, productionProjects: null } } },
    );
    const sheet = data.district.sheets.acknowledgements;
    expect(short(acknowledge([], sheet, { ...data, communes }).unused)).toEqual([
      'warning acknowledgement-not-judged Xác nhận!F7 Chưa xét được xác nhận này: sheet "Dự án sản xuất" của xa/23431-xa-van-lem.xlsx chưa đọc được.',
    ]);
    const at = { file: 'xa/23431-xa-van-lem.xlsx', sheet: 'Dự án sản xuất', cell: 'I8' };
    const unreadable = { rule: 'text-in-number-cell', severity: 'error', at, message: '' } as const;
    expect(short(acknowledge([unreadable], sheet, data).unused)).toEqual([
      'warning acknowledgement-not-judged Xác nhận!F7 Chưa xét được xác nhận này: Dự án sản xuất!I8 của xa/23431-xa-van-lem.xlsx đang có lỗi.',
    ]);
  });

  it('is not to be deleted where only its line has moved: the cells to name are said', () => {
    const told = (row: Readonly<Record<string, string>>) => judged(contradiction, overrides(row)).unused;
    const above = { ...statement, cells: 'L7', evidence: 'L7=21; H7=14; I7=4; J7=2; K7=0' };
    expect(told(above).map(({ rule, message, fix }) => [rule, message, fix])).toEqual([
      [
        'acknowledgement-out-of-date',
        'Lỗi đã xác nhận nay ở ô L8, vì dòng đã chuyển chỗ, nên xác nhận chưa có hiệu lực.',
        'Ở dòng 7, sửa cột Ô thành L8, cột Giá trị lúc xác nhận thành: L8=21; H8=14; I8=4; J8=2; K8=0. Lý do giữ nguyên.',
      ],
    ]);
    const [other] = told({ ...above, evidence: 'L7=21; H7=13; I7=4; J7=2; K7=0' });
    expect(other?.fix).toBe('Xóa dòng 7.');
  });

  it('is of another line where a row of its own speaks of that one', () => {
    const second = Object.entries({ ...statement, cells: 'L9', evidence: 'L9=21; H9=14; I9=4; J9=2; K9=0' });
    const both = second.map(([column, value]) => ({
      ...{ book: 'huyen', cell: `acknowledgements.2.${column}`, value },
    }));
    const { unused } = judged(contradiction, overrides(statement), both);
    expect(unused.map(({ fix }) => fix)).toEqual(['Xóa dòng 8.']);
  });

  it('says when there is nothing left to acknowledge', () => {
    expect(short(judged(overrides(statement)).unused)).toEqual([
      'warning acknowledgement-out-of-date Xác nhận!F7 Xác nhận này không còn ứng với lỗi nào: số liệu đã được sửa.',
    ]);
  });

  it.each([
    ['owner', '23443'],
    ['cells', 'L9'],
    ['sheet', 'Nguồn vốn'],
    ['rule', 'project-cost-differs-from-parts'],
  ])('holds for one %s alone', (column, value) => {
    const { issues, unused } = judged(contradiction, overrides({ ...statement, [column]: value }));
    expect(contradictionOf(issues)?.acknowledged).toBeUndefined();
    expect(unused.map((issue) => issue.rule)).toEqual(['acknowledgement-out-of-date']);
  });

  it.each([
    ['rule', 'household-differ', 'acknowledgement-unknown Xác nhận!B7 Không có quy tắc "household-differ".'],
    ['owner', '99999', 'acknowledgement-unknown Xác nhận!C7 Không có đơn vị mang mã "99999".'],
    [
      'reason',
      '',
      'acknowledgement-incomplete Xác nhận!A7:K7 Dòng xác nhận này còn thiếu ô hoặc có ô không đọc được, nên chưa có hiệu lực.',
    ],
    [
      'on',
      '?hôm qua',
      'acknowledgement-incomplete Xác nhận!A7:K7 Dòng xác nhận này còn thiếu ô hoặc có ô không đọc được, nên chưa có hiệu lực.',
    ],
  ])('warns of a row whose %s is %j', (column, value, warning) => {
    const { issues, unused } = judged(contradiction, overrides({ ...statement, [column]: value }));
    expect(contradictionOf(issues)?.acknowledged).toBeUndefined();
    expect(short(unused)).toEqual([`warning ${warning}`]);
  });

  it('covers an issue of the district by "huyen"', () => {
    const target = { book: 'huyen', cell: 'report.nextDistrictTarget', value: '3' };
    const data = yearWith([target]);
    const [issue] = checkYear(data);
    const [rule, owner, sheet, cells, evidence] = issue ? rowToPaste(issue, ownerOf(issue, data) ?? '') : [];
    const row = { ...statement, rule, owner, sheet, cells, evidence } as Record<string, string>;
    expect(owner).toBe('huyen');
    expect(judged([target], overrides(row)).issues[0]?.acknowledged?.on).toBe('22/11/2023');
  });
});
