import type { YearData } from '../forms/books.ts';
import { isFilled, valueOf, type Located } from '../model/cell.ts';
import { officialName } from '../programme/projects.ts';
import { shortName, subprojectCodes, type SubprojectCode } from '../programme/subprojects.ts';
import { partOf, rows, type Row, type Take } from './family.ts';
import {
  adjusted,
  allocations,
  central,
  disbursedColumns,
  local,
  ofUsableYears,
  spending,
  usableBlocks,
  type Given,
  type Line,
} from './funds.ts';
import { having, rowsOfCommunes, each, type CommuneRow, type Gathered } from './gather.ts';
import type { List } from './lists.ts';
import { numberIn, text } from './make.ts';

/** Money by sub-project and by where it comes from, of all years whose money may be used: the list `tieu-du-an` and its sums. */

/** Local money is one: which level it is of, a commune does not know. */
const sides = [
  { id: 'nstw', name: 'ngân sách trung ương', source: 'central', of: central },
  { id: 'nsdp', name: 'ngân sách địa phương', source: 'local', of: local },
] as const;
type Side = (typeof sides)[number];

/** Lines of "Vốn giao" and rows of the communes' "Nguồn vốn": of one sub-project, or of all. */
interface Money {
  readonly lines: Gathered<Line>;
  readonly ofCommunes: Gathered<CommuneRow<'funds'>>;
}

const moneyOf = (of: Given, code: SubprojectCode | null): Money => {
  const lines = ofUsableYears(of);
  const ofCommunes = rowsOfCommunes(of.data, 'funds');
  return code === null
    ? { lines, ofCommunes }
    : { lines: having(lines, 'subproject', code), ofCommunes: having(ofCommunes, 'subproject', code) };
};

const ofSide = ({ lines, ofCommunes }: Money, side: Side): Money => ({
  lines: side.of(lines),
  ofCommunes: having(ofCommunes, 'source', side.source),
});

/** Of no money there is no rate. */
const rate =
  (paid: string, given: string): Take<Given> =>
  (make) => {
    const whole = make.beside(given);
    return numberIn(whole) === 0 ? null : make.percent(make.beside(paid), whole);
  };

/** `given`, `paid`: the figures of all sources together, below which these stand. */
const bySource = (
  code: SubprojectCode | null,
  given: string,
  paid: string,
  whose: string,
): readonly Row<Given>[] => [
  [`${paid}.ty-le`, `${whose}tỷ lệ giải ngân vốn các năm`, '%', rate(paid, given)],
  ...sides.flatMap((side): readonly Row<Given>[] => [
    [
      `${given}.${side.id}`,
      `${whose}vốn các năm được sử dụng, ${side.name}`,
      'đồng',
      (make, of) => make.millions(each(ofSide(moneyOf(of, code), side).lines, adjusted)),
    ],
    ...spending(
      `${paid}.${side.id}`,
      usableBlocks,
      (who) => () => `${whose}${who} giải ngân vốn các năm, ${side.name}`,
      (of) => ofSide(moneyOf(of, code), side),
    ),
    [
      `${paid}.${side.id}.ty-le`,
      `${whose}tỷ lệ giải ngân vốn các năm, ${side.name}`,
      '%',
      rate(`${paid}.${side.id}`, `${given}.${side.id}`),
    ],
  ]),
];

const names = rows<Given>(
  ...subprojectCodes.flatMap((code): readonly Row<Given>[] => [
    [`${code}.ten`, `Tên ngắn: ${shortName(code)}`, 'chữ', (make) => make.fixed(text(shortName(code)))],
    [
      `${code}.ten-day-du`,
      `Tên đầy đủ: ${shortName(code)}`,
      'chữ',
      (make) => make.fixed(text(officialName(code))),
    ],
  ]),
);

export const fundedSubprojects = partOf(
  (data: YearData): Given => ({ data, lines: allocations(data) }),
  names,
  rows<Given>(
    ...subprojectCodes.flatMap((code) =>
      bySource(code, `${code}.von`, `${code}.giai-ngan`, `${shortName(code)}: `),
    ),
    ...bySource(null, 'von.duoc-su-dung', 'von.giai-ngan', 'Cộng: '),
  ),
);

/** A row that holds any money, or may hold it. */
function holdsMoney(data: YearData, code: SubprojectCode): boolean {
  const { lines, ofCommunes } = moneyOf({ data, lines: allocations(data) }, code);
  const columns = usableBlocks(data).map((key) => disbursedColumns[key]);
  const cells: readonly Located<number>[] = [
    ...lines.items.flatMap((row) => [row.initial, row.adjustment, row.disbursed]),
    ...ofCommunes.items.flatMap((row) => columns.map((column) => row[column])),
  ];
  return cells.some((cell) => cell.state !== 'blank' && !(isFilled(cell) && valueOf(cell) === 0));
}

export const fundedList: List = {
  name: 'tieu-du-an',
  label: 'dự án, tiểu dự án có vốn hoặc đã giải ngân trong năm, theo thứ tự của Chương trình',
  any: subprojectCodes,
  of: (data) => subprojectCodes.filter((code) => holdsMoney(data, code)),
};
