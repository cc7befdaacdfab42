/**
 * Why a file is refused as a whole. What is wrong with one cell is not here: it is data, at that cell.
 *
 * `detail` says in a fixed English word what exactly was found (tests and `--debug` read it, no user does);
 * `part` is the part inside the package, `sheet` the worksheet, where there is one.
 */
export interface PackageFault {
  readonly code: PackageFaultCode;
  readonly detail?: string;
  readonly part?: string;
  readonly sheet?: string;
}

interface FaultText {
  /** What the file is, one sentence. */
  readonly what: string;
  /** What to do about it, one or two sentences. */
  readonly fix: string;
}

const saveAsXlsx =
  'Mở tệp trong Excel, chọn Tệp > Lưu thành (File > Save As), kiểu Excel Workbook (*.xlsx), rồi dùng tệp mới.';
const repairAndSave =
  'Mở tệp trong Excel; nếu Excel đề nghị sửa thì đồng ý, soát lại số liệu, rồi Lưu thành (Save As) một tệp *.xlsx mới.';
const sendAgain = 'Sao chép lại từ bản gốc, hoặc đề nghị nơi gửi gửi lại tệp.';

/** Not a package at all, or not the one that was asked for; too much; broken. */
export const faultTexts = {
  EMPTY: { what: 'Tệp rỗng, không có nội dung nào.', fix: sendAgain },
  TOO_LARGE: {
    what: 'Tệp lớn hơn 10 MB; biểu mẫu điền đủ cũng không tới 1 MB.',
    fix: 'Xóa hình ảnh và các trang tính không thuộc biểu mẫu, lưu lại rồi gửi.',
  },
  NOT_ZIP: {
    what: 'Nội dung tệp không phải là sổ tính Excel (*.xlsx), dù tên tệp có thể ghi như vậy.',
    fix: saveAsXlsx,
  },
  TRUNCATED: {
    what: 'Tệp bị cắt cụt: phần cuối đã mất, thường do sao chép hoặc tải về dở dang.',
    fix: sendAgain,
  },
  ENCRYPTED: {
    what: 'Tệp được đặt mật khẩu mở nên không đọc được.',
    fix: 'Mở tệp trong Excel, chọn Tệp > Thông tin > Bảo vệ sổ làm việc > Mã hóa bằng mật khẩu, xóa mật khẩu rồi lưu lại.',
  },
  LEGACY_XLS: { what: 'Tệp theo kiểu Excel 97-2003 (*.xls), không phải *.xlsx.', fix: saveAsXlsx },
  LEGACY_DOC: {
    what: 'Tệp là văn bản Word 97-2003 (*.doc).',
    fix: 'Nếu đây là báo cáo, mở trong Word và Lưu thành (Save As) kiểu Word Document (*.docx); nếu cần biểu số liệu, dùng đúng tệp Excel.',
  },
  ODS: { what: 'Tệp theo kiểu OpenDocument (*.ods), không phải *.xlsx.', fix: saveAsXlsx },
  XLSB: { what: 'Tệp theo kiểu Excel nhị phân (*.xlsb), không phải *.xlsx.', fix: saveAsXlsx },
  NOT_XLSX: {
    what: 'Tệp không phải là sổ tính Excel (*.xlsx) mà là loại tệp khác (văn bản Word, bài trình chiếu, tệp nén…).',
    fix: 'Dùng đúng tệp biểu mẫu Excel đã được gửi; nếu biểu nằm trong tệp nén thì giải nén trước.',
  },
  NOT_DOCX: {
    what: 'Tệp không phải là văn bản Word (*.docx) mà là loại tệp khác.',
    fix: 'Dùng đúng tệp báo cáo; nếu là kiểu khác, mở trong Word và Lưu thành (Save As) kiểu Word Document (*.docx).',
  },
  ZIP_BOMB: {
    what: 'Nội dung bên trong tệp lớn bất thường khi giải nén.',
    fix: 'Tạo lại từ biểu mẫu trắng: chép số liệu sang (dán giá trị), lưu thành tệp mới rồi gửi.',
  },
  DAMAGED: { what: 'Tệp bị hỏng: nội dung nén bên trong không còn nguyên vẹn.', fix: repairAndSave },
  BAD_XML: { what: 'Tệp bị hỏng: một phần bên trong không đúng quy cách.', fix: repairAndSave },
  MISSING_PART: { what: 'Tệp bị hỏng: thiếu một phần mà sổ tính cần đến.', fix: repairAndSave },
  BAD_SHEET: { what: 'Tệp bị hỏng: nội dung trang tính không đúng quy cách.', fix: repairAndSave },
  SHEET_TOO_LARGE: {
    what: 'Trang tính có nội dung ngoài 20.000 dòng hoặc 200 cột đầu, hoặc có quá nhiều ô.',
    fix: 'Xóa hẳn các dòng, cột thừa ngoài vùng biểu mẫu (chọn dòng hoặc cột, rồi Xóa), lưu lại rồi gửi.',
  },
} satisfies Readonly<Record<string, FaultText>>;

export type PackageFaultCode = keyof typeof faultTexts;

/** Where one code covers what a person has to be told apart. */
const detailTexts: Readonly<Record<string, FaultText>> = {
  'ZIP_BOMB entries': {
    what: 'Tệp chứa hơn 500 thành phần bên trong, trong khi biểu mẫu điền đủ chưa tới 60; thường do dán nhiều hình ảnh.',
    fix: 'Tạo lại từ biểu mẫu trắng: chép số liệu sang (dán giá trị), không dán hình ảnh, lưu thành tệp mới rồi gửi.',
  },
};

/** The fault as one sentence, with the sheet or part where it was found, and what to do. */
export function describeFault(fault: PackageFault): { readonly message: string; readonly fix: string } {
  const { what, fix } = detailTexts[`${fault.code} ${fault.detail}`] ?? faultTexts[fault.code];
  const place = fault.sheet !== undefined ? `trang tính “${fault.sheet}”` : fault.part;
  return { message: place === undefined ? what : `${what.replace(/\.$/, '')} (${place}).`, fix };
}

/**
 * Carries a fault out of the depths of a parser to the function that returns it. Never leaves this layer or the
 * reader: their public functions give `{ ok: false, fault }`.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly fault: PackageFault;

  constructor(fault: PackageFault) {
    super([fault.code, fault.detail, fault.part, fault.sheet].filter((word) => word !== undefined).join(' '));
    this.fault = fault;
  }
}

/** Runs `read`; a refusal inside becomes its fault, any other exception is a bug and goes on. */
export function catchRefusal<T extends object>(read: () => T): ({ readonly ok: true } & T) | Refused {
  try {
    return { ok: true, ...read() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: error.fault };
    throw error;
  }
}

export interface Refused {
  readonly ok: false;
  readonly fault: PackageFault;
}
