import type { DistrictBook } from '../../forms/books.ts';
import { communes as communesSheet } from '../../forms/district/communes.ts';
import { standsIn, textOf } from '../../forms/define.ts';
import { allocationTotals } from '../../forms/district/allocation-totals.ts';
import { allocations } from '../../forms/district/allocations.ts';
import { lastYear } from '../../forms/district/last-year.ts';
import { report as reportSheet } from '../../forms/district/report.ts';
import { areKnown, communeWordOf, countingDay, openingRows } from '../../forms/district/units.ts';
import { firstDataRow, placeFields } from '../../forms/layout.ts';
import { type Located, valueOf } from '../../model/cell.ts';
import { present } from '../../model/present.ts';
import { periodNotice } from '../../programme/periods.ts';
import { joinList } from '../../vietnamese/text.ts';
import type { MadeCommunes } from './commune-files.ts';
import type { MadeDistrict } from './district-file.ts';
import type { OutgoingFile } from './outgoing-letter.ts';
import { hanging, outputWidth } from '../reporters/width.ts';
import { someNames } from '../some-names.ts';

/** What a run of `init` came to. */
export interface Outcome {
  readonly year: number;
  readonly district: DistrictBook;
  /** null: huyen.xlsx stood already. */
  readonly made: MadeDistrict | null;
  readonly communes: MadeCommunes;
  /** The letter's name where it was made. */
  readonly letter: string | null;
  /** Cells of "Xã, thị trấn" to be mended, one a line. */
  readonly unfit: readonly string[];
  /** Cells that have to be answered before communes' workbooks can be made, one a line. */
  readonly unanswered: readonly string[];
  /** Options that were given and had no effect: "--communes". */
  readonly unused: readonly string[];
}

const shownLines = 10;

/** The message at the end of `init`: what was made, what the openings are worth, what to do next. */
export function describe(outcome: Outcome): string {
  const lines = [
    ...createdLines(outcome),
    ...moneyLines(outcome),
    ...openingLines(outcome),
    ...carriedLines(outcome),
    ...unusedLines(outcome),
    periodNotice(outcome.year),
    ...nextLines(outcome),
  ];
  const width = outputWidth();
  return `${present(lines)
    .flatMap((line) => hanging(/^ */.exec(line)?.[0] ?? '', line.trimStart(), width))
    .join('\n')}\n`;
}

/** Forms that were made anew, or went without the sums of "Vốn giao". */
function moneyLines({ year, district, communes: { made, remade }, letter }: Outcome): readonly string[] {
  return present([
    remade.length > 0 &&
      `Trong đó làm lại ${remade.length} biểu chưa nhập gì, vì số huyện in sẵn (vốn, số đầu kỳ, hạn gửi, danh mục) đã khác; biểu cũ giữ bên cạnh, tên thêm chữ “trước”.`,
    remade.length > 0 &&
      letter === null &&
      `Công văn gửi biểu mẫu đã có, không viết lại. Hạn gửi hoặc danh sách tệp đã khác thì xóa công văn đó rồi chạy lại: dakto-report init ${year}`,
    made.length > 0 &&
      lacksTotals(district) &&
      `Sheet Nguồn vốn của các tệp này chưa in sẵn vốn, xã phải tự ghi: huyen.xlsx chưa có số ở sheet "${allocationTotals.name}". Ghi sheet đó và "${allocations.name}" rồi chạy lại dakto-report init ${year}: tệp nào xã chưa nhập gì được làm lại, có sẵn vốn.`,
  ]);
}

/** Forms that could print what was given, where nobody has said how much. */
const lacksTotals = ({ sheets, layout }: DistrictBook): boolean =>
  standsIn(allocationTotals, layout.version) && (sheets.allocationTotals?.rows ?? []).length === 0;

function createdLines({ year, district, made, communes, letter }: Outcome): readonly string[] {
  const area = valueOf(district.sheets.report?.areaName) ?? 'đơn vị';
  const word = communeWordOf(district.sheets);
  const count = communes.made.length;
  if (made === null && count === 0 && letter === null) {
    const [has, total] = [communes.standing.length, communes.standing.length + communes.waiting.length];
    return [
      has === 0
        ? `Không tạo thêm tệp nào: ${year}/huyen.xlsx đã có.`
        : `Không tạo thêm tệp nào: ${year}/huyen.xlsx và tệp của ${has}/${total} ${word} đã có.`,
    ];
  }
  const what = joinList(
    present([
      made !== null && 'huyen.xlsx',
      count > 0 && `${count} tệp trong ${year}/xa/`,
      letter !== null && `công văn ${letter}`,
    ]),
  );
  return present([
    made === null ? `Đã tạo thêm ${what} cho ${area}.` : `Đã tạo thư mục ${year} cho ${area}: ${what}.`,
    communes.standing.length > 0 && count > 0 && `Giữ nguyên ${communes.standing.length} tệp đã có.`,
  ]);
}

