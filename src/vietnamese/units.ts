/** Units by kind. What a person may well say instead is of one kind; "lượt người" and "người" are not. */
export const unitKinds: readonly (readonly string[])[] = [
  ['hộ', 'gia đình'],
  ['người', 'nhân khẩu', 'khẩu', 'học viên', 'lao động'],
  ['lượt người', 'lượt'],
  ['lượt hộ'],
  ['đồng'],
  ['nghìn đồng', 'ngàn đồng', 'nghìn', 'ngàn'],
  ['triệu đồng', 'triệu'],
  ['tỷ đồng', 'tỉ đồng', 'tỷ', 'tỉ'],
  ['%', 'phần trăm'],
  ['điểm phần trăm', 'điểm %'],
  ['dự án'],
  ['tiểu dự án'],
  ['lớp', 'khóa'],
  ['cuộc', 'buổi', 'đợt', 'lần'],
  ['xã'],
  ['thôn'],
  ['cụm'],
  ['con'],
  ['cặp'],
  ['ha'],
];

/** Words that may follow a number without being its unit. */
export const noUnits: readonly string[] = (
  'trong trên và với là tại của cho so được đã có ở từ đến thuộc còn theo tổng bằng chiếm tăng giảm hoặc do để khi ' +
  'năm ngày tháng như này đó nên mà thì cùng'
).split(' ');
