import type { YearData } from '../forms/books.ts';
import { valueOf, type Located } from '../model/cell.ts';
import type { Figure } from '../model/figure.ts';
import { shortName, productionSubprojects } from '../programme/subprojects.ts';
import { SupportMode } from '../programme/support-modes.ts';
import { formatCount } from '../vietnamese/numbers.ts';
import { compareCodeUnits } from '../vietnamese/text.ts';
import { countEach, partOf, rows, sumEach, under, type Row } from './family.ts';
import { between, wordsBeside } from './acknowledged-words.ts';
import { each, gathered, having } from './gather.ts';
import { breakdown, commonNoun, joined, numberIn, plainText, type Maker } from './make.ts';
import { contentOf, contents } from './production-contents.ts';
import { allProjects, fundingBlocks, yearOf, type Projects } from './production-rows.ts';
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

const modeId = (mode: SupportMode) => `so-du-an.${modeIds[mode]}`;
const productId = `${modeId('linked')}.san-pham`;

const ofMode = (projects: Projects, mode: SupportMode) => having(projects, 'mode', mode);

/** What is linked, in the order in which it is said. */
function linkedContents(projects: Projects) {
  const names = each(ofMode(projects, 'linked'), (row) => contentOf(row).name);
  const noun = (cell: Located<string>) => commonNoun(valueOf(cell) ?? '');
  const items = [...names.items].sort((a, b) => compareCodeUnits(noun(a), noun(b)));
  return { ...names, items };
}

const linkedProducts = (projects: Projects) =>
  linkedContents(projects)
    .items.flatMap((cell) => valueOf(cell) ?? [])
    .map(commonNoun);

/** Where in a project's name its place begins, or whom it is for. */
const placeWord =
  /\s(?:tại|trên địa bàn|ở|cho|của|liên|xã|thị trấn|phường|đặc khu|thôn|làng|tổ|huyện)\s.*$/iu;

/**
 * "mắc ca trồng tập trung năm 2023": the one product that is linked, with the words that stand behind it in the name of every project
 * that links it; null where there are several products, or the names say no more than the product, or not the same.
 */
function namedProduct(projects: Projects): { cells: readonly Located<string>[]; words: string } | null {
  const { items, gaps } = ofMode(projects, 'linked');
  const pairs = items.map((row) => ({ name: row.name, content: contentOf(row).name }));
  const phrases = pairs.map(({ name, content }) => {
    const [title, noun] = [valueOf(name) ?? '', commonNoun(valueOf(content) ?? '')];
    const at = noun === '' ? -1 : title.toLowerCase().indexOf(noun.toLowerCase());
    const rest = at === -1 ? '' : `${title.slice(at + noun.length)} `.replace(placeWord, '').trim();
    return /^[,.;:()-]/.test(rest) || rest === '' ? null : `${noun} ${rest}`;
  });
  const [words = null] = phrases;
  if (words === null || gaps.length > 0 || phrases.some((each) => each !== words)) return null;
  return { cells: pairs.flatMap(({ name, content }) => [content, name]), words };
}

const modeFigures = (make: Maker) =>
  SupportMode.options.map((mode) => ({ mode, figure: make.beside(modeId(mode)) }));
const presentModes = (make: Maker) => modeFigures(make).filter(({ figure }) => numberIn(figure) !== 0);

/** What is linked belongs to the count of linked projects. */
const describedModes = (make: Maker, projects: Projects): readonly Figure[] =>
  modeFigures(make).flatMap(({ mode, figure }) =>
    mode === 'linked' && linkedContents(projects).items.length > 0
      ? [figure, make.beside(productId)]
      : [figure],
  );

function wordsOf(mode: SupportMode, projects: Projects): string {
  const products = mode === 'linked' ? linkedProducts(projects) : [];
  return products.length > 0 ? `${modeWords.linked} ${joined(products)}` : modeWords[mode];
}

/** What a project is called whatever its mode. */
const anyProject = 'dự án';

