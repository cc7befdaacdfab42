import { cut } from '../../vietnamese/text.ts';

/**
 * Why a cell of a form can't be taken as it stands; always an error. One line a problem: rule id, documentation, what is
 * said, what to do.
 */
export interface ProblemText {
  /** For the README's table of rules. */
  readonly summary: string;
  readonly message: (shown: string, about?: string) => string;
  /** Where the column's own type does not say it better (what-to-type.ts). */
  readonly fix: string;
}

const quote = (shown: string) => `“${cut(shown)}”`;

export const problemTexts = {
  'required-cell-blank': {
    summary: 'Ô bắt buộc còn trống',
    message: (because, about = '') => `Chưa ghi “${about}”${because === '' ? '' : ` (${because})`}.`,
    fix: 'Nhập giá trị vào ô này.',
  },
  'prepared-cell-blank': {
    summary: 'Ô xám do huyện ghi sẵn bị xóa trống',
    message: () => 'Ô xám này do huyện ghi sẵn, nay bị xóa trống, nên không biết dòng này nói về gì.',
    fix: 'Chép lại nội dung ô này từ biểu mẫu gốc.',
  },
  'text-in-number-cell': {
    summary: 'Chữ đứng ở chỗ của số',
    message: (shown) => `Ô này ghi ${quote(shown)}, không đọc được thành số.`,
    fix: 'Gõ lại bằng chữ số, không kèm đơn vị và ghi chú.',
  },
  'ambiguous-number': {
    summary: 'Số gõ dạng chữ có thể hiểu theo hai cách',
    message: (shown) => `${quote(shown)} gõ dạng chữ có thể là hàng nghìn hoặc số thập phân, nên không đọc.`,
    fix: 'Gõ lại thành số, liền không dấu chấm (ví dụ 1149).',
  },
  'number-out-of-range': {
    summary: 'Số ngoài khoảng cho phép (âm, quá lớn, lẻ)',
    message: (shown) => `Ô này ghi ${shown}.`,
    fix: 'Gõ lại số trong khoảng đó.',
  },
  'number-too-precise': {
    summary: 'Số có nhiều chữ số thập phân hơn mức cho phép',
    message: (shown) => `Ô này ghi ${shown}, có phần lẻ mà cột này không nhận.`,
    fix: 'Kiểm tra đơn vị tính và gõ lại.',
  },
  'date-in-number-cell': {
    summary: 'Ngày đứng ở chỗ của số',
    message: (shown) => `Ô này đang là một ngày (${shown}), không phải số.`,
    fix: 'Xóa ô, đặt lại định dạng Số (Number), rồi gõ lại.',
  },
  'percent-in-number-cell': {
    summary: 'Ô số đang ở định dạng phần trăm',
    message: (shown) => `Ô này ở định dạng phần trăm (${shown}), không rõ giá trị muốn ghi.`,
    fix: 'Đặt lại định dạng Số (Number), rồi gõ lại.',
  },
  'shown-otherwise': {
    summary: 'Định dạng của ô làm Excel hiện ra khác giá trị lưu trong ô',
    message: (shown) => `Ô này lưu ${shown} nhưng Excel hiện ra khác, nên không biết bên nào đúng.`,
    fix: 'Đặt lại định dạng Số (Number), rồi gõ lại đúng số cần ghi.',
  },
  'not-a-date': {
    summary: 'Ô ngày không chứa một ngày',
    message: (shown) => `Ô này ghi ${quote(shown)}, không đọc được thành ngày.`,
    fix: 'Gõ cả ngày, tháng và năm, năm đủ bốn chữ số.',
  },
  'date-in-text-cell': {
    summary: 'Ngày đứng ở chỗ của chữ',
    message: (shown) => `Ô này đang là một ngày (${shown}), trong khi cần chữ.`,
    fix: "Gõ lại dạng chữ (thêm dấu ' ở đầu nếu Excel tự đổi thành ngày).",
  },
  'choice-not-in-list': {
    summary: 'Giá trị không có trong danh sách chọn',
    message: (shown) => `Ô này ghi ${quote(shown)}, không có trong danh sách chọn.`,
    fix: 'Chọn lại một dòng trong danh sách của ô.',
  },
  'text-out-of-form': {
    summary: 'Chữ sai quy cách (quá dài, mã không đủ chữ số)',
    message: (shown) => `Ô này ghi ${quote(shown)}, không đúng quy cách.`,
    fix: 'Sửa lại theo yêu cầu của ô.',
  },
  'legacy-font': {
    summary: 'Chữ gõ bằng phông TCVN3 hoặc VNI',
    message: (shown) => `Ô này gõ bằng phông chữ cũ (TCVN3 hoặc VNI), có thể là ${quote(shown)}.`,
    fix: 'Gõ lại bằng phông Times New Roman, bộ gõ Unicode.',
  },
  'partly-struck': {
    summary: 'Một phần chữ trong ô bị gạch ngang',
    message: (shown) =>
      `Ô này ghi ${quote(shown)}, trong đó có phần bị gạch ngang, nên không biết lấy phần nào.`,
    fix: 'Xóa hẳn phần bị gạch, hoặc bỏ gạch ngang nếu vẫn dùng.',
  },
  'garbled-text': {
    summary: 'Chữ sai mã: TCVN3, VNI còn sót khi đổi phông, lỗi mã hóa, chữ mất thành dấu hỏi',
    message: (shown) => `Ô này ghi ${shown}.`,
    fix: 'Gõ lại bằng bộ gõ Unicode, hoặc chuyển mã (Unikey) rồi dán lại.',
  },
  'error-value': {
    summary: 'Ô chứa giá trị lỗi của Excel',
    message: (shown) => `Ô này đang báo lỗi ${shown}.`,
    fix: 'Xóa công thức và gõ giá trị.',
  },
  'boolean-value': {
    summary: 'Ô chứa TRUE/FALSE',
    message: (shown) => `Ô này chứa ${shown}, không phải giá trị mà biểu mẫu nhận.`,
    fix: 'Xóa ô rồi nhập lại.',
  },
  'formula-not-certain': {
    summary: 'Công thức trong ô nhập không kiểm được',
    message: (shown) =>
      `Ô này chứa ${shown === '' ? 'một phần của công thức mảng' : `công thức ${shown}`}, không kiểm được kết quả một cách chắc chắn.`,
    fix: 'Thay bằng giá trị: chép ô rồi Dán giá trị (Paste Values).',
  },
  'formula-out-of-date': {
    summary: 'Kết quả lưu của công thức khác kết quả tính lại',
    message: (shown) => `Kết quả lưu trong ô không khớp với công thức: ${shown}.`,
    fix: 'Mở tệp trong Excel, bấm F9 để tính lại và lưu; hoặc thay bằng giá trị.',
  },
  'merged-cells': {
    summary: 'Ô gộp trong vùng số liệu',
    message: (shown) => `Vùng ${shown} bị gộp ô, không biết giá trị thuộc về ô nào.`,
    fix: 'Bỏ gộp ô (Unmerge Cells) rồi nhập từng ô.',
  },
  'damaged-cell': {
    summary: 'Nội dung lưu trong ô bị hỏng',
    message: (shown) => shown,
    fix: 'Xóa ô này rồi gõ lại giá trị trong Excel.',
  },
} as const satisfies Readonly<Record<string, ProblemText>>;

export type ProblemCode = keyof typeof problemTexts;
