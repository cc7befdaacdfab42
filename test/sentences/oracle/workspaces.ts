import fc from 'fast-check';
import type { CommuneBook, YearData } from '../../../src/forms/books.ts';
import { type Located, valueOf } from '../../../src/model/cell.ts';
import { shortName, subprojectCodes, type SubprojectCode } from '../../../src/programme/subprojects.ts';
import { yearWith, type Override } from '../../rules/books.ts';

/**
 * Years in memory that a district and its communes may well send in: every pattern of who takes part, of money given,
 * withdrawn, added and spent, and of what was done with it. What belongs together in both books is made together, so
 * that rules find no error.
 */

const office = 'Phòng Lao động - Thương binh và Xã hội';
const names = { '23431': 'Xã Văn Lem', '23443': 'Xã Pô Kô' } as const;
type Code = keyof typeof names;

/** What became of the money of one year: triệu đồng of a hundred. */
const patterns = {
  none: null,
  zero: { initial: 0, adjustment: 0, spent: 0 },
  given: { initial: 100, adjustment: 0, spent: 0 },
  part: { initial: 100, adjustment: 0, spent: 40 },
  full: { initial: 100, adjustment: 0, spent: 100 },
  withdrawn: { initial: 100, adjustment: -100, spent: 0 },
  added: { initial: 0, adjustment: 100, spent: 30 },
} as const;
type Pattern = keyof typeof patterns;
const anyPattern = fc.constantFrom<Pattern[]>(...(Object.keys(patterns) as Pattern[]));

/** 0: of the report's year; 1: carried over from the one before; 2: of the year before that, where it may still be used. */
type Block = 0 | 1 | 2;
const blocks: readonly Block[] = [0, 1, 2];

const line = (pattern: fc.Arbitrary<Pattern>, eligible: fc.Arbitrary<boolean>) =>
  fc.record({
    eligible,
    money: fc.tuple(pattern, pattern, pattern),
    toCommune: fc.boolean(),
    projects: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    result: fc.constantFrom('none', 'zero', 'some'),
    slow: fc.boolean(),
  });
type Line = typeof line extends (...args: never[]) => fc.Arbitrary<infer T> ? T : never;

const all = (pattern: fc.Arbitrary<Pattern>, eligible: fc.Arbitrary<boolean>) =>
  fc.tuple(...subprojectCodes.map(() => line(pattern, eligible)));