/** What column (1) of the communes' new workbooks is worth. */
function openingLines({ year, district, communes }: Outcome): readonly string[] {
  const count = communes.made.length;
  if (count === 0) return [];
  const day = countingDay(district.sheets, year);
  const before = ({ code }: OutgoingFile) => openingRows(district.sheets, code, day);
  const preliminary = communes.made.filter((file) =>
    before(file).some(({ status }) => valueOf(status) === 'preliminary'),
  );
  const unknown = communes.made.filter((file) => !areKnown(before(file)));
  const again = `rồi chạy lại: dakto-report init ${year}   (biểu nào xã chưa nhập gì được làm lại)`;
  return [
    ...(preliminary.length > 0
      ? [
          `Số đầu kỳ lấy từ năm ${year - 1} còn là SƠ BỘ, nên chưa khóa${preliminary.length < count ? ` (${someNames(preliminary)})` : ''}. Khi có số chính thức, nhập vào huyen.xlsx, sheet "Số liệu năm trước", ${again}`,
        ]
      : []),
    ...(unknown.length > 0
      ? [
          `Số đầu kỳ để trống ở tệp của ${unknown.length === count ? `cả ${count} đơn vị` : someNames(unknown)}: xã tự nhập; hoặc ghi vào huyen.xlsx, sheet "Số liệu năm trước", ${again}`,
        ]
      : []),
  ];
}

function carriedLines({ year, made }: Outcome): readonly string[] {
  if (made?.from !== 'last-year') return [];
  return present([
    ...listLines(`Không lấy được từ năm ${year - 1}, để trống:`, made.gaps),
    made.openErrors > 0 &&
      `Năm ${year - 1} còn ${made.openErrors} lỗi chưa xử lý: xem lại số đầu kỳ trước khi gửi (dakto-report validate ${year - 1}).`,
    made.emptiedCitations > 0 &&
      `Sổ văn bản chỉ giữ luật, nghị định, thông tư, nghị quyết của Quốc hội, quyết định của Thủ tướng; ${made.emptiedCitations} vị trí trích dẫn để trống chờ văn bản năm ${year}.`,
  ]);
}

/** Names what had no effect, and where to say it instead. */
function unusedLines({ year, district, made, unused }: Outcome): readonly string[] {
  if (unused.length === 0) return [];
  const why =
    made === null
      ? `${year}/huyen.xlsx đã có và không bị ghi đè. Sửa trong tệp đó${unused.includes('--deadline') ? ` (hạn gửi: sheet "Báo cáo"${deadlineCell(district)})` : ''}, lưu, rồi chạy lại dakto-report init ${year}`
      : `tệp này lấy từ năm ${year - 1}. Sửa trong ${year}/huyen.xlsx nếu năm ${year} có thay đổi`;
  return [`Không dùng ${unused.join(', ')}: ${why}.`];
}

function deadlineCell({ sheets }: DistrictBook): string {
  const cell = sheets.report?.deadline.at.cell;
  return cell === undefined ? '' : `, ô ${cell}`;
}

function nextLines(outcome: Outcome): readonly string[] {
  const waiting = waitingLines(outcome);
  if (waiting.length > 0) return waiting;
  const { year, district, made, communes, letter } = outcome;
  if (made === null && communes.made.length === 0 && letter === null) return [];
  const deadline = district.sheets.report?.deadline;
  const blank = blankFields(district, ({ required }) => required);
  const ofLetter = blankFields(district, ({ group }) => group === 'Công văn trả lại');
  return present([
    ...(communes.made.length > 0 && deadline?.state === 'blank'
      ? [
          `Hạn gửi chưa có nên để trống trong tệp của xã${letter === null ? '' : ' và công văn'}: ghi vào huyen.xlsx, sheet "Báo cáo", ô ${deadline.at.cell}, rồi chạy lại: dakto-report init ${year}   (biểu nào xã chưa nhập gì được làm lại)`,
        ]
      : []),
    `Việc tiếp theo: gửi các tệp trong ${year}/xa/ cho ${communeWordOf(district.sheets)}.`,
    blank.length > 0 && `Điền tiếp huyen.xlsx, sheet "Báo cáo", còn trống: ${blank.join(', ')}.`,
    letter !== null &&
      ofLetter.length > 0 &&
      `Công văn để "…" ở chỗ chưa có: ${ofLetter.join(', ')}. Điền vào sheet "Báo cáo", xóa ${letter} rồi chạy lại để viết lại.`,
  ]);
}

