import type { CellRef } from '../../../src/model/cell.ts';
import { valueOf } from '../../../src/model/cell.ts';
import type { SubprojectCode } from '../../../src/programme/subprojects.ts';
import { nameKey } from '../../../src/vietnamese/names.ts';
import { nonZero, sumOf, type Facts } from './facts.ts';

/**
 * What the report's sentences state that cells can deny: for each its block of the template (a file, a section), its words, and
 * the cells that make it false. Written from the forms and from Vietnamese, apart from the template's conditions.
 */
export interface Statement {
  /** The template file that says it. */
  readonly file: string;
  /** "mục II.6.a". */
  readonly section: string;
  readonly words: RegExp;
  /** Cells that contradict it; `match` is what the words found in the line. */
  readonly against: (facts: Facts, match: RegExpExecArray) => readonly CellRef[];
  /** Where the cells themselves differ, the rule that says so. */
  readonly warned?: string;
}

const numberOf = (printed: string) => Number(printed.replaceAll('.', '').replace(',', '.'));

/** Sub-projects by their section, with what else than "Chỉ tiêu khác" is a result of theirs. */
const subprojects: readonly (readonly [
  file: string,
  section: string,
  code: SubprojectCode,
  more?: (facts: Facts) => readonly CellRef[],
])[] = [
  ['20-du-an-1', 'mục II.1.a', 'da1-tda1'],
  ['20-du-an-1', 'mục II.1.b', 'da1-tda2'],
  ['22-du-an-2', 'mục II.2', 'da2', (facts) => [0, 1, 2].flatMap((back) => facts.projects('da2', back))],
  [
    '23-du-an-3',
    'mục II.3.a',
    'da3-tda1',
    (facts) => [0, 1, 2].flatMap((back) => facts.projects('da3-tda1', back)),
  ],
  ['25-dinh-duong', 'mục II.3.b', 'da3-tda2'],
  ['26-du-an-4', 'mục II.4.a', 'da4-tda1', (facts) => facts.classes()],
  ['26-du-an-4', 'mục II.4.b', 'da4-tda2'],
  ['26-du-an-4', 'mục II.4.c', 'da4-tda3'],
  ['27-du-an-5', 'mục II.5', 'da5'],
  ['28-du-an-6', 'mục II.6.a', 'da6-tda1', (facts) => facts.clusters()],
  [
    '28-du-an-6',
    'mục II.6.b',
    'da6-tda2',
    (facts) => [
      ...facts.communication('meeting'),
      ...facts.communication('broadcast'),
      ...facts.did('communication'),
      ...facts.did('billboard'),
    ],
  ],
  [
    '30-du-an-7',
    'mục II.7.a',
    'da7-tda1',
    (facts) => [...facts.did('study-tour'), ...facts.tourPlans(), ...facts.courses()],
  ],
  ['30-du-an-7', 'mục II.7.b', 'da7-tda2', (facts) => facts.did('monitoring')],
];

const ofSubprojects = subprojects.flatMap(([file, section, code, more = () => []]): readonly Statement[] => {
  const at = { file, section };
  return [
    { ...at, words: /không thuộc đối tượng thụ hưởng/, against: (facts) => facts.eligible(code) },
    {
      ...at,
      words: /chưa được giao vốn/,
      // Of money of year − 2 these two speak in a bullet of its own, before.
      against: (facts) =>
        code === 'da2' || code === 'da3-tda1'
          ? [0, 1].flatMap((back) => [...facts.given(code, back), ...facts.spent(code, back)])
          : [...facts.given(code), ...facts.spent(code)],
    },
    {
      ...at,
      words: /đang hoàn thiện hồ sơ/,
      against: (facts) => (code === 'da2' || code === 'da3-tda1' ? facts.spent(code, 0) : facts.spent(code)),
    },
    {
      ...at,
      words: /chưa có kết quả/,
      against: (facts) => [...facts.results(code), ...more(facts), ...facts.spent(code)],
    },
    { ...at, words: /không còn vốn/, against: (facts) => facts.spent(code) },
  ];
});

