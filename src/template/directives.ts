import type { OnFault, WrittenFor } from './draft.ts';

/**
 * What a line `<!-- key: value key: value -->` says about the lines after it:
 * - `loi-van: 2023, huyện Đắk Tô`: from here to the end of the file, the words were written for that year, and for that area (without: for any)
 * - `kho-giay: ngang`: the annex stands on its side
 * - `bang: documents rong: 1,3,2 canh: center,left,right`: id, shares of width and alignment of the next table
 */
export type Directive =
  | { readonly kind: 'words'; readonly words: WrittenFor }
  | { readonly kind: 'landscape' }
  | { readonly kind: 'table'; readonly table: TableDirective };

export interface TableDirective {
  readonly id: string;
  readonly widths?: readonly number[];
  readonly aligns?: readonly ('left' | 'center' | 'right')[];
}

const comment = /^<!--\s*(.*?)\s*-->$/;
const keys: readonly string[] = ['loi-van', 'kho-giay', 'bang', 'rong', 'canh'];

/** Whether the line is a directive, or wants to be one. */
export function isDirectiveLine(line: string): boolean {
  return line.startsWith('<!--');
}

/** null: it isn't one, which has been reported. */
export function readDirective(
  text: string,
  line: number,
  column: number,
  onFault: OnFault,
): Directive | null {
  const fault = (message: string): null => {
    onFault({ rule: 'directive-unknown', line, column, message });
    return null;
  };
  const content = comment.exec(text)?.[1];
  if (content === undefined) return fault('Dòng chỉ dẫn phải có dạng <!-- tên: giá trị --> trên một dòng.');
  const values = new Map<string, string>();
  for (const match of content.matchAll(/([a-z-]+)\s*:\s*(.*?)\s*[;,]?\s*(?=[a-z-]+\s*:|$)/g)) {
    values.set(match[1] ?? '', match[2] ?? '');
  }
  const unknown = [...values.keys()].find((key) => !keys.includes(key));
  if (values.size === 0 || unknown !== undefined) {
    return fault(
      `Không có chỉ dẫn "${unknown ?? content}". Các chỉ dẫn: loi-van, kho-giay, bang (rong, canh).`,
    );
  }
  const report = values.get('loi-van');
  if (report !== undefined) {
    const [, year, area] = /^(\d{4})(?:\s*,\s*(.+))?$/.exec(report) ?? [];
    return year === undefined
      ? fault(`"loi-van" cần một năm bốn chữ số, có thể thêm địa bàn sau dấu phẩy, không phải "${report}".`)
      : { kind: 'words', words: { year: Number(year), ...(area === undefined ? {} : { area }) } };
  }
  const paper = values.get('kho-giay');
  if (paper !== undefined) {
    return paper === 'ngang'
      ? { kind: 'landscape' }
      : fault(`"kho-giay" chỉ nhận "ngang", không phải "${paper}".`);
  }
  const table = readTable(values);
  return typeof table === 'string' ? fault(table) : { kind: 'table', table };
}

/** The table, or what is wrong with it. */
function readTable(values: ReadonlyMap<string, string>): TableDirective | string {
  const id = values.get('bang') ?? '';
  if (!/^[a-z0-9-]{1,40}$/.test(id)) {
    return 'Bảng cần một tên bằng chữ thường không dấu, ví dụ <!-- bang: van-ban -->.';
  }
  const widths = values.get('rong')?.split(/\s*,\s*/);
  if (widths?.some((width) => !/^[1-9]\d{0,3}$/.test(width)) === true) {
    return 'Độ rộng cột là các số nguyên cách nhau bằng dấu phẩy, ví dụ rong: 1,3,2.';
  }
  const aligns = values.get('canh')?.split(/\s*,\s*/);
  const accepted = aligns?.filter((align) => align === 'left' || align === 'center' || align === 'right');
  if (accepted?.length !== aligns?.length)
    return 'Căn cột bằng left, center, right, ví dụ canh: center,left,right.';
  return {
    id,
    ...(widths === undefined ? {} : { widths: widths.map(Number) }),
    ...(accepted === undefined ? {} : { aligns: accepted }),
  };
}