/** Why some communes, or all, have no workbook yet: file, sheet and cells, and that init has to be run again. */
function waitingLines({ year, district, communes, unfit, unanswered }: Outcome): readonly string[] {
  const word = communeWordOf(district.sheets);
  const { made, standing, waiting } = communes;
  const noneListed = made.length + standing.length + waiting.length === 0 && unfit.length === 0;
  const lines = present([
    noneListed &&
      `sheet "${communesSheet.name}": chưa có đơn vị nào. Ghi mã (5 chữ số), loại, tên từng đơn vị, từ dòng ${firstDataRow(communesSheet)}.`,
    ...unfit.map((line) => `sheet "${communesSheet.name}", ${line}`),
    ...(noneListed || waiting.length > 0 ? unanswered : []),
  ]);
  if (lines.length === 0) return [];
  const whose = waiting.length === 0 ? `một số ${word}` : `${waiting.length} ${word} (${someNames(waiting)})`;
  return present([
    ...listLines(
      `Chưa tạo được tệp của ${noneListed ? word : whose}${standing.length + made.length > 0 ? '' : ' và công văn'}. Điền trước trong ${year}/huyen.xlsx:`,
      lines,
    ),
    ...(made.length + standing.length === 0
      ? listLines(
          'Nên điền luôn, để tệp của xã và công văn in sẵn (điền sau thì chạy lại lệnh này, biểu nào xã chưa nhập gì được làm lại):',
          [
            ...printedBlanks(district),
            ...openingCells(district),
            ...(lacksTotals(district)
              ? [
                  `sheet "${allocationTotals.name}", "${allocations.name}": vốn của từng đơn vị (in sẵn vào sheet Nguồn vốn của xã).`,
                ]
              : []),
          ],
        )
      : []),
    `Điền xong, lưu và đóng Excel, rồi chạy lại: dakto-report init ${year}`,
  ]);
}

/** What the communes' forms and the letter to them say of the district. */
const isPrintedInForms = ({ group, key }: BlankField): boolean =>
  ['province', 'draftingOffice', 'deadline'].includes(key) || group === 'Công văn trả lại';

function printedBlanks(district: DistrictBook): readonly string[] {
  const fields = blankFields(district, isPrintedInForms);
  return fields.length === 0 ? [] : [`sheet "${reportSheet.name}": ${fields.join(', ')}.`];
}

interface BlankField {
  readonly key: string;
  readonly required: boolean;
  /** The group that the sheet shows it in. */
  readonly group: string;
}

/** "“Đơn vị tham mưu” (C17)": fields of "Báo cáo" that are still blank. */
function blankFields(
  { sheets, layout }: DistrictBook,
  wanted: (field: BlankField) => boolean,
): readonly string[] {
  const report = sheets.report as Readonly<Record<string, Located<unknown>>> | null;
  let group = '';
  return placeFields(reportSheet, layout).flatMap(({ key, field }) => {
    group = field.group ?? group;
    const cell = report?.[key];
    if (cell?.state !== 'blank' || field.kind !== 'input') return [];
    if (!wanted({ key, required: field.required, group })) return [];
    return [`“${textOf(field.label, layout)}” (${cell.at.cell})`];
  });
}

/** Where the openings of the communes belong that are not typed yet. */
function openingCells({ sheets }: DistrictBook): readonly string[] {
  const blank = (sheets.lastYear?.rows ?? []).filter(({ households }) => households.state === 'blank');
  const [first, last] = [blank[0]?.households.at.cell, blank.at(-1)?.status.at.cell];
  return first === undefined ? [] : [`sheet "${lastYear.name}", ô ${first}:${last}: số đầu kỳ của xã.`];
}

function listLines(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length > shownLines ? [`  … và ${lines.length - shownLines} chỗ khác`] : [];
  return [title, ...lines.slice(0, shownLines).map((line) => `  ${line}`), ...more];
}