const ofProjects = (['da2', 'da3-tda1'] as const).flatMap((code): readonly Statement[] => {
  const at =
    code === 'da2'
      ? { file: '22-du-an-2', section: 'mục II.2' }
      : { file: '23-du-an-3', section: 'mục II.3.a' };
  const allOfBudget = [
    [0, /Từ nguồn vốn giao năm 2023: .*toàn bộ là ngân sách nhà nước/] as const,
    [1, /Từ nguồn vốn năm 2022 chuyển sang năm 2023: .*toàn bộ là ngân sách nhà nước/] as const,
    [2, /Từ nguồn vốn của năm trước nữa .*: .*toàn bộ là ngân sách nhà nước/] as const,
  ].map(([back, words]) => ({ ...at, words, against: (facts: Facts) => facts.otherMoney(code, back) }));
  const denied = [
    [0, /Nguồn vốn năm 2023: .*chưa có dự án nào được phê duyệt/] as const,
    [1, /Nguồn vốn năm 2022 chuyển sang: .*chưa có dự án nào được phê duyệt/] as const,
    [2, /Nguồn vốn của năm trước nữa .*: .*chưa có dự án nào được phê duyệt/] as const,
  ].map(([back, words]) => ({
    ...at,
    words,
    against: (facts: Facts) => [...facts.projects(code, back), ...facts.spent(code, back)],
  }));
  return [...allOfBudget, ...denied];
});

/** The sentence on the targets: those named reached stand first. */
function targets(verb: 'đạt' | 'chưa đạt', wrong: (fall: number, target: number) => boolean): Statement {
  return {
    file: '40-muc-tieu',
    section: 'mục III',
    words: new RegExp(`Hộ nghèo: .*(?<=, )${verb} (chỉ tiêu .*?)(?=, chưa đạt|\\))`),
    against: (facts, [, all = '']) => {
      const fall =
        Math.round(((valueOf(facts.report.publishedPoorRate) ?? 0) - facts.rate('poor')) * 100) / 100;
      return [...all.matchAll(/giảm từ ([\d,.]+) điểm/g)].some(([, target = '']) =>
        wrong(fall, numberOf(target)),
      )
        ? [facts.report.provinceTarget.at]
        : [];
    },
  };
}

/** Words that call the disbursement of the year low. */
const lowDisbursement = (section: string, words: RegExp): Statement => ({
  file: '50-danh-gia',
  section,
  words,
  against: (facts) => {
    const percent = facts.disbursedPercent();
    const low = valueOf(facts.report.lowDisbursementPercent) ?? 50;
    return percent === null || percent >= low ? [facts.report.lowDisbursementPercent.at] : [];
  },
});

const change = (
  name: string,
  table: 'poor' | 'nearPoor',
  field: 'publishedPoorRate' | 'publishedNearPoorRate',
): Statement => ({
  file: '40-muc-tieu',
  section: 'mục III',
  words: new RegExp(`${name}: .*\\((không thay đổi|tăng|giảm)`),
  against: (facts, [, said]) => {
    const by = facts.rate(table) - (valueOf(facts.report[field]) ?? 0);
    const really = Math.abs(by) < 0.005 ? 'không thay đổi' : by > 0 ? 'tăng' : 'giảm';
    return said === really ? [] : [facts.report[field].at];
  },
});

