import { communeForm } from '../../forms/commune/form.ts';
import type { YearData } from '../../forms/books.ts';
import { districtProjects } from '../../forms/district/district-projects.ts';
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

/** "Dự án sản xuất": projects of all communes, then the district's own. */
export function projectsTable(data: YearData): ReportTable {
  const { district } = data;
  const own: SentRows = {
    owner: districtOwner,
    file: district.file,
    rows: (district.sheets[districtProjects.id as 'districtProjects']?.rows ?? null) as
      readonly SentRow[] | null,
  };
  return gather(
    sheets.productionProjects,
    [...sentByCommunes(data, 'productionProjects'), own],
    district.layout,
    {
      title: `DỰ ÁN HỖ TRỢ PHÁT TRIỂN SẢN XUẤT NĂM ${data.year}`,
      pagesWide: 2,
      whenEmpty: 'Không có dự án nào',
    },
  );
}

/** "Nguồn vốn": by sub-project, then commune, with a sum for each sub-project. */
export function fundsTable(data: YearData): ReportTable {
  const table = gather(sheets.funds, sentByCommunes(data, 'funds'), data.district.layout, {
    title: `NGUỒN VỐN VÀ KẾT QUẢ GIẢI NGÂN NĂM ${data.year}`,
    formulas: true,
    without: ['code'],
  });
  return { ...table, rows: grouped(table.rows) };
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

/** The sheets whose rows are listed one under the other, as communes wrote them. */
export function activityTables(data: YearData): readonly ReportTable[] {
  return Object.entries(titles).map(([id, title]) => {
    const key = id as keyof typeof titles;
    return gather(sheets[key], sentByCommunes(data, key), data.district.layout, {
      title: `${title} NĂM ${data.year}`,
    });
  });
}
