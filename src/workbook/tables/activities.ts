import { gatherings } from '../../forms/commune/communication.ts';
import { communeForm } from '../../forms/commune/form.ts';
import { fundYearsOf } from '../../forms/commune/funds.ts';
import { districtTeam } from '../../forms/commune/supervision.ts';
import type { YearData } from '../../forms/books.ts';
import { districtProjects } from '../../forms/district/district-projects.ts';
import { isUnitIn } from '../../forms/district/units.ts';
import { isFilled, valueOf, type Located } from '../../model/cell.ts';
import type { FigureSet } from '../../model/figure.ts';
import { budgetSideOf } from '../../programme/funding.ts';
import { productionFigures } from '../production-figures.ts';
import { upperFirst } from '../../vietnamese/text.ts';
import { checksOf } from './checks.ts';
import { gather, type SentRow, type SentRows } from './gather.ts';
import type { ReportTable, TableRow } from './table.ts';

const { sheets } = communeForm;

type ListId =
  | 'productionProjects'
  | 'funds'
  | 'communication'
  | 'loudspeakers'
  | 'capacity'
  | 'supervision'
  | 'otherTargets'
  | 'difficulties';

/** Whom the rows of the district's own sheet stand for. */
const districtOwner = 'Cấp huyện, liên xã';

function sentByCommunes(data: YearData, id: ListId): SentRows[] {
  return data.communes.map(({ name, book }) => ({
    owner: name.charAt(0).toUpperCase() + name.slice(1),
    file: book?.file ?? null,
    rows: (book?.sheets[id]?.rows ?? null) as readonly SentRow[] | null,
  }));
}

/** What the report says of projects, of each sub-project and year of its money, by the column that holds it here. */
const projectFigures = [
  ['poor', 'ho.ngheo'],
  ['nearPoor', 'ho.can-ngheo'],
  ['newlyEscaped', 'ho.moi-thoat-ngheo'],
  ['otherBeneficiaries', 'ho.khac'],
  ['households', 'ho'],
  ['centralBudget', 'nsnn.trung-uong'],
  ['localBudget', 'nsnn.dia-phuong'],
  ['householdContribution', 'von-khac.ho-dan'],
  ['otherContribution', 'von-khac.to-chuc'],
  ['totalCost', 'kinh-phi'],
  ['disbursed', 'giai-ngan'],
] as const;

/** "Dự án sản xuất": projects of all communes, then the district's own. */
export function projectsTable(data: YearData, figures: FigureSet): ReportTable {
  const { district } = data;
  const own: SentRows = {
    owner: districtOwner,
    file: district.file,
    rows: (district.sheets[districtProjects.id as 'districtProjects']?.rows ?? null) as
      readonly SentRow[] | null,
  };
  const table = gather(
    sheets.productionProjects,
    [...sentByCommunes(data, 'productionProjects'), own],
    district.layout,
    {
      title: `DỰ ÁN HỖ TRỢ PHÁT TRIỂN SẢN XUẤT NĂM ${data.year}`,
      secondPage: 'centralBudget',
      whenEmpty: 'Không có dự án nào',
    },
  );
  const counterparts = projectFigures.map(([key, id]) => [key, ...productionFigures(figures, id)] as const);
  return { ...table, checks: checksOf(table, figures, counterparts) };
}

/** "Nguồn vốn": by sub-project, then commune and office, with a sum for each sub-project. */
export function fundsTable(data: YearData, figures: FigureSet): ReportTable {
  const sent = [...sentByCommunes(data, 'funds'), ...fundsOfOffices(data)];
  const table = gather(sheets.funds, sent, data.district.layout, {
    title: `NGUỒN VỐN VÀ KẾT QUẢ GIẢI NGÂN NĂM ${data.year}`,
    formulas: true,
    without: ['code'],
  });
  return {
    ...table,
    rows: grouped(table.rows),
    checks: checksOf(table, figures, [
      ['available', 'von.duoc-su-dung'],
      ['disbursed', 'von.giai-ngan'],
    ]),
  };
}