/** What is printed only where the district asks for it, and what makes it false. */
const movement = ['toNearPoor', 'aboveNearPoor'] as const;
const added = ['relapsed', 'newlyPoor', 'fromNearPoor'] as const;
const inGoals = { file: '40-muc-tieu', section: 'mục III' };
const askedFor: readonly Statement[] = [
  ...(
    [
      ['printLastYearRates', inGoals, /Tỷ lệ hộ nghèo cuối năm/],
      ['printMovement', inGoals, /thoát nghèo|tái nghèo|Bổ sung vào danh sách/],
      ['printEthnicMinority', inGoals, /nghèo dân tộc thiểu số/],
      ['printPlans', { file: '', section: '' }, /% kế hoạch/],
      ['printSteering', { file: '30-du-an-7', section: 'mục II.7.b' }, /cuộc họp/],
    ] as const
  ).map(([key, at, words]): Statement => ({
    ...at,
    words,
    against: ({ report }) => (valueOf(report[key]) === 'yes' ? [] : [report[key].at]),
  })),
  {
    ...inGoals,
    words: /Tỷ lệ hộ nghèo cuối năm|thoát nghèo|tái nghèo|Bổ sung vào danh sách/,
    against: ({ report }) =>
      valueOf(report.povertyStandards) === 'different' ? [report.povertyStandards.at] : [],
  },
  {
    ...inGoals,
    words:
      /Tỷ lệ hộ nghèo cuối năm 2022 là (.*?)%, cuối năm 2023 là (.*?)%; .* tương ứng là (.*?)% và (.*?)%\./,
    against: (facts, [, ...said]) => {
      const { publishedPoorRate, publishedNearPoorRate } = facts.report;
      const rates = [
        ...[valueOf(publishedPoorRate), facts.rate('poor')],
        ...[valueOf(publishedNearPoorRate), facts.rate('nearPoor')],
      ];
      return said.every((one, index) => numberOf(one) === rates[index]) ? [] : [publishedPoorRate.at];
    },
  },
  {
    ...inGoals,
    words: /Trong năm có ([\d.]+) hộ thoát nghèo, gồm: (.*)\./,
    against: (facts, [, all = '', parts = '']) => {
      const cells = facts.census('poor', 'households', ...movement);
      const counted = [...parts.matchAll(/\d[\d.]*/g)].reduce((sum, [part]) => sum + numberOf(part), 0);
      return sumOf(cells) === numberOf(all) && counted === numberOf(all) ? [] : cells.map(({ at }) => at);
    },
  },
  {
    ...inGoals,
    words: /Trong năm không có hộ thoát nghèo/,
    against: (facts) => nonZero(facts.census('poor', 'households', ...movement)),
  },
  {
    ...inGoals,
    words: /Không có hộ tái nghèo, hộ nghèo phát sinh mới/,
    against: (facts) => nonZero(facts.census('poor', 'households', ...added)),
  },
  {
    ...inGoals,
    words: /Bổ sung vào danh sách hộ nghèo: (.*)\./,
    against: (facts, [, parts = '']) => {
      const cells = facts.census('poor', 'households', ...added);
      const counted = [...parts.matchAll(/\d[\d.]*/g)].reduce((sum, [part]) => sum + numberOf(part), 0);
      return sumOf(cells) === counted ? [] : cells.map(({ at }) => at);
    },
  },
  ...(['poor', 'nearPoor'] as const).map((table): Statement => ({
    ...inGoals,
    words: table === 'poor' ? /Không có hộ nghèo dân tộc/ : /Không có hộ cận nghèo dân tộc/,
    against: (facts) => nonZero(facts.census(table, 'minorityHouseholds', 'closing')),
  })),
  {
    ...inGoals,
    words: /tỷ lệ hộ nghèo dân tộc thiểu số (không thay đổi|tăng|giảm).*?, (đạt|chưa đạt) chỉ tiêu được giao/,
    against: (facts, [, said, verb]) => {
      const fall = facts.minorityFall();
      const really = fall === 0 ? 'không thay đổi' : fall > 0 ? 'giảm' : 'tăng';
      const target = facts.report.ethnicMinorityTarget;
      const reached = fall >= (valueOf(target) ?? Infinity) ? 'đạt' : 'chưa đạt';
      return said === really && verb === reached ? [] : [target.at];
    },
  },
  {
    file: '30-du-an-7',
    section: 'mục II.7.b',
    words: /chưa tổ chức cuộc họp nào/,
    against: (facts) => nonZero(facts.meetings()),
  },
  {
    file: '30-du-an-7',
    section: 'mục II.7.b',
    words: /đã tổ chức (\d+) cuộc họp/,
    against: (facts, [, said = '']) =>
      sumOf(facts.meetings()) === Number(said) ? [] : facts.meetings().map(({ at }) => at),
  },
  {
    file: '',
    section: '',
    words: /: ([\d.,]+)\/([\d.,]+) \p{L}+, đạt ([\d.,]+)% kế hoạch/u,
    against: ({ report }, [, done = '', plan = '', percent = '']) =>
      Math.abs((numberOf(done) / numberOf(plan)) * 100 - numberOf(percent)) > 0.0051
        ? [report.printPlans.at]
        : [],
  },
];

