/** Why a single cell cannot be read with certainty. */
export type CellFaultCode =
  | 'bad-number'
  | 'not-finite'
  | 'bad-boolean'
  | 'bad-date'
  | 'bad-cell'
  | 'unknown-type'
  | 'dangling-string'
  | 'dangling-style'
  | 'duplicate-cell'
  | 'misplaced-cell'
  | 'beyond-bounds';

interface CellFaultText {
  readonly message: string;
  readonly fix: string;
}

const typeAgain = 'Xóa ô này rồi gõ lại giá trị trong Excel.';

/** What an issue at the cell says; the place is not repeated. */
export const cellFaultTexts: Readonly<Record<CellFaultCode, CellFaultText>> = {
  'bad-number': {
    message: 'Số lưu trong ô không đúng quy cách nên không thể đọc chắc chắn.',
    fix: typeAgain,
  },
  'not-finite': { message: 'Số lưu trong ô lớn quá mức có thể biểu diễn.', fix: typeAgain },
  'bad-boolean': { message: 'Giá trị đúng/sai lưu trong ô không đúng quy cách.', fix: typeAgain },
  'bad-date': { message: 'Ngày lưu trong ô không phải là một ngày có thật.', fix: typeAgain },
  'bad-cell': { message: 'Nội dung lưu trong ô không đúng quy cách.', fix: typeAgain },
  'unknown-type': { message: 'Ô có kiểu dữ liệu không nhận ra được.', fix: typeAgain },
  'dangling-string': { message: 'Ô trỏ tới một đoạn chữ không có trong tệp.', fix: typeAgain },
  'dangling-style': { message: 'Ô dùng một kiểu định dạng không có trong tệp.', fix: typeAgain },
  'duplicate-cell': { message: 'Tệp chứa hai nội dung khác nhau cho cùng ô này.', fix: typeAgain },
  'misplaced-cell': {
    message: 'Ô nằm sai dòng trong tệp nên không biết nội dung thuộc về đâu.',
    fix: typeAgain,
  },
  'beyond-bounds': {
    message: 'Ô nằm ngoài vùng được đọc (200 cột và 20.000 dòng đầu của trang tính).',
    fix: 'Chuyển nội dung vào đúng bảng của biểu mẫu, hoặc xóa nếu là nội dung thừa.',
  },
};
