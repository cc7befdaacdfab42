import { communeCode, date, digits, fieldSheet, oneOfLabels, text, yearNumber } from '../define.ts';
import { censusStatus } from '../choices.ts';
import { free, locked, needed } from '../field.ts';
import { certifiedIn, keyFigures } from './key-figures.ts';

/** "Thông tin": whose workbook this is, which sending, how far the census has come, who answers for it. */
export const info = fieldSheet({
  id: 'info',
  name: 'Thông tin',
  title: 'THÔNG TIN CHUNG',
  note: 'Các ô xám huyện đã ghi sẵn. In sheet này, ký, đóng dấu (hoặc ký số) và gửi kèm tệp.',
  signed: true,
  certified: {
    ...certifiedIn,
    title: 'Số liệu chính (biểu tự tính từ các sheet)',
    lines: Object.values(keyFigures),
  },
  fields: {
    province: locked('Tỉnh', text, { preset: (form) => form.province }),
    district: locked('Huyện', text, { preset: (form) => form.district }),
    commune: locked('Xã, thị trấn', text, { preset: (_form, identity) => identity?.name }),
    code: locked('Mã đơn vị hành chính', communeCode, { preset: (_form, identity) => identity?.code }),
    year: locked('Năm báo cáo', yearNumber, { preset: (form) => form.year }),
    deadline: {
      ...free('Hạn gửi về huyện', date, { preset: (form) => form.deadline }),
      kind: 'fixed' as const,
    },
    censusStatus: needed('Kết quả rà soát hộ nghèo, hộ cận nghèo', censusStatus, {
      note: 'Chính thức khi đã có quyết định công nhận danh sách',
    }),
    recognition: free('Số, ngày quyết định công nhận danh sách của Chủ tịch UBND xã', text, {
      note: 'Ví dụ: 215/QĐ-UBND ngày 12/12/2023',
      requiredWhen: {
        test: (fields) => fields['censusStatus'] === 'official',
        because: 'bắt buộc khi kết quả rà soát là Chính thức',
      },
    }),
    cutoff: needed('Số liệu tính đến ngày', date, { note: 'Gõ ngày/tháng/năm, không sau ngày lập biểu' }),
    sending: needed('Lần gửi', oneOfLabels(['1', '2', '3', '4', '5', '6', '7', '8', '9']), {
      note: 'Gửi lại thì chọn số tiếp theo: lần gửi cao nhất được dùng',
    }),
    letter: free('Số, ký hiệu văn bản gửi kèm', text, { note: 'Ví dụ: 97/UBND' }),
    preparedOn: needed('Ngày lập biểu', date),
    preparedBy: needed('Người lập biểu', text),
    position: needed('Chức danh', text),
    phone: needed('Số điện thoại', digits, { note: 'Để huyện hỏi lại khi cần' }),
    signer: needed('Người ký', text),
    signerTitle: needed('Chức vụ người ký', oneOfLabels(['Chủ tịch UBND', 'Phó Chủ tịch UBND'])),
  },
});