export const statements: readonly Statement[] = [
  ...askedFor,
  {
    file: '12-von',
    section: 'mục I.2',
    words: /chưa được giao vốn ngân sách trung ương/,
    against: (facts) => facts.centralGiven(),
  },
  {
    file: '20-du-an-1',
    section: 'mục II.1',
    words: /không thuộc đối tượng thụ hưởng nội dung Dự án/,
    against: (facts) => facts.eligible('da1-tda1', 'da1-tda2'),
  },
  ...ofSubprojects,
  ...ofProjects,
  {
    file: '25-dinh-duong',
    section: 'mục II.3.b',
    words: /(?:^|\. )([^.]*?) chủ trì, phối hợp với (.*?) hướng dẫn/,
    against: (facts, [, one = '', other = '']) => {
      const core = (name: string) => nameKey(name).replace(/( (huyện|quận|tỉnh))+$/, '');
      const cell = facts.lead('da3-tda2');
      return core(one) === core(other) && cell !== undefined ? [cell.at] : [];
    },
  },
  {
    file: '25-dinh-duong',
    section: 'mục II.3.b',
    words: /các địa phương \(được giao nguồn vốn\)/,
    against: (facts) => {
      const cell = facts.lead('da3-tda2');
      return facts.givenToCommunes('da3-tda2').length === 0 && cell !== undefined ? [cell.at] : [];
    },
  },
  {
    file: '26-du-an-4',
    section: 'mục II.4.a',
    words: /chưa mở được lớp đào tạo/,
    against: (facts) => [...facts.classes(), ...facts.spent('da4-tda1')],
  },
  {
    file: '26-du-an-4',
    section: 'mục II.4.a',
    words: /Trên cơ sở đó, giao (.*?), (.*?) (?:huyện|quận|tỉnh), các cơ quan/,
    against: (facts, [, lead = '', providers = '']) => {
      const cell = facts.lead('da4-tda1');
      const twice = providers.split(', ').some((each) => nameKey(each) === nameKey(lead));
      return twice && cell !== undefined ? [cell.at] : [];
    },
  },
  {
    file: '28-du-an-6',
    section: 'mục II.6.a',
    words: /chưa đầu tư, thay thế cụm loa/,
    against: (facts) => [...facts.clusters(), ...facts.spent('da6-tda1')],
  },
  {
    file: '28-du-an-6',
    section: 'mục II.6.b',
    words: /chưa tổ chức cuộc tuyên truyền nào/,
    against: (facts) => [...facts.communication('meeting'), ...facts.did('communication')],
  },
  {
    file: '28-du-an-6',
    section: 'mục II.6.b',
    words: /chưa tổ chức cuộc tuyên truyền nào|chưa có kết quả/,
    against: (facts) => (facts.did('communication').length > 0 ? [] : facts.communication('noted')),
    warned: 'district-meeting-recorded-by-commune',
  },
  {
    file: '30-du-an-7',
    section: 'mục II.7.a',
    words: /chưa tổ chức đợt tham quan, học tập kinh nghiệm nào/,
    against: (facts) => facts.did('study-tour'),
  },
  {
    file: '30-du-an-7',
    section: 'mục II.7.a',
    words: /Chưa có .* nào xây dựng kế hoạch tham quan/,
    against: (facts) => facts.tourPlans(),
  },
  {
    // What was held stands beside what was not.
    file: '30-du-an-7',
    section: 'mục II.7.a',
    words: /^(?!.*tập huấn).*chưa tổ chức đợt tham quan.*Chưa có .* nào xây dựng kế hoạch tham quan/s,
    against: (facts) => facts.courses(),
  },
  {
    file: '30-du-an-7',
    section: 'mục II.7.b',
    words: /chưa tổ chức giám sát tại .* nào/,
    against: (facts) => [...facts.did('monitoring'), ...facts.spent('da7-tda2')],
  },
  {
    file: '30-du-an-7',
    section: 'mục II.7.b',
    words: /chưa giám sát: (.*?)\)/,
    against: (facts, [, names = '']) => names.split(', ').flatMap((name) => facts.visited(name)),
  },
  {
    file: '30-du-an-7',
    section: 'mục II.7.b',
    words: /chưa (?:giám sát: (.*?)\)|tổ chức giám sát)/,
    against: (facts, [, names]) =>
      names === undefined
        ? facts.visitsNoted()
        : names.split(', ').flatMap((name) => facts.visitsNoted(name)),
    warned: 'district-visit-recorded-by-one',
  },
  {
    file: '40-muc-tieu',
    section: 'mục III',
    words: /đang được các cấp, các ngành tiến hành|dự kiến hoàn thành/,
    against: (facts) => facts.reviewPassed(),
  },
  change('Hộ nghèo', 'poor', 'publishedPoorRate'),
  change('Hộ cận nghèo', 'nearPoor', 'publishedNearPoorRate'),
  {
    file: '40-muc-tieu',
    section: 'mục III',
    words: /so với cuối năm|đạt chỉ tiêu|không thay đổi/,
    against: ({ report }) =>
      valueOf(report.povertyStandards) === 'different' ? [report.povertyStandards.at] : [],
  },
  {
    file: '40-muc-tieu',
    section: 'mục III',
    words: /Không còn hộ nghèo/,
    against: (facts) => (facts.rate('poor') === 0 ? [] : [facts.report.cutoff.at]),
  },
  targets('đạt', (fall, target) => fall < target),
  targets('chưa đạt', (fall, target) => fall >= target),
  lowDisbursement('mục IV.2', /Tiến độ giải ngân.* còn thấp/),
  lowDisbursement('mục IV.3.b', /làm chậm tiến độ giải ngân/),
  {
    file: '50-danh-gia',
    section: 'mục IV.2',
    words: /triển khai còn chậm/,
    against: (facts) => (facts.slow().length === 0 ? [facts.report.cutoff.at] : []),
  },
  {
    file: '50-danh-gia',
    section: 'mục IV.4',
    words: /vốn được giao lớn/,
    against: (facts) => (facts.given('da4-tda1').length === 0 ? [facts.report.cutoff.at] : []),
  },
  ...['24-ke-hoach-tinh', '29-pa-no', '10-chi-dao', '30-du-an-7', '40-muc-tieu'].map((file): Statement => ({
    file,
    section: '',
    words: /(?:Ủy ban nhân dân|Sở [\p{L} -]*?) Trung ương/u,
    against: (facts) => [facts.report.level.at],
  })),
  {
    // A district of a centrally run city has no province above it.
    file: '10-chi-dao',
    section: '',
    words:
      /(?<!Hộ )(?:hướng dẫn của|Ủy ban nhân dân|trong và ngoài|Sở Lao động - Thương binh và Xã hội) tỉnh\b(?! Kon Tum)/u,
    against: (facts) =>
      /^thành phố/i.test(valueOf(facts.report.province) ?? '') ? [facts.report.province.at] : [],
  },
];
