/**
 * The type and layout of Nghị định 30/2020/NĐ-CP, Phụ lục I, mục V, as real styles, so that whoever
 * edits the report in Word keeps the layout. Sizes in points, distances in twips (1/20 point; 567 = 1 cm).
 */

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

const spaced = { after: betweenParagraphs, line: lineSpacing } as const;
const body = { ...spaced, align: 'both', firstLine: firstLineIndent } as const;
const heading = { ...body, keepNext: true, keepLines: true, next: 'Normal', builtIn: true } as const;
const centred = { align: 'center' } as const;
/** A title, which stays with what it is over. */
const title = { ...centred, bold: true, keepNext: true } as const;

/** Of a footnote's sign: the only style of words. */
export const footnoteReference = 'FootnoteReference';

export const styles = {
  body: { id: 'Normal', name: 'Normal', builtIn: true, ...body },
  section: { id: 'Heading1', name: 'heading 1', ...heading, bold: true, before: 60, outline: 0 },
  clause: { id: 'Heading2', name: 'heading 2', ...heading, bold: true, outline: 1 },
  // Điểm: upright and light (the decree's table), a heading only by its outline level.
  point: { id: 'Heading3', name: 'heading 3', ...heading, outline: 2 },
  nation: { id: 'QuocHieu', name: 'Quốc hiệu', ...centred, size: 12, bold: true },
  motto: { id: 'TieuNgu', name: 'Tiêu ngữ', ...centred, size: 13, bold: true },
  parent: { id: 'CoQuanChuQuan', name: 'Cơ quan chủ quản', ...centred, size: 12 },
  issuer: { id: 'CoQuanBanHanh', name: 'Cơ quan ban hành', ...centred, size: 12, bold: true },
  number: { id: 'SoKyHieu', name: 'Số và ký hiệu', ...centred, size: 13, before: 120 },
  placeAndDate: {
    id: 'DiaDanhThoiGian',
    name: 'Địa danh và thời gian',
    ...centred,
    size: 13,
    italic: true,
    before: 120,
  },
  type: { id: 'TenLoai', name: 'Tên loại văn bản', ...title, before: 360 },
  title: { id: 'TrichYeu', name: 'Trích yếu', ...title, keepLines: true },
  // Công văn have no tên loại: "V/v …" under the number, small and light (5b of the decree's table).
  letterSubject: { id: 'TrichYeuCongVan', name: 'Trích yếu công văn', ...centred, size: 12, before: 120 },
  rule: { id: 'DuongKe', name: 'Đường kẻ', ...centred, size: 1, exactly: 40, before: 80 },
  addressee: { id: 'KinhGui', name: 'Kính gửi', align: 'left', line: lineSpacing },
  basis: { id: 'CanCu', name: 'Căn cứ', basedOn: 'Normal', italic: true },
  note: { id: 'GhiChu', name: 'Ghi chú giữa dòng', ...spaced, ...centred, italic: true },
  review: { id: 'CanRaSoat', name: 'Cần rà soát', basedOn: 'Normal' },
  capacity: { id: 'QuyenHanChucVu', name: 'Quyền hạn và chức vụ', ...title },
  // 7b: four to five lines' room for the signature and the seal.
  signer: { id: 'HoTenNguoiKy', name: 'Họ tên người ký', ...centred, bold: true, before: 1500 },
  recipientsTitle: { id: 'NoiNhan', name: 'Nơi nhận', ...title, align: 'left', size: 12, italic: true },
  recipient: { id: 'DanhSachNoiNhan', name: 'Danh sách nơi nhận', align: 'left', size: 11, keepLines: true },
  annex: { id: 'PhuLuc', name: 'Phụ lục', ...title, outline: 0, next: 'TieuDePhuLuc' },
  annexTitle: { id: 'TieuDePhuLuc', name: 'Tiêu đề phụ lục', ...title, caps: true, keepLines: true },
  annexReference: { id: 'KemTheo', name: 'Kèm theo', ...centred, italic: true, keepNext: true },
  annexEnd: { id: 'HetPhuLuc', name: 'Hết phụ lục', align: 'right', before: 60 },
  tableHeader: { id: 'DauBang', name: 'Đầu bảng', ...title, size: 12, before: 40, after: 40 },
  tableText: { id: 'OBang', name: 'Ô bảng', align: 'left', size: 12 },
  pageNumber: { id: 'Header', name: 'header', builtIn: true, ...centred, size: 14 },
  end: { id: 'CuoiPhan', name: 'Cuối phần', align: 'left', size: 1, exactly: 20, hidden: true },
  footnoteText: { id: 'FootnoteText', name: 'footnote text', builtIn: true, align: 'both', size: 10 },
} as const satisfies Readonly<Record<string, ParagraphStyle>>;
