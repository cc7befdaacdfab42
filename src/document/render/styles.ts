/**
 * The type and layout of Nghị định 30/2020/NĐ-CP, Phụ lục I, mục V, as real styles, so that whoever
 * edits the report in Word keeps the layout. Sizes in points, distances in twips (1/20 point; 567 = 1 cm).
 */

export const styleIds = {
  body: 'Normal',
  section: 'Heading1',
  clause: 'Heading2',
  point: 'Heading3',
  nation: 'QuocHieu',
  motto: 'TieuNgu',
  parent: 'CoQuanChuQuan',
  issuer: 'CoQuanBanHanh',
  number: 'SoKyHieu',
  placeAndDate: 'DiaDanhThoiGian',
  type: 'TenLoai',
  title: 'TrichYeu',
  letterSubject: 'TrichYeuCongVan',
  rule: 'DuongKe',
  addressee: 'KinhGui',
  basis: 'CanCu',
  note: 'GhiChu',
  review: 'CanRaSoat',
  capacity: 'QuyenHanChucVu',
  signer: 'HoTenNguoiKy',
  recipientsTitle: 'NoiNhan',
  recipient: 'DanhSachNoiNhan',
  annex: 'PhuLuc',
  annexTitle: 'TieuDePhuLuc',
  annexReference: 'KemTheo',
  annexEnd: 'HetPhuLuc',
  tableHeader: 'DauBang',
  tableText: 'OBang',
  pageNumber: 'Header',
  end: 'CuoiPhan',
  footnoteText: 'FootnoteText',
  footnoteReference: 'FootnoteReference',
} as const;

export const font = 'Times New Roman';
/** 1,27 cm. */
const firstLineIndent = 720;
/** 6 pt between paragraphs, the decree's least. */
const betweenParagraphs = 120;
/** In 240ths of a line: the decree allows single to 1,5. */
const lineSpacing = 264;

export interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Built into Word: named so that Word shows its own translated name. */
  readonly builtIn?: boolean;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Shown IN HOA; the text itself stays as it was written. */
  readonly caps?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  readonly firstLine?: number;
  readonly before?: number;
  readonly after?: number;
  /** 240ths of a line. */
  readonly line?: number;
  /** Exact line height in twips. */
  readonly exactly?: number;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly outline?: number;
  readonly hidden?: boolean;
}

const body = {
  align: 'both',
  firstLine: firstLineIndent,
  after: betweenParagraphs,
  line: lineSpacing,
} as const;
const heading = { ...body, keepNext: true, keepLines: true, next: styleIds.body, builtIn: true } as const;
const centred = { align: 'center' } as const;

export const paragraphStyles: readonly ParagraphStyle[] = [
  { id: styleIds.body, name: 'Normal', builtIn: true, ...body },
  { id: styleIds.section, name: 'heading 1', ...heading, bold: true, before: 60, outline: 0 },
  { id: styleIds.clause, name: 'heading 2', ...heading, bold: true, outline: 1 },
  // Điểm: upright and light (the decree's table), a heading only by its outline level.
  { id: styleIds.point, name: 'heading 3', ...heading, outline: 2 },
  { id: styleIds.nation, name: 'Quốc hiệu', ...centred, size: 12, bold: true },
  { id: styleIds.motto, name: 'Tiêu ngữ', ...centred, size: 13, bold: true },
  { id: styleIds.parent, name: 'Cơ quan chủ quản', ...centred, size: 12 },
  { id: styleIds.issuer, name: 'Cơ quan ban hành', ...centred, size: 12, bold: true },
  { id: styleIds.number, name: 'Số và ký hiệu', ...centred, size: 13, before: 120 },
  {
    id: styleIds.placeAndDate,
    name: 'Địa danh và thời gian',
    ...centred,
    size: 13,
    italic: true,
    before: 120,
  },
  { id: styleIds.type, name: 'Tên loại văn bản', ...centred, bold: true, before: 360, keepNext: true },
  { id: styleIds.title, name: 'Trích yếu', ...centred, bold: true, keepNext: true, keepLines: true },
  // Công văn have no tên loại: "V/v …" under the number, small and light (5b of the decree's table).
  { id: styleIds.letterSubject, name: 'Trích yếu công văn', ...centred, size: 12, before: 120 },
  { id: styleIds.rule, name: 'Đường kẻ', ...centred, size: 1, exactly: 40, before: 80 },
  { id: styleIds.addressee, name: 'Kính gửi', align: 'left', line: lineSpacing },
  { id: styleIds.basis, name: 'Căn cứ', basedOn: styleIds.body, italic: true },
  {
    id: styleIds.note,
    name: 'Ghi chú giữa dòng',
    ...centred,
    italic: true,
    after: betweenParagraphs,
    line: lineSpacing,
  },
  { id: styleIds.review, name: 'Cần rà soát', basedOn: styleIds.body },
  { id: styleIds.capacity, name: 'Quyền hạn và chức vụ', ...centred, bold: true, keepNext: true },
  // 7b: four to five lines' room for the signature and the seal.
  { id: styleIds.signer, name: 'Họ tên người ký', ...centred, bold: true, before: 1500 },
  {
    id: styleIds.recipientsTitle,
    name: 'Nơi nhận',
    align: 'left',
    size: 12,
    bold: true,
    italic: true,
    keepNext: true,
  },
  { id: styleIds.recipient, name: 'Danh sách nơi nhận', align: 'left', size: 11, keepLines: true },
  {
    id: styleIds.annex,
    name: 'Phụ lục',
    ...centred,
    bold: true,
    keepNext: true,
    outline: 0,
    next: styleIds.annexTitle,
  },
  {
    id: styleIds.annexTitle,
    name: 'Tiêu đề phụ lục',
    ...centred,
    bold: true,
    caps: true,
    keepNext: true,
    keepLines: true,
  },
  { id: styleIds.annexReference, name: 'Kèm theo', ...centred, italic: true, keepNext: true },
  { id: styleIds.annexEnd, name: 'Hết phụ lục', align: 'right', before: 60 },
  {
    id: styleIds.tableHeader,
    name: 'Đầu bảng',
    ...centred,
    size: 12,
    bold: true,
    before: 40,
    after: 40,
    keepNext: true,
  },
  { id: styleIds.tableText, name: 'Ô bảng', align: 'left', size: 12 },
  { id: styleIds.pageNumber, name: 'header', builtIn: true, ...centred, size: 14 },
  { id: styleIds.end, name: 'Cuối phần', align: 'left', size: 1, exactly: 20, hidden: true },
  { id: styleIds.footnoteText, name: 'footnote text', builtIn: true, align: 'both', size: 10 },
];
