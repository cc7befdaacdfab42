import type { Figure, FigureSet, Operand } from '../../model/figure.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';

/** How a figure was made, as a clerk would say it. */
export function operationInWords(figure: Figure, figures: FigureSet): string {
  const { operation, operands, value } = figure;
  const count = operands.length;
  const things = counted(operands);
  const numbers = operands.map((operand) => numberText(operand, figures));
  const [first = '?', second = '?'] = numbers;
  switch (operation) {
    case 'cell':
      return 'lấy đúng như ô';
    case 'sum':
      if (count === 0) return 'không có dòng nào nên là 0';
      if (count === 1)
        return operands[0]?.kind === 'cell' ? 'lấy đúng như ô bên dưới' : 'lấy đúng như số bên dưới';
      return `cộng ${things}`;
    case 'subtract':
      return `số đầu trừ các số sau: ${numbers.join(' − ')}`;
    case 'count':
      return count === 0 ? 'không có dòng nào nên là 0' : `đếm ${count} dòng`;
    case 'count-distinct':
      return count === 0 ? 'không có dòng nào nên là 0' : `đếm số nội dung khác nhau trong ${things}`;
    case 'percent': {
      const decimals = value?.kind === 'number' ? value.decimals : 2;
      return `tỷ lệ = ${first} / ${second} × 100, làm tròn ${decimals} chữ số`;
    }
    case 'points':
      return `hiệu hai tỷ lệ đã làm tròn: ${first} − ${second}`;
    case 'million-to-dong':
      return `cộng ${things} ghi bằng triệu đồng, rồi nhân 1.000.000 thành đồng`;
    case 'sum-product':
      return `nhân từng cặp ô rồi cộng lại (${count} ô)`;
    case 'join':
      return count === 0 ? 'không có dòng nào nên để trống' : `kể các nội dung khác nhau của ${things}`;
    case 'present':
      return count === 0 ? 'không có dòng nào nên để trống' : 'kể các nội dung có số đi kèm khác 0';
    case 'phrase':
      return 'ghép nội dung bên dưới theo thứ tự';
    case 'breakdown':
      return 'kể các phần khác 0';
    case 'words':
      return 'chữ ứng với lựa chọn bên dưới';
    case 'month':
      return 'tháng và năm của ngày bên dưới';
    case 'shift-year': {
      const shift = figure.shift ?? 0;
      return shift < 0 ? `năm bên dưới trừ ${-shift}` : `năm bên dưới cộng ${shift}`;
    }
    case 'compare':
      return 'so mức tăng, giảm của tỷ lệ với các chỉ tiêu bên dưới';
    case 'period':
      return 'giai đoạn mà trích yếu của văn bản bên dưới ghi, có năm báo cáo trong đó';
    case 'citation':
      return 'văn bản theo mã ghi ở sheet Trích dẫn, nội dung lấy từ sheet Văn bản';
    case 'fixed':
      return 'chữ cố định của biểu hoặc của Chương trình, không lấy từ ô nào';
  }
}

function counted(operands: readonly Operand[]): string {
  const cells = operands.filter(({ kind }) => kind === 'cell').length;
  const parts = operands.length - cells;
  return [...(cells > 0 ? [`${cells} ô`] : []), ...(parts > 0 ? [`${parts} số`] : [])].join(' và ');
}

/** The number an operand counts for, as people write it; "?" where it has none. */
function numberText(operand: Operand, figures: FigureSet): string {
  if (operand.kind === 'cell') return operand.typed;
  const value = figures.byId.get(operand.id)?.value;
  return value?.kind === 'number' ? formatNumber(value.value, value.decimals) : '?';
}
