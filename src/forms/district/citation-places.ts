import { type FormVersion, type Lifetime, standsIn } from '../define/versions.ts';

/**
 * The places of the report at which documents are cited. The template cites the place, never a document, so that a new
 * year needs no new template; the sheet "Trích dẫn" says which documents of "Văn bản" stand at each place.
 */

/**
 * What becomes of the text when a place has no document:
 * `missing` it shows as a missing value · otherwise the sentence, clause, footnote or paragraph is left out.
 */
export type WhenEmpty = 'missing' | 'drop-sentence' | 'drop-clause' | 'drop-note' | 'drop-paragraph';

export interface CitationPlace extends Lifetime {
  /** "Vị trí" as the sheet shows it; unique. A figure in brackets tells places of the same item apart. */
  readonly label: string;
  /** What the document at this place supports. */
  readonly supports: string;
  readonly whenEmpty: WhenEmpty;
}

/** By the stable key that the template uses, in reading order. */
export const citationPlaces = {
  'mo-dau': { label: 'Mở đầu', supports: 'Căn cứ kế hoạch kỳ họp', whenEmpty: 'missing' },
  'i-1-chu-truong': {
    label: 'I.1 (1)',
    supports: 'Chủ trương, Chương trình của Trung ương',
    whenEmpty: 'missing',
  },
  'i-1-ke-hoach-huyen': { label: 'I.1 (2)', supports: 'Kế hoạch năm của huyện', whenEmpty: 'missing' },
  'i-1-don-doc': { label: 'I.1 (3)', supports: 'Văn bản đôn đốc, chỉ đạo', whenEmpty: 'drop-sentence' },
  'i-2-tinh-giao': { label: 'I.2 (1)', supports: 'Quyết định tỉnh giao vốn', whenEmpty: 'missing' },
  'i-2-huyen-giao': { label: 'I.2 (2)', supports: 'Quyết định huyện giao vốn', whenEmpty: 'missing' },
  'i-2-dieu-chinh': {
    label: 'I.2, II.6a',
    supports: 'Quyết định điều chỉnh, bổ sung dự toán',
    whenEmpty: 'drop-sentence',
  },
  'ii-2-de-an': { label: 'II.2 (1)', supports: 'Đề án phát triển nông nghiệp', whenEmpty: 'drop-sentence' },
  'ii-2-dinh-huong': {
    label: 'II.2 (2)',
    supports: 'Định hướng thực hiện dự án sản xuất',
    whenEmpty: 'drop-sentence',
  },
  'ii-3b-ke-hoach-tinh': {
    label: 'II.3b (1)',
    supports: 'Kế hoạch cải thiện dinh dưỡng của tỉnh',
    whenEmpty: 'drop-sentence',
  },
  'ii-3b-ke-hoach-huyen': {
    label: 'II.3b (2)',
    supports: 'Kế hoạch cải thiện dinh dưỡng của huyện',
    whenEmpty: 'missing',
  },
  'ii-3b-thong-nhat': {
    label: 'II.3b (3)',
    supports: 'Thống nhất chủ trương thực hiện',
    whenEmpty: 'drop-sentence',
  },
  'ii-4a-ke-hoach': { label: 'II.4a', supports: 'Kế hoạch đào tạo nghề', whenEmpty: 'missing' },
  'ii-4c-trien-khai': {
    label: 'II.4c (1)',
    supports: 'Triển khai hỗ trợ việc làm bền vững',
    whenEmpty: 'drop-sentence',
  },
  'ii-4c-thi-truong': {
    label: 'II.4c (2)',
    supports: 'Thu thập thông tin thị trường lao động',
    whenEmpty: 'drop-sentence',
  },
  'ii-6a-cum-loa': { label: 'II.6a', supports: 'Giao thay thế cụm loa', whenEmpty: 'drop-note' },
  'ii-7a-hoc-tap': { label: 'II.7a', supports: 'Kế hoạch học tập kinh nghiệm', whenEmpty: 'drop-note' },
  'ii-7b-giam-sat': {
    label: 'II.7b (1)',
    supports: 'Kế hoạch giám sát, quyết định thành lập Đoàn',
    whenEmpty: 'missing',
  },
  'ii-7b-theo-doi': { label: 'II.7b (2)', supports: 'Theo dõi, hướng dẫn, kiểm tra', whenEmpty: 'drop-note' },
  'iii-chi-tieu': {
    label: 'III (1)',
    supports: 'Chỉ tiêu giảm nghèo tỉnh giao; huyện giao',
    whenEmpty: 'drop-clause',
  },
  'iii-ra-soat': {
    label: 'III (2)',
    supports: 'Kế hoạch rà soát (khi kết quả là Sơ bộ)',
    whenEmpty: 'missing',
  },
  'iii-phe-duyet': {
    label: 'III (3)',
    supports: 'Quyết định phê duyệt kết quả (khi Chính thức)',
    whenEmpty: 'missing',
  },
  'iv-4-quy-dinh-1': {
    label: 'IV.4 (1)',
    supports: 'Quy định vướng mắc thứ nhất, với điều, khoản',
    whenEmpty: 'drop-paragraph',
  },
  'iv-4-quy-dinh-2': {
    label: 'IV.4 (2)',
    supports: 'Quy định vướng mắc thứ hai, với điều, khoản',
    whenEmpty: 'drop-paragraph',
  },
  'iv-4-huong-dan': { label: 'IV.4 (3)', supports: 'Hướng dẫn liên quan', whenEmpty: 'drop-note' },
} as const satisfies Readonly<Record<string, CitationPlace>>;

export type CitationPlaceKey = keyof typeof citationPlaces;

export const citationPlaceKeys = Object.keys(citationPlaces) as readonly CitationPlaceKey[];

/** The places that the sheet of this version has. */
export function citationPlacesIn(version: FormVersion): readonly CitationPlaceKey[] {
  const places: Readonly<Record<CitationPlaceKey, CitationPlace>> = citationPlaces;
  return citationPlaceKeys.filter((key) => standsIn(places[key], version));
}

/** "Khi để trống", as the sheet says it. */
export const whenEmptyLabels: Readonly<Record<WhenEmpty, string>> = {
  missing: 'báo thiếu',
  'drop-sentence': 'bỏ câu',
  'drop-clause': 'bỏ vế',
  'drop-note': 'bỏ chú thích',
  'drop-paragraph': 'bỏ đoạn',
};

/**
 * "Điều, khoản" belongs to the documents of its row in order: "khoản 1 Điều 5; khoản 1 Điều 44" is the first
 * document's and the second's. A document without one has no clause.
 */
export function clausesOf(typed: string | undefined, documents: number): readonly (string | undefined)[] {
  const parts = (typed ?? '').split(';').map((part) => part.trim());
  return Array.from({ length: documents }, (_, index) => parts[index] || undefined);
}