/** What offices hold of "Vốn giao", as rows of the communes' sheet: the money of one year each. */
function fundsOfOffices(data: YearData): readonly SentRows[] {
  const { file, layout, sheets: own } = data.district;
  const nothing = { state: 'value', value: 0, typed: '0' } as const;
  const isUnit = isUnitIn(own);
  return (own.allocations?.rows ?? []).flatMap((row): SentRows[] => {
    const [holder, source, year] = [valueOf(row.holder), valueOf(row.source), valueOf(row.fundingYear)];
    if (holder === undefined || source === undefined || year === undefined) return [];
    if (isUnit(holder)) return [];
    const zeros = Object.fromEntries(
      fundYearsOf(layout).flatMap(({ given, paid }) =>
        [...given, paid].map((key) => [key, { at: row.at, ...nothing }]),
      ),
    );
    const block = fundYearsOf(layout).find((each) => each.year === year);
    if (block === undefined) return [];
    const [first = '', second] = block.given;
    const sum = (valueOf(row.initial) ?? 0) + (valueOf(row.adjustment) ?? 0);
    const money: Readonly<Record<string, Located<number>>> =
      second === undefined
        ? {
            [first]:
              isFilled(row.initial) && isFilled(row.adjustment)
                ? { ...row.initial, value: sum }
                : row.initial,
          }
        : { [first]: row.initial, [second]: row.adjustment };
    const cells = { ...zeros, ...money, [block.paid]: row.disbursed };
    const side = { ...row.source, value: budgetSideOf(source) };
    const rows = [{ ...cells, subproject: row.subproject, source: side, capital: row.capital, row: row.row }];
    return [{ owner: holder, file, rows }];
  });
}

/**
 * Items by sub-project (the third column), in the order in which
 * sub-projects first come, each group under a row that adds it up. Who has sent nothing
 * (a row without group) lacks in every group.
 */
function grouped(rows: readonly TableRow[]): readonly TableRow[] {
  const keyOf = (row: TableRow): string => String(row.cells[2] ?? '');
  const names = [...new Set(rows.map(keyOf))].filter((name) => name !== '');
  if (names.length === 0) return rows;
  let number = 0;
  return names.flatMap((name): TableRow[] => [
    { kind: 'subtotal', cells: ['', name] },
    ...rows
      .filter((row) => keyOf(row) === name || keyOf(row) === '')
      .map(({ cells }): TableRow => {
        const [, owner, , ...rest] = cells;
        return { kind: 'item', cells: [(number += 1), owner, name, ...rest] };
      }),
  ]);
}

const titles = {
  communication: 'HOẠT ĐỘNG TRUYỀN THÔNG',
  loudspeakers: 'CỤM LOA TRUYỀN THANH CƠ SỞ',
  capacity: 'HOẠT ĐỘNG NÂNG CAO NĂNG LỰC',
  supervision: 'HOẠT ĐỘNG GIÁM SÁT',
  otherTargets: 'CHỈ TIÊU KHÁC',
  difficulties: 'KHÓ KHĂN, KIẾN NGHỊ CỦA XÃ, THỊ TRẤN',
} as const;

/** What the district itself did and is done, as rows of the communes' sheets: which kinds, and which cell stands in which column. */
const ownActivities: Partial<
  Record<
    keyof typeof titles,
    { readonly kinds: readonly string[]; readonly as: Readonly<Record<string, keyof Activity>> }
  >
> = {
  communication: {
    kinds: ['communication'],
    as: {
      date: 'from',
      form: 'kind',
      content: 'content',
      place: 'commune',
      organiser: 'organiser',
      times: 'times',
      attendances: 'attendances',
    },
  },
  capacity: {
    kinds: ['study-tour', 'training'],
    as: {
      form: 'kind',
      content: 'content',
      state: 'progress',
      date: 'from',
      times: 'times',
      participants: 'attendances',
    },
  },
  supervision: {
    kinds: ['monitoring'],
    as: { unit: 'organiser', date: 'from', subproject: 'subproject', content: 'content', times: 'times' },
  },
};
type Activity = NonNullable<YearData['district']['sheets']['activities']>['rows'][number];

