/**
 * What is said when the tool itself is at fault: in which state the files are, and what to send in.
 * @param written paths written before the fault, as `filesWritten` gives them
 */
export function toolFault(written: readonly string[]): string {
  const report = 'Khi báo lỗi, chạy lại lệnh với --debug và gửi kèm nội dung in ra.';
  if (written.length === 0) return `Phần mềm gặp lỗi. Các tệp được giữ nguyên. ${report}`;
  return (
    `Phần mềm gặp lỗi khi đã ghi xong: ${written.join(', ')}. Các tệp khác giữ nguyên; ` +
    `bản trước của tệp đã ghi, nếu có, nằm cạnh đó, tên có chữ "trước" và ngày giờ. ${report}`
  );
}
