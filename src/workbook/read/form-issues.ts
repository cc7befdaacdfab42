import { issuesOf, type Severity } from '../../model/issue.ts';

/** What may be wrong with a whole workbook or sheet; with cell-problems.ts, all that the reader itself reports. */
export const formIssues = {
  'workbook-unreadable': { severity: 'error', summary: 'Tệp không đọc được (mã hóa, hỏng, sai kiểu tệp)' },
  'workbook-of-unknown-form': { severity: 'error', summary: 'Tệp không phải biểu mẫu của phần mềm' },
  'form-version-unknown': { severity: 'error', summary: 'Phiên bản biểu mẫu không nhận ra được' },
  'sheet-missing': { severity: 'error', summary: 'Thiếu một sheet của biểu mẫu' },
  'sheet-copied': {
    severity: 'error',
    summary: 'Sheet giống một sheet của biểu mẫu (bản sao, phần tiếp) mà không được đọc',
  },
  'sheet-not-read': {
    severity: 'warning',
    summary: 'Tệp của xã có sheet mà biểu mẫu không có, không được đọc',
  },
  'attachment-not-read': {
    severity: 'warning',
    summary: 'Tệp của xã có ghi chú, hộp chữ hoặc hình trên sheet, không được đọc',
  },
  'heading-moved': {
    severity: 'error',
    summary: 'Tiêu đề không ở đúng chỗ: cột, dòng bị thêm, xóa hoặc đổi',
  },
  'blank-row-between': { severity: 'warning', summary: 'Dòng trống giữa các dòng số liệu' },
  'row-below-table': {
    severity: 'warning',
    summary: 'Dòng số liệu nằm dưới dòng cuối của bảng, nên dòng CỘNG trong tệp không cộng',
  },
  'prepared-row-twice': {
    severity: 'error',
    summary: 'Một dòng do huyện ghi sẵn bị chép thành hai dòng',
  },
  'cell-outside-form': {
    severity: 'warning',
    summary: 'Nội dung gõ ngoài bảng của biểu mẫu, không được đọc',
  },
  'formula-typed-over': {
    severity: 'warning',
    summary: 'Ô do biểu mẫu tự tính (dòng CỘNG, ô xám) bị gõ đè thành số khác; ô này không được đọc',
  },
  'error-not-read': {
    severity: 'warning',
    summary: 'Ô không được đọc (ô xám, dòng chưa dùng) mà Excel đang báo lỗi',
  },
  'formula-without-result': {
    severity: 'warning',
    summary: 'Công thức mà tệp không lưu kết quả (tệp do chương trình khác ghi, chưa mở trong Excel)',
  },
  'dates-four-years-on': {
    severity: 'error',
    summary: 'Tệp đặt mốc ngày 1904 trong khi các ngày tính theo mốc 1900: ngày nào cũng muộn bốn năm',
  },
  'hidden-data': {
    severity: 'warning',
    summary: 'Số liệu nằm ở dòng, cột hoặc sheet bị ẩn, hoặc cùng màu với nền',
  },
  'struck-out-data': { severity: 'warning', summary: 'Số liệu bị gạch ngang mà vẫn được đọc' },
  'format-adds-words': {
    severity: 'warning',
    summary: 'Định dạng của ô làm Excel hiện thêm chữ bên cạnh số',
  },
  'date-shown-month-first': {
    severity: 'warning',
    summary: 'Định dạng của ô làm Excel hiện tháng trước ngày, nên dễ đọc nhầm thành ngày khác',
  },
  'workbook-holds-macros': {
    severity: 'warning',
    summary: 'Tệp có macro hoặc liên kết ngoài (không được chạy, không được mở)',
  },
} as const satisfies Readonly<Record<string, { severity: Severity; summary: string }>>;

export const formIssue = issuesOf(formIssues);