function sentByDistrict({ district }: YearData, key: keyof typeof titles): readonly SentRows[] {
  const own = ownActivities[key];
  if (own === undefined) return [];
  const activities = district.sheets.activities;
  const rows = activities?.rows
    .filter(({ kind, progress }) => own.kinds.includes(valueOf(kind) ?? '') && valueOf(progress) === 'done')
    .map((row) => ({
      ...Object.fromEntries(Object.entries(own.as).map(([column, from]) => [column, row[from]])),
      ...{ row: row.row, ofDistrict: true },
    }));
  return [{ owner: 'Cấp huyện', file: district.file, rows: rows ?? null }];
}

const cellIn = (row: SentRow, key: string) => row[key] as Located<unknown> | undefined;
const noted = 'ghi để đối chiếu, không cộng';
const notBegun = 'chưa triển khai';

/** The rows that the report counts; what says of itself that it is not to be added up is not. */
const countedRows: Partial<
  Record<keyof typeof titles, { readonly row: (row: SentRow) => boolean; readonly others: string }>
> = {
  communication: {
    row: (row) => {
      if ('ofDistrict' in row) return true;
      const isMeeting = gatherings.some((each) => each === valueOf(cellIn(row, 'form')));
      return isMeeting && valueOf(cellIn(row, 'organiser')) !== 'district';
    },
    others: 'phát thanh, pa nô, hoặc ghi để đối chiếu, không cộng',
  },
  // a word that cannot be read may be any: the report lacks the sum then
  loudspeakers: {
    row: (row) => valueOf(cellIn(row, 'progress')) !== upperFirst(notBegun),
    others: notBegun,
  },
  supervision: {
    row: (row) => 'ofDistrict' in row || valueOf(cellIn(row, 'unit')) !== districtTeam,
    others: noted,
  },
};

/** Whom a commune's proposal is for: its own district answers it, what is for others the district may propose in its turn. */
const proposalRemark = {
  heading: 'Huyện xem xét',
  says: (row: SentRow): string => {
    const addressee = valueOf(cellIn(row, 'addressee'));
    if (addressee === undefined) return '';
    return addressee === 'Huyện'
      ? 'Kiến nghị với huyện: huyện giải quyết, trả lời xã'
      : `Kiến nghị với ${addressee === 'Tỉnh' ? 'tỉnh' : 'Trung ương'}: báo cáo chỉ in khi huyện ghi lại ở sheet Đề xuất, kiến nghị của huyen.xlsx`;
  },
};

/** Totals that have their number in the report. */
const reported: Partial<
  Record<keyof typeof titles, readonly (readonly [key: string, ...figures: string[]])[]>
> = {
  loudspeakers: [['clusters', 'loa.huyen.so-cum', 'loa.xa.so-cum']],
  communication: [
    ['times', 'truyen-thong.so-cuoc'],
    ['attendances', 'truyen-thong.luot-nguoi'],
  ],
};

/** The sheets whose rows are listed one under the other, as communes wrote them, then the district's own. */
export function activityTables(data: YearData, figures: FigureSet): readonly ReportTable[] {
  return Object.entries(titles).map(([id, title]) => {
    const key = id as keyof typeof titles;
    const counts = countedRows[key];
    const table = gather(
      sheets[key],
      [...sentByCommunes(data, key), ...sentByDistrict(data, key)],
      data.district.layout,
      {
        title: `${title} NĂM ${data.year}`,
        ...(counts === undefined ? {} : { counts }),
        ...(key === 'difficulties' ? { remark: proposalRemark } : {}),
      },
    );
    return { ...table, checks: checksOf(table, figures, reported[key] ?? []) };
  });
}
