import {
  type Column,
  type FieldSheet,
  type FormulaScope,
  isRequired,
  type LayoutContext,
  type ListSheet,
} from '../define.ts';
import { gateCell, placeColumns, placeFields, sheetsOf } from '../layout.ts';
import { cellsFilled, type Check, type CheckSheet, checkStates, rowsBegun } from '../own-sheets.ts';
import { districtForm } from './form.ts';

/** What a sheet is filled in for: before the communes' forms are made, or only before the report is signed. */
const stages = { forms: 'tạo biểu cho xã', report: 'trình báo cáo' } as const;

/** Fields of "Báo cáo" that the communes' forms and the letter to them say. */
const printedInForms: readonly string[] = [
  ...['province', 'areaName', 'communeWord', 'draftingOffice', 'deadline', 'olderFunds'],
];

/** Sheets that the communes' forms are made from. */
const madeInto: readonly string[] = [
  'communes',
  'lastYear',
  'eligibility',
  'allocationTotals',
  'allocations',
];

/** Sheets without which there is nothing to report on. Others may stay empty. */
const neverEmpty: readonly string[] = [
  ...['offices', 'communes', 'lastYear', 'allocationTotals', 'allocations', 'documents'],
];

function line(
  id: string,
  label: string,
  link: string,
  neededFor: string,
  lacking: (at: FormulaScope) => string,
): Check {
  const { good, lacking: waiting } = checkStates;
  return {
    ...{ id, label, link, neededFor, lacking },
    state: (at) => `IF(E${at.row}=0,"${good}","${waiting}")`,
  };
}

function fieldLines(sheet: FieldSheet, layout: LayoutContext): readonly Check[] {
  const needed = placeFields(sheet, layout).filter(({ field }) => field.kind === 'input' && field.required);
  const part = (id: string, label: string, stage: keyof typeof stages) => {
    const keys = needed
      .map(({ key }) => key)
      .filter((key) => printedInForms.includes(key) === (stage === 'forms'));
    return keys.length === 0
      ? []
      : [
          line(
            `${sheet.id}-${id}`,
            `${sheet.name}: ${label}`,
            sheet.id,
            stages[stage],
            (at) => `${keys.length}-COUNTA(${keys.map((key) => at.field(sheet.id, key)).join(',')})`,
          ),
        ];
  };
  return [
    ...part('printed', 'các ô in trên biểu của xã và công văn', 'forms'),
    ...part('required', 'các ô bắt buộc khác', 'report'),
  ];
}

function listLine(sheet: ListSheet, layout: LayoutContext): readonly Check[] {
  const placed = placeColumns(sheet, layout);
  const keysOf = (is: (column: Column) => boolean) =>
    placed.filter(({ column }) => is(column)).map(({ key }) => key);
  const stage = stages[madeInto.includes(sheet.id) ? 'forms' : 'report'];
  // Its rows stand there from the beginning, most of them to stay blank; the rule of its totals says what lacks.
  if (sheet.id === 'allocations')
    return [
      line('rows-allocations', `${sheet.name}: có số vốn đã giao`, sheet.id, stage, (at) => {
        return `IF(COUNT(${at.column(sheet.id, 'initial')})=0,1,0)`;
      }),
    ];
  const required = keysOf((column) => column.kind === 'input' && isRequired(column, layout.version));
  if (required.length === 0) return [];
  const fixed = keysOf(({ kind }) => kind === 'fixed');
  const begins = fixed.length > 0 ? fixed : keysOf(({ kind }) => kind === 'input');
  const gate = `'${sheet.name}'!$${gateCell.charAt(0)}$${gateCell.slice(1)}`;
  const says = sheet.gate ? 'đã chọn Có hoặc Không, ' : neverEmpty.includes(sheet.id) ? 'đã nhập, ' : '';
  return [
    line(
      `rows-${sheet.id}`,
      `${sheet.name}: ${says}các dòng đã ghi có đủ ô bắt buộc`,
      sheet.id,
      stage,
      (at) => {
        const begun = rowsBegun(at, sheet.id, begins);
        return [
          `${required.length}*${begun}-(${cellsFilled(at, sheet.id, required)})`,
          ...(sheet.gate ? [`IF(${gate}="",1,0)`] : []),
          ...(neverEmpty.includes(sheet.id) ? [`IF(${begun}=0,1,0)`] : []),
        ].join('+');
      },
    ),
  ];
}

/** What is answered and what lacks, sheet by sheet: first what the communes' forms are made from. */
export function checksOf(layout: LayoutContext): readonly Check[] {
  const lines = sheetsOf(districtForm, layout).flatMap(([, sheet]) => {
    if (sheet.kind === 'fields') return fieldLines(sheet, layout);
    return sheet.kind === 'list' ? listLine(sheet, layout) : [];
  });
  const before = (stage: string) => lines.filter(({ neededFor }) => neededFor === stage);
  return [...before(stages.forms), ...before(stages.report)];
}

export function checkSheetOf(layout: LayoutContext): CheckSheet {
  return {
    title: 'CÒN THIẾU GÌ TRONG TỆP CỦA HUYỆN',
    checks: checksOf(layout),
    passed: `Đã ghi đủ các ô bắt buộc. Số liệu có khớp không: chạy dakto-report validate ${layout.year}.`,
    open: 'dòng chưa đủ: bấm vào tên sheet ở cột Xem tại để tới đó.',
  };
}