const done = fc.constantFrom('Đã thực hiện', 'Đang thực hiện', 'Chưa thực hiện');
const plan = fc.record({
  communes: fc.constantFrom<(readonly Code[])[]>(['23431', '23443'], ['23431']),
  // Everybody in, nobody in, nothing given, everything spent: and whatever lies between.
  lines: fc.oneof(
    { weight: 6, arbitrary: all(anyPattern, fc.boolean()) },
    { weight: 2, arbitrary: all(anyPattern, fc.constant(true)) },
    { weight: 1, arbitrary: all(fc.constant('none'), fc.constant(true)) },
    { weight: 1, arbitrary: all(fc.constant('full'), fc.constant(true)) },
    { weight: 1, arbitrary: all(fc.constantFrom('none', 'zero'), fc.constant(false)) },
  ),
  olderFunds: fc.boolean(),
  printDisbursement: fc.constantFrom('Có', 'Không'),
  printedFunds: fc.constantFrom('Giao đầu năm', 'Sau điều chỉnh'),
  official: fc.boolean(),
  signedOn: fc.constantFrom('', '24/11/2023', '25/11/2023', '05/12/2023'),
  submissionDate: fc.constantFrom('24/11/2023', '30/11/2023'),
  authority: fc.constantFrom(
    { level: 'Huyện', areaWord: 'huyện', province: 'tỉnh Kon Tum' },
    { level: 'Huyện', areaWord: 'quận', province: 'thành phố Đà Nẵng' },
    { level: 'Tỉnh', areaWord: 'tỉnh', province: 'tỉnh Kon Tum' },
  ),
  targets: fc.tuple(fc.constantFrom('', '4', '7', '30'), fc.constantFrom('', '4', '7', '30')),
  movement: fc.constantFrom('some', 'noPoorLeft', 'none'),
  printed: fc.record({
    printLastYearRates: fc.constantFrom('Có', 'Không', ''),
    printMovement: fc.constantFrom('Có', 'Không', ''),
    printEthnicMinority: fc.constantFrom('Có', 'Không', ''),
    printPlans: fc.constantFrom('Có', 'Không', ''),
    printSteering: fc.constantFrom('Có', 'Không', ''),
  }),
  minorityTarget: fc.constantFrom('', '2', '8'),
  planned: fc.constantFrom('', 0, 14),
  standards: fc.constantFrom('', 'Cùng một chuẩn', 'Hai chuẩn khác nhau'),
  nutritionOffice: fc.constantFrom(office, 'Trung tâm Y tế', 'Trung tâm y tế', 'Trung tâm Y tế huyện'),
  trainingOffice: fc.constantFrom(office, 'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên'),
  classes: fc.boolean(),
  activities: fc.array(
    fc.record({
      kind: fc.constantFrom(
        ...['Truyền thông', 'Tham quan, học tập kinh nghiệm', 'Tập huấn'],
        ...['Giám sát, kiểm tra', 'Họp Ban Chỉ đạo', 'Pa nô'],
      ),
      progress: done,
      whole: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  communication: fc.array(
    fc.record({
      form: fc.constantFrom('Họp thôn, tổ dân phố', 'Phát thanh', 'Pa nô, áp phích, tờ rơi', 'Khác'),
      organiser: fc.constantFrom('UBND xã, thị trấn', 'Cơ quan cấp huyện (ghi để đối chiếu, không cộng)'),
    }),
    { maxLength: 3 },
  ),
  capacity: fc.array(
    fc.record({
      form: fc.constantFrom('Tập huấn, bồi dưỡng', 'Tham quan, học tập kinh nghiệm'),
      state: fc.constantFrom('Chưa có kế hoạch', 'Đang xây dựng kế hoạch', 'Đã thực hiện'),
    }),
    { maxLength: 2 },
  ),
  loudspeakers: fc.constantFrom(null, 'Chưa triển khai', 'Đang triển khai', 'Đã hoàn thành'),
  visitNoted: fc.boolean(),
});
export type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

/** A year, and how it came about. */
export const years: fc.Arbitrary<Plan> = plan;

export function yearOf(made: Plan): YearData {
  const data = yearWith(overridesOf(made));
  const communes = data.communes.filter(({ code }) => made.communes.some((each) => each === code));
  const year = { ...data, communes };
  return made.olderFunds ? withOlderFunds(year, made) : year;
}

/**
 * The columns of year − 2, and that year among the choices, are those of a form that is made for them: what cannot be typed
 * into the base's is put in afterwards. Rows of such money were left without their year.
 */
function withOlderFunds(data: YearData, { lines, communes: [first] }: Plan): YearData {
  const layout = { ...data.district.layout, olderFunds: true };
  const filled = <T>(cell: Located<T>, value: T): Located<T> => ({
    ...{ at: cell.at, state: 'value', value, typed: String(value) },
  });
  const dated = <R extends { readonly fundingYear: Located<number> }>(
    rows: readonly R[] = [],
  ): readonly R[] =>
    rows.map((row) =>
      row.fundingYear.state === 'blank' ? { ...row, fundingYear: filled(row.fundingYear, 2021) } : row,
    );
  const paidOf = (book: CommuneBook) =>
    (book.sheets.funds?.rows ?? []).map((row) => {
      const index = subprojectCodes.findIndex((code) => code === valueOf(row.subproject));
      const own = book.code === first && valueOf(row.source) === 'central' ? lines[index] : undefined;
      const pattern = own === undefined ? null : patterns[own.money[2]];
      const dong = (millions = 0) => millions * 1_000_000;
      return {
        ...row,
        carriedOverOlder: filled(
          row.carriedOverOlder,
          dong(pattern === null ? 0 : pattern.initial + pattern.adjustment),
        ),
        disbursedOlder: filled(row.disbursedOlder, dong(pattern?.spent)),
      };
    });
  const { allocations, allocationTotals, report } = data.district.sheets;
  const district = {
    ...data.district,
    layout,
    sheets: {
      ...data.district.sheets,
      report: report && { ...report, olderFunds: filled(report.olderFunds, 'yes' as const) },
      allocations: allocations && { ...allocations, rows: dated(allocations.rows) },
      allocationTotals: allocationTotals && { ...allocationTotals, rows: dated(allocationTotals.rows) },
    },
  };
  const communes = data.communes.map((slot) => {
    const { book } = slot;
    if (book === null) return slot;
    const { funds, productionProjects: projects } = book.sheets;
    const sheets = {
      ...book.sheets,
      funds: funds && { ...funds, rows: paidOf(book) },
      productionProjects: projects && { ...projects, rows: dated(projects.rows) },
    };
    return { ...slot, book: { ...book, layout, sheets } };
  });
  return { ...data, district, communes };
}

const put = (book: string, cell: string, value: string | number): Override => ({
  book,
  cell,
  value: typeof value === 'number' ? String(value).replace('.', ',') : value,
});
const row = (book: string, at: string, cells: Readonly<Record<string, string | number>>) =>
  Object.entries(cells).map(([key, value]) => put(book, `${at}.${key}`, value));
const cleared = (book: string, ...sheets: readonly string[]) => sheets.map((id) => put(book, id, ''));

function overridesOf(made: Plan): readonly Override[] {
  const [first] = made.communes;
  const lineOf = new Map(subprojectCodes.map((code, index) => [code, made.lines[index] as Line]));
  return [
    ...cleared(
      'huyen',
      'allocationTotals',
      'allocations',
      'activities',
      'otherTargets',
      'districtProjects',
      'ceilings',
    ),
    put('huyen', 'districtProjects.gate', 'Không'),
    ...report(made),
    ...(made.communes.length === 2 ? [] : [put('huyen', 'communes.2', '-'), put('huyen', 'lastYear.2', '-')]),
    ...subprojectCodes.flatMap((code, index) => eligibility(made, code, index)),
    ...money(made, lineOf),
    ...activities(made),
    ...targets(lineOf, made),
    ...(made.classes
      ? made.communes.length === 2
        ? []
        : [put('huyen', 'trainingClasses.2', '-')]
      : [
          ...cleared('huyen', 'trainingClasses'),
          put('huyen', 'trainingClasses.gate', 'Không'),
          ...made.communes.flatMap((code) => [
            ...cleared(code, 'training'),
            put(code, 'training.gate', 'Không'),
          ]),
        ]),
    ...made.communes.flatMap((code) => commune(made, code, code === first)),
  ];
}

function report({ authority, targets, ...made }: Plan): readonly Override[] {
  return row('huyen', 'report', {
    ...authority,
    printDisbursement: made.printDisbursement,
    printedFunds: made.printedFunds,
    censusStatus: made.official ? 'Chính thức' : 'Sơ bộ',
    signedOn: made.signedOn,
    submissionDate: made.submissionDate,
    povertyStandards: made.standards,
    ...made.printed,
    ethnicMinorityTarget: made.minorityTarget,
    provinceTarget: targets[0],
    districtTarget: targets[1],
    ...Object.fromEntries(
      ['Households', 'Persons', 'PoorHouseholds', 'PoorPersons', 'NearPoorHouseholds', 'NearPoorPersons'].map(
        (each) => [`control${each}`, ''],
      ),
    ),
    ...(made.communes.length === 2 ? {} : { publishedPoorRate: '27,18', publishedNearPoorRate: '12,88' }),
    addressee: 'Hội đồng nhân dân',
    session: 'Kỳ họp thứ 7',
    term: 'XIV',
    signing: 'Chủ tịch ký',
    recipient1: 'Như trên',
    citationComma: 'Không',
    headings: 'IN HOA',
    medium: 'Điện tử',
  }).concat(
    put('huyen', 'citations.16.place', 'iii-chi-tieu'),
    put('huyen', 'citations.16.document1', 'KH-81'),
    put('huyen', 'citations.14.document1', 'QD-983'),
    put('huyen', 'offices.3.code', 'TTYT'),
    put('huyen', 'offices.3.name', made.nutritionOffice),
    put('huyen', 'offices.3.kind', 'Phòng chuyên môn'),
  );
}

function eligibility(made: Plan, code: SubprojectCode, index: number): readonly Override[] {
  const { eligible, toCommune, slow } = made.lines[index] as Line;
  const lead =
    code === 'da3-tda2' ? made.nutritionOffice : code === 'da4-tda1' ? made.trainingOffice : office;
  return row('huyen', `eligibility.${index + 1}`, {
    eligible: eligible ? 'Có' : 'Không',
    fundsToCommunes: eligible && toCommune ? 'Có' : 'Không',
    leadOffice: eligible ? lead : '',
    progress: eligible && slow ? 'Chậm' : 'Không đánh giá',
    reason: eligible && slow ? 'Hồ sơ phải làm lại' : '',
  });
}

const moneyOfYear = (fundingYear: number | string) => ({
  ...{ source: 'Ngân sách trung ương', capital: 'Sự nghiệp', fundingYear },
});

/** A row of "Vốn giao", and its line of "Tổng vốn theo quyết định": the whole goes to one holder. */
function given(
  n: number,
  total: Readonly<
    Record<
      'subproject' | 'source' | 'capital' | 'fundingYear' | 'initial' | 'adjustment' | 'spent',
      string | number
    >
  >,
  own: Readonly<Record<'holder' | 'disbursed', string | number>>,
): readonly Override[] {
  const { spent: _spent, ...money } = total;
  return [
    ...row('huyen', `allocationTotals.${n}`, money),
    ...row('huyen', `allocations.${n}`, { ...money, ...own }),
  ];
}

/** As typed; of year − 2 not at all, see `withOlderFunds`. */
const fundingYear = (block: number) => (block === 2 ? '' : 2023 - block);

/** "Vốn giao" of the district, "Nguồn vốn" and "Dự án sản xuất" of the first commune. */
function money(made: Plan, lineOf: ReadonlyMap<SubprojectCode, Line>): readonly Override[] {
  const [holder = '23431'] = made.communes;
  let [allocation, fund, project] = [0, 0, 0];
  const funds: Override[] = made.communes.flatMap((code) => [
    ...cleared(code, 'funds', 'productionProjects'),
    put(code, 'productionProjects.gate', 'Không'),
  ]);
  for (const [code, { eligible, money: of, toCommune, projects }] of lineOf) {
    const each = blocks.map((block) => {
      const pattern = block === 2 && !made.olderFunds ? null : patterns[of[block]];
      return eligible || of[block] === 'zero' ? pattern : null;
    });
    each.forEach((pattern, block) => {
      if (pattern === null) return;
      funds.push(
        ...given(
          (allocation += 1),
          { subproject: shortName(code), ...moneyOfYear(fundingYear(block)), ...pattern },
          { holder: toCommune ? names[holder] : office, disbursed: toCommune ? '' : pattern.spent },
        ),
      );
    });
    if (!toCommune || !eligible) continue;
    const dong = (key: 'initial' | 'adjustment' | 'spent', block: Block) =>
      (each[block]?.[key] ?? 0) * 1_000_000;
    // The rows that the district prepares, in every commune: the money of the first, and nothing.
    const nothing = {
      carriedOver: 0,
      initial: 0,
      adjustment: 0,
      disbursedCarriedOver: 0,
      disbursedCurrent: 0,
    };
    const ofFirst = {
      carriedOver: dong('initial', 1) + dong('adjustment', 1),
      initial: dong('initial', 0),
      adjustment: dong('adjustment', 0),
      disbursedCarriedOver: dong('spent', 1),
      disbursedCurrent: dong('spent', 0),
      reason: 'Đang làm hồ sơ',
    };
    const shared = { code: code.toUpperCase(), subproject: shortName(code), capital: 'Sự nghiệp' };
    fund += 2;
    for (const each of made.communes) {
      const central = { ...shared, source: 'Ngân sách trung ương', ...(each === holder ? ofFirst : nothing) };
      funds.push(
        ...row(each, `funds.${fund - 1}`, central),
        ...row(each, `funds.${fund}`, { ...shared, source: 'Ngân sách địa phương', ...nothing }),
      );
    }
    if (code !== 'da2' && code !== 'da3-tda1') continue;
    for (const block of blocks) {
      const budget = dong('initial', block) + dong('adjustment', block);
      if (!projects[block] || budget === 0) continue;
      funds.push(
        put(holder, 'productionProjects.gate', 'Có'),
        ...row(holder, `productionProjects.${(project += 1)}`, {
          subproject: shortName(code),
          name: `Chăn nuôi bò thôn ${project}`,
          mode: 'Cộng đồng',
          fundingYear: fundingYear(block),
          decisionNumber: `${600 + project}/QĐ-UBND`,
          decisionDate: '09/3/2023',
          ...{ poor: 4, nearPoor: 2, newlyEscaped: 0, otherBeneficiaries: 0, households: 6 },
          ...{ centralBudget: budget, localBudget: 0, householdContribution: 1_000_000 },
          ...{ otherContribution: 0, totalCost: budget + 1_000_000, disbursed: dong('spent', block) },
          ...{ content: 'Bò sinh sản', quantity: 6, quantityUnit: 'cặp', progress: 'Đang thực hiện' },
        }),
      );
    }
  }
  // An empty sheet has not been filled in; nothing given is said by a row of 0.
  if (allocation === 0 && made.lines.some(({ eligible }) => eligible))
    funds.push(
      ...given(
        1,
        { subproject: 'Dự án 2', ...moneyOfYear(2023), ...patterns.zero },
        { holder: office, disbursed: 0 },
      ),
    );
  return funds;
}

function targets(
  lineOf: ReadonlyMap<SubprojectCode, Line>,
  { communes, planned }: Plan,
): readonly Override[] {
  let count = 0;
  const rows = [...lineOf].flatMap(([code, { eligible, result, toCommune }]) => {
    if (result === 'none' || !eligible) return [];
    count += 1;
    const key = `CT-${count}`;
    const value = result === 'some' ? 7 : 0;
    return [
      ...row('huyen', `otherTargets.${count}`, {
        ...{ code: key, subproject: shortName(code), name: `Kết quả ${count}`, unit: 'hộ' },
        ...{
          byCommunes: toCommune ? 'Có' : 'Không',
          printed: 'Có',
          plan: planned,
          result: toCommune ? '' : value,
        },
      }),
      ...(toCommune
        ? communes.flatMap((commune, index) =>
            row(commune, `otherTargets.${count + 1}`, {
              ...{ code: key, subproject: shortName(code), name: `Kết quả ${count}`, unit: 'hộ' },
              result: index === 0 ? value : 0,
            }),
          )
        : []),
    ];
  });
  return [...communes.flatMap((code) => cleared(code, 'otherTargets')), ...rows];
}

function activities(made: Plan): readonly Override[] {
  return [
    put('huyen', 'activities.gate', made.activities.length > 0 ? 'Có' : 'Không'),
    ...made.activities.flatMap(({ kind, progress, whole }, index) =>
      row('huyen', `activities.${index + 1}`, {
        ...{ kind, subproject: 'Chung', content: `Hoạt động ${index + 1}`, organiser: office },
        commune: whole ? 'Toàn huyện' : names['23431'],
        from: `0${index + 1}/8/2023`,
        ...{ times: 1, attendances: 20 + index, progress },
      }),
    ),
  ];
}

/** Rows of the first commune; the others have none. */
function commune(made: Plan, code: Code, isFirst: boolean): readonly Override[] {
  const list = <T>(
    id: string,
    all: readonly T[],
    cells: (one: T, index: number) => Parameters<typeof row>[2],
  ) => {
    const rows = isFirst ? all : [];
    return [
      ...cleared(code, id),
      put(code, `${id}.gate`, rows.length > 0 ? 'Có' : 'Không'),
      ...rows.flatMap((one, index) => row(code, `${id}.${index + 1}`, cells(one, index))),
    ];
  };
  return [
    put(code, 'info.censusStatus', made.official ? 'Chính thức' : 'Sơ bộ'),
    put(code, 'info.recognition', made.official ? '900/QĐ-UBND' : ''),
    ...list('communication', made.communication, ({ form, organiser }, index) => ({
      ...{ date: `1${index}/7/2023`, form, content: `Nội dung ${index}`, place: 'Thôn 1', organiser },
      ...{ times: 2, attendances: form === 'Phát thanh' ? '' : 30 + index, programmeFunds: 'Có' },
    })),
    ...list('capacity', made.capacity, ({ form, state }, index) => ({
      ...{ form, content: `Lớp ${index}`, state, area: 'Trong tỉnh' },
      ...(state === 'Đã thực hiện'
        ? { planNumber: '52/KH-UBND', planDate: '05/9/2023', date: '20/9/2023', times: 1, participants: 31 }
        : { times: 0, participants: 0 }),
    })),
    ...list('loudspeakers', made.loudspeakers === null ? [] : [made.loudspeakers], (progress) => ({
      ...{ village: 'Thôn 2', work: 'Thay thế', oldKind: 'Cụm loa không dây FM', clusters: 1 },
      newKind: 'Cụm loa ứng dụng công nghệ thông tin - viễn thông',
      ...{ funds: 'Ngân sách địa phương', fundingYear: 2023, cost: 100_000_000 },
      ...{ unit: 'UBND xã, thị trấn', progress },
    })),
    ...list('supervision', made.visitNoted ? [1] : [], () => ({
      unit: 'Đoàn của huyện (ghi để đối chiếu, không cộng)',
      ...{
        date: '31/8/2023',
        subproject: 'Chung',
        content: 'Tình hình',
        times: 1,
        remedy: 'Không có kiến nghị',
      },
    })),
    ...(made.movement === 'some' ? [] : census(code, made.movement)),
  ];
}

/** Everybody poor rose above near poverty, or nothing moved. */
function census(code: Code, movement: 'noPoorLeft' | 'none'): readonly Override[] {
  const opening = {
    '23431': {
      households: [190, 90],
      minorityHouseholds: [190, 89],
      persons: [923, 437],
      minorityPersons: [923, 433],
    },
    '23443': {
      households: [144, 61],
      minorityHouseholds: [140, 59],
      persons: [704, 299],
      minorityPersons: [689, 292],
    },
  } as const;
  const none = { otherDecrease: 0, relapsed: 0, otherIncrease: 0, reason: '' };
  return Object.entries(opening[code]).flatMap(([key, [poor, near]]) => {
    const left = movement === 'none' ? poor : 0;
    return [
      ...row(code, `poor.${key}`, {
        ...{
          ...none,
          toNearPoor: 0,
          aboveNearPoor: poor - left,
          fromNearPoor: 0,
          newlyPoor: 0,
          closing: left,
        },
      }),
      ...row(code, `nearPoor.${key}`, {
        ...{ ...none, toPoor: 0, aboveNearPoor: 0, fromPoor: 0, newlyNearPoor: 0, closing: near },
      }),
    ];
  });
}
