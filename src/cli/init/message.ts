import type { DistrictBook } from '../../forms/books.ts';
import { valueOf } from '../../model/cell.ts';
import type { MadeCommunes } from './commune-files.ts';
import type { MadeDistrict } from './district-file.ts';
import { someNames } from './outgoing-letter.ts';

/** What a run of `init` came to. */
export interface Outcome {
  readonly year: number;
  readonly district: DistrictBook;
  /** null: huyen.xlsx stood already. */
  readonly made: MadeDistrict | null;
  readonly communes: MadeCommunes;
  /** The letter's name where it was made. */
  readonly letter: string | null;
  /** Rows of "Xã, thị trấn" to be mended. */
  readonly unfit: readonly string[];
  /** A list of communes was given, but the district's workbook says which there are. */
  readonly ignoredList: boolean;
  readonly knownPeriod: boolean;
}

const shownLines = 10;

/** The message at the end of `init`: what was made, what the openings are worth, what to do next. */
export function describe(outcome: Outcome): string {
  const lines = [
    ...createdLines(outcome),
    ...openingLines(outcome),
    ...carriedLines(outcome),
    ...listLines('Chưa tạo được tệp cho các dòng sau của sheet "Xã, thị trấn":', outcome.unfit),
    ...(outcome.ignoredList
      ? ['Danh sách --communes không được dùng, vì các xã đã có trong huyen.xlsx, sheet "Xã, thị trấn".']
      : []),
    ...(outcome.knownPeriod
      ? []
      : [
          `Lưu ý: năm ${outcome.year} nằm ngoài giai đoạn 2021 - 2025 của Chương trình. Kiểm tra tên dự án, tiểu dự án trước khi dùng.`,
        ]),
    ...nextLines(outcome),
  ];
  return `${lines.join('\n')}\n`;
}

function createdLines({ year, district, made, communes, letter }: Outcome): readonly string[] {
  const area = valueOf(district.sheets.report?.areaName) ?? 'đơn vị';
  const word = valueOf(district.sheets.report?.communeWord) ?? 'xã, thị trấn';
  const count = communes.made.length;
  if (made === null && count === 0 && letter === null) {
    const total = communes.standing.length;
    return [
      total === 0
        ? `Không tạo thêm tệp nào: ${year}/huyen.xlsx chưa điền sheet "Xã, thị trấn" hoặc sheet "Đối tượng thụ hưởng".`
        : `Không tạo thêm tệp nào: ${year}/huyen.xlsx và tệp của ${total}/${total} ${word} đã có.`,
    ];
  }
  const parts = [
    ...(made === null ? [] : ['huyen.xlsx']),
    ...(count === 0 ? [] : [`${count} tệp trong ${year}/xa/`]),
    ...(letter === null ? [] : [`công văn ${letter}`]),
  ];
  const what = parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`;
  return [
    made === null ? `Đã tạo thêm ${what} cho ${area}.` : `Đã tạo thư mục ${year} cho ${area}: ${what}.`,
    ...(communes.standing.length > 0 && count > 0
      ? [`Giữ nguyên ${communes.standing.length} tệp đã có.`]
      : []),
  ];
}

/** What column (1) of the communes' new workbooks is worth. */
function openingLines({ year, district, communes }: Outcome): readonly string[] {
  const made = new Map(communes.made.map(({ code, name }) => [code, name]));
  if (made.size === 0) return [];
  const rows = (district.sheets.lastYear?.rows ?? []).filter((row) => made.has(valueOf(row.code) ?? ''));
  const named = (which: (status: string | undefined) => boolean): string[] =>
    rows
      .filter((row) => which(valueOf(row.status)))
      .flatMap((row) => made.get(valueOf(row.code) ?? '') ?? []);
  const preliminary = named((status) => status === 'preliminary');
  const unknown = [...made.entries()]
    .filter(([code]) => {
      const row = rows.find((each) => valueOf(each.code) === code);
      return row === undefined || valueOf(row.households) === undefined;
    })
    .map(([, name]) => name);
  const again = `rồi chạy lại: dakto-report init ${year}   (chỉ tạo tệp còn thiếu, không ghi đè tệp đã có)`;
  return [
    ...(preliminary.length > 0
      ? [
          `Số đầu kỳ lấy từ năm ${year - 1} còn là SƠ BỘ, nên chưa khóa${preliminary.length < made.size ? ` (${someNames(preliminary)})` : ''}. Khi có số chính thức, nhập vào huyen.xlsx,`,
          `sheet "Số liệu năm trước", xóa các tệp trống chưa gửi trong ${year}/xa/, ${again}`,
        ]
      : []),
    ...(unknown.length > 0
      ? [
          `Số đầu kỳ để trống ở tệp của ${unknown.length === made.size ? `cả ${made.size} đơn vị` : someNames(unknown)}: xã tự nhập; hoặc ghi vào huyen.xlsx, sheet "Số liệu năm trước",`,
          `xóa các tệp trống đó ${again}`,
        ]
      : []),
  ];
}

function carriedLines({ year, made }: Outcome): readonly string[] {
  if (made?.from !== 'last-year') return [];
  return [
    ...listLines(`Không lấy được từ năm ${year - 1}, để trống:`, made.gaps),
    ...(made.openErrors > 0
      ? [
          `Năm ${year - 1} còn ${made.openErrors} lỗi chưa xử lý: xem lại số đầu kỳ trước khi gửi (dakto-report validate ${year - 1}).`,
        ]
      : []),
    ...(made.emptiedCitations > 0
      ? [
          `Sổ văn bản chỉ giữ luật, nghị định, thông tư, nghị quyết của Quốc hội, quyết định của Thủ tướng; ${made.emptiedCitations} vị trí trích dẫn để trống chờ văn bản năm ${year}.`,
        ]
      : []),
  ];
}

function nextLines({ year, made, communes, letter }: Outcome): readonly string[] {
  if (communes.made.length + communes.standing.length === 0) {
    return [
      `Việc tiếp theo: điền huyen.xlsx, các sheet "Báo cáo", "Xã, thị trấn" (mã, loại, tên), "Đối tượng thụ hưởng" và "Số liệu năm trước",`,
      `rồi chạy lại để tạo tệp cho từng xã: dakto-report init ${year}`,
    ];
  }
  if (made === null && communes.made.length === 0 && letter === null) return [];
  return [
    `Việc tiếp theo: điền huyen.xlsx, sheet "Báo cáo"; gửi các tệp trong ${year}/xa/ cho xã.`,
    ...(letter === null
      ? []
      : [
          `Công văn ghi theo sheet "Báo cáo"; chỗ "…" là chưa có. Điền xong, xóa ${letter} rồi chạy lại để viết lại.`,
        ]),
  ];
}

function listLines(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length > shownLines ? [`  … và ${lines.length - shownLines} chỗ khác`] : [];
  return [title, ...lines.slice(0, shownLines).map((line) => `  ${line}`), ...more];
}
