import type { YearData } from '../forms/books.ts';
import { valueOf } from '../model/cell.ts';
import type { Figure } from '../model/figure.ts';
import { shortName, productionSubprojects } from '../programme/subprojects.ts';
import { SupportMode } from '../programme/support-modes.ts';
import { formatCount } from '../vietnamese/numbers.ts';
import { compareCodeUnits } from '../vietnamese/text.ts';
import { each, where, type Gathered } from './gather.ts';
import { breakdown, commonNoun, joined, numberIn, type Maker } from './make.ts';
import { contentFigures, contentOf } from './production-contents.ts';
import {
  allProjects,
  fundingBlocks,
  ofFundingYear,
  ofSubproject,
  type ProjectRow,
} from './production-rows.ts';
import { householdGroups, modeWords } from './words.ts';

/**
 * Production projects by sub-project and the year their money was given: `da2.chuyen-nguon.…`, `da3-tda1.nam-nay.…`.
 * The total of households is Σ of the totals typed from the decisions, each group Σ of its own column: where a
 * decision contradicts itself, both print as they stand (the rule `households-differ-from-parts` says so).
 */

const modeIds: Readonly<Record<SupportMode, string>> = {
  linked: 'lien-ket',
  community: 'cong-dong',
  task: 'nhiem-vu',
  specific: 'dac-thu',
};

function projectCounts(
  id: string,
  label: string,
  rows: Gathered<ProjectRow>,
  make: Maker,
): readonly Figure[] {
  const byMode = SupportMode.options.map((mode) => ({
    mode,
    figure: make.count(
      { id: `${id}.so-du-an.${modeIds[mode]}`, label: `Số ${modeWords[mode]}, ${label}`, unit: 'dự án' },
      each(
        where(
          rows,
          (row) => row.mode,
          (value) => value === mode,
        ),
        (row) => row.name,
      ),
    ),
  }));
  const figures = byMode.map(({ figure }) => figure);
  const present = byMode.filter(({ figure }) => numberIn(figure) !== 0);
  const linked = where(
    rows,
    (row) => row.mode,
    (value) => value === 'linked',
  );
  const contents = each(linked, (row) => contentOf(row).name);
  const sorted = [...contents.items].sort((a, b) =>
    compareCodeUnits(commonNoun(valueOf(a) ?? ''), commonNoun(valueOf(b) ?? '')),
  );
  const products = sorted.flatMap((cell) => valueOf(cell) ?? []).map(commonNoun);
  const product =
    contents.items.length === 0
      ? null
      : make.text(
          { id: `${id}.so-du-an.lien-ket.san-pham`, label: `Sản phẩm liên kết, ${label}`, unit: 'chữ' },
          'join',
          { ...contents, items: sorted },
          () => joined(products),
        );
  // what is linked belongs to the count of linked projects
  const described = byMode.flatMap(({ mode, figure }) =>
    mode === 'linked' && product !== null ? [figure, product] : [figure],
  );
  const wordsOf = (mode: SupportMode) =>
    mode === 'linked' && products.length > 0 ? `${modeWords.linked} ${joined(products)}` : modeWords[mode];
  const only = present.length === 1 ? present[0] : undefined;
  return [
    make.count(
      { id: `${id}.so-du-an`, label: `Số dự án, ${label}`, unit: 'dự án' },
      each(rows, (row) => row.name),
    ),
    ...figures,
    ...(product === null ? [] : [product]),
    // which wording fits: "lien-ket cong-dong", "cong-dong"; nothing but identifiers, for conditions
    make.textOf(
      { id: `${id}.phuong-thuc`, label: `Phương thức hỗ trợ, ${label}`, unit: 'chữ' },
      'words',
      figures,
      () => present.map(({ mode }) => modeIds[mode]).join(' '),
    ),
    make.textOf(
      { id: `${id}.loai-du-an`, label: `Loại dự án, ${label}`, unit: 'chữ' },
      'words',
      described,
      () => (only === undefined ? 'dự án' : wordsOf(only.mode)),
    ),
    make.textOf(
      { id: `${id}.co-cau-du-an`, label: `Số dự án theo phương thức, ${label}`, unit: 'chữ' },
      'breakdown',
      described,
      () =>
        joined(present.map(({ mode, figure }) => `${formatCount(numberIn(figure) ?? 0)} ${wordsOf(mode)}`)),
    ),
  ];
}

function households(id: string, label: string, rows: Gathered<ProjectRow>, make: Maker): readonly Figure[] {
  const groups = Object.entries(householdGroups).map(([key, { column, noun, label: name }]) => ({
    noun,
    figure: make.sum(
      { id: `${id}.ho.${key}`, label: `${name}, ${label}`, unit: 'hộ' },
      each(rows, (row) => row[column]),
    ),
  }));
  const figures = groups.map(({ figure }) => figure);
  return [
    make.sum(
      { id: `${id}.ho`, label: `Hộ tham gia theo quyết định, ${label}`, unit: 'hộ' },
      each(rows, (row) => row.households),
    ),
    ...figures,
    make.textOf(
      { id: `${id}.ho.co-cau`, label: `Hộ tham gia theo nhóm, ${label}`, unit: 'chữ' },
      'breakdown',
      figures,
      () => breakdown(groups.map(({ noun, figure }) => [numberIn(figure) ?? 0, noun])),
    ),
  ];
}

function money(id: string, label: string, rows: Gathered<ProjectRow>, make: Maker): readonly Figure[] {
  const sum = (
    key: string,
    name: string,
    take: (row: ProjectRow) => ProjectRow['totalCost'] | readonly ProjectRow['totalCost'][],
  ) => make.sum({ id: `${id}.${key}`, label: `${name}, ${label}`, unit: 'đồng' }, each(rows, take));
  return [
    sum('kinh-phi', 'Tổng kinh phí phê duyệt', (row) => row.totalCost),
    sum('nsnn', 'Ngân sách nhà nước', (row) => [row.centralBudget, row.localBudget]),
    sum('nsnn.trung-uong', 'Ngân sách trung ương', (row) => row.centralBudget),
    sum('nsnn.dia-phuong', 'Ngân sách địa phương', (row) => row.localBudget),
    sum('von-khac', 'Vốn huy động khác', (row) => [row.householdContribution, row.otherContribution]),
    sum('von-khac.ho-dan', 'Đối ứng của hộ dân', (row) => row.householdContribution),
    sum('von-khac.to-chuc', 'Đóng góp của doanh nghiệp, hợp tác xã', (row) => row.otherContribution),
    sum('giai-ngan', 'Đã giải ngân từ ngân sách nhà nước', (row) => row.disbursed),
  ];
}

export function productionFigures(data: YearData, make: Maker): readonly Figure[] {
  const projects = allProjects(data);
  return productionSubprojects.flatMap((code) => {
    const ofCode = ofSubproject(projects, code);
    return fundingBlocks(data).flatMap(({ key, year }) => {
      const rows = ofFundingYear(ofCode, year);
      const id = `${code}.${key}`;
      const label = `${shortName(code)}, vốn năm ${year}`;
      return [
        ...projectCounts(id, label, rows, make),
        ...households(id, label, rows, make),
        ...money(id, label, rows, make),
        ...contentFigures(data, id, label, rows, make),
      ];
    });
  });
}