const counts = rows<Projects>(
  ['so-du-an', 'Số dự án', 'dự án', countEach('name')],
  ...SupportMode.options.map((mode): Row<Projects> => [
    modeId(mode),
    `Số ${modeWords[mode]}`,
    'dự án',
    (make, projects) => make.count(each(ofMode(projects, mode), (row) => row.name)),
  ]),
  [
    productId,
    'Sản phẩm liên kết',
    'chữ',
    (make, projects) => {
      const names = linkedContents(projects);
      return names.items.length === 0
        ? null
        : make.text('join', names, () => joined(linkedProducts(projects)));
    },
  ],
  [
    `${productId}.day-du`,
    'Sản phẩm liên kết, như tên dự án viết',
    'chữ',
    (make, projects) => {
      const named = namedProduct(projects);
      return named && make.text('phrase', gathered<Located<string>>(...named.cells), () => named.words);
    },
  ],
  // which wording fits: "lien-ket cong-dong", "cong-dong"; nothing but identifiers, for conditions
  [
    'phuong-thuc',
    'Phương thức hỗ trợ',
    'chữ',
    (make) =>
      make.textOf(
        'words',
        modeFigures(make).map(({ figure }) => figure),
        () =>
          presentModes(make)
            .map(({ mode }) => modeIds[mode])
            .join(' '),
      ),
  ],
  [
    'loai-du-an',
    'Loại dự án',
    'chữ',
    (make, projects) =>
      make.textOf(
        'words',
        describedModes(make, projects),
        () => {
          const [only, ...others] = presentModes(make);
          return only === undefined || others.length > 0 ? anyProject : wordsOf(only.mode, projects);
        },
        anyProject,
      ),
  ],
  [
    'co-cau-du-an',
    'Số dự án theo phương thức',
    'chữ',
    (make, projects) =>
      make.textOf('breakdown', describedModes(make, projects), () =>
        joined(
          presentModes(make).map(
            ({ mode, figure }) => `${formatCount(numberIn(figure) ?? 0)} ${wordsOf(mode, projects)}`,
          ),
        ),
      ),
  ],
);

const groups = Object.entries(householdGroups);

const households = rows<Projects>(
  ['ho', 'Hộ tham gia theo quyết định', 'hộ', sumEach('households')],
  ...groups.map(([key, { column, label }]): Row<Projects> => [`ho.${key}`, label, 'hộ', sumEach(column)]),
);

interface Block {
  readonly data: YearData;
  readonly projects: Projects;
}

/** The groups beside one another, and what the district says where they are not the whole. */
const breakdowns = rows<Block>(
  [
    'ho.ghi-chu',
    'Lời in ở chú thích về số hộ tham gia',
    'chữ',
    (make, { data }) => {
      const words = wordsBeside(data, [
        make.beside('ho'),
        ...groups.map(([key]) => make.beside(`ho.${key}`)),
      ]);
      return words.length === 0
        ? null
        : make.text('join', gathered<Located<string>>(...words), (all) => all.map(between).join('; '));
    },
  ],
  [
    'ho.co-cau',
    'Hộ tham gia theo nhóm',
    'chữ',
    (make) => {
      const counted = groups.map(([key, { noun }]) => ({ noun, figure: make.beside(`ho.${key}`) }));
      const words = make.ifBeside('ho.ghi-chu');
      return make.textOf(
        'breakdown',
        [...counted.map(({ figure }) => figure), ...(words === null ? [] : [words])],
        (values) => {
          const parts = [
            breakdown(counted.map(({ noun, figure }) => [numberIn(figure) ?? 0, noun])),
            ...values.slice(counted.length).map(plainText),
          ].filter((part) => part !== '');
          // The note stands in the report whatever the decision says of the groups.
          return parts.length === 0 ? 'chưa phân theo nhóm hộ' : parts.join('; ');
        },
      );
    },
  ],
);

const money = rows<Projects>(
  ['kinh-phi', 'Tổng kinh phí phê duyệt', 'đồng', sumEach('totalCost')],
  ['nsnn', 'Ngân sách nhà nước', 'đồng', sumEach('centralBudget', 'localBudget')],
  ['nsnn.trung-uong', 'Ngân sách trung ương', 'đồng', sumEach('centralBudget')],
  ['nsnn.dia-phuong', 'Ngân sách địa phương', 'đồng', sumEach('localBudget')],
  ['von-khac', 'Vốn huy động khác', 'đồng', sumEach('householdContribution', 'otherContribution')],
  ['von-khac.ho-dan', 'Đối ứng của hộ dân', 'đồng', sumEach('householdContribution')],
  ['von-khac.to-chuc', 'Đóng góp của doanh nghiệp, hợp tác xã', 'đồng', sumEach('otherContribution')],
  ['giai-ngan', 'Đã giải ngân từ ngân sách nhà nước', 'đồng', sumEach('disbursed')],
);

export const production = productionSubprojects.flatMap((code) =>
  fundingBlocks.map((block) =>
    under<YearData>(
      `${code}.${block.key}`,
      (year) => `${shortName(code)}, vốn ${year(block.shift)}`,
      partOf(
        (data: YearData) => {
          const year = yearOf(block, data);
          return year === null
            ? null
            : { data, projects: having(having(allProjects(data), 'subproject', code), 'fundingYear', year) };
        },
        partOf(({ projects }) => projects, counts, households),
        breakdowns,
        partOf(({ projects }) => projects, money),
        contents,
      ),
    ),
  ),
);
