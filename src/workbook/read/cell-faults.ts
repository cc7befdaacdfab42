/** What an issue says at a cell that was stored wrong; the place is not repeated. */
interface CellFaultText {
  readonly message: string;
  readonly fix: string;
}

const typeAgain = (message: string): CellFaultText => ({
  message,
  fix: 'Xóa ô này rồi gõ lại giá trị trong Excel.',
});

/** Why a single cell cannot be read with certainty. */
export const cellFaultTexts = {
  'bad-number': typeAgain('Số lưu trong ô không đúng quy cách nên không thể đọc chắc chắn.'),
  'not-finite': typeAgain('Số lưu trong ô lớn quá mức có thể biểu diễn.'),
  'bad-boolean': typeAgain('Giá trị đúng/sai lưu trong ô không đúng quy cách.'),
  'bad-date': typeAgain('Ngày lưu trong ô không phải là một ngày có thật.'),
  'bad-cell': typeAgain('Nội dung lưu trong ô không đúng quy cách.'),
  'unknown-type': typeAgain('Ô có kiểu dữ liệu không nhận ra được.'),
  'dangling-string': typeAgain('Ô trỏ tới một đoạn chữ không có trong tệp.'),
  'dangling-style': typeAgain('Ô dùng một kiểu định dạng không có trong tệp.'),
  'duplicate-cell': typeAgain('Tệp chứa hai nội dung khác nhau cho cùng ô này.'),
  'misplaced-cell': typeAgain('Ô nằm sai dòng trong tệp nên không biết nội dung thuộc về đâu.'),
  'beyond-bounds': {
    message: 'Ô nằm ngoài vùng được đọc (200 cột và 20.000 dòng đầu của trang tính).',
    fix: 'Chuyển nội dung vào đúng bảng của biểu mẫu, hoặc xóa nếu là nội dung thừa.',
  },
};

export type CellFaultCode = keyof typeof cellFaultTexts;
