import { checksOf } from '../../src/forms/commune/checks.ts';
import { guideOf } from '../../src/forms/commune/guide.ts';
import { checksOf as checksOfDistrict } from '../../src/forms/district/checks.ts';
import { guideOf as guideOfDistrict } from '../../src/forms/district/guide.ts';
import {
  type Column,
  type DataSheet,
  type Field,
  type Form,
  type FormContext,
  type FormVersion,
  type Text,
  textOf,
} from '../../src/forms/define.ts';
import { expectedOf } from '../../src/forms/describe.ts';
import {
  firstDataRow,
  openRowsOf,
  placeColumns,
  placeFields,
  placeRows,
  placeSigned,
  sheetsOf,
} from '../../src/forms/layout.ts';
import { scopeOf } from '../../src/workbook/write/scope.ts';

/** What a form is filled with before it goes out, so that prepared rows and preset fields show. */
const context: FormContext = {
  ...{ year: 2023, version: 1, olderFunds: false },
  ...{ province: 'Tỉnh Kon Tum', district: 'Huyện Đắk Tô', communeWord: 'xã, thị trấn' },
  communes: [{ code: '23431', name: 'Xã Văn Lem' }],
  lists: {},
  fundedSubprojects: ['da2', 'da4-tda1'],
  investmentSubprojects: ['da4-tda1'],
  otherTargets: [{ code: 'DD-01', subproject: 'Tiểu dự án 2 - Dự án 3', name: 'Trẻ em', unit: 'trẻ' }],
  thresholds: { householdChangePercent: 5, disbursementPercent: 50 },
  deadline: { year: 2023, month: 11, day: 10 },
  receiver: 'Phòng Lao động - Thương binh và Xã hội',
};

type Typed = Exclude<Column, { kind: 'formula' }> | Field;

const line = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

function typed(definition: Typed, of: FormContext): string {
  const { type } = definition;
  const values =
    type.shape === 'choice'
      ? `[${type
          .options(of)
          .map(({ value, label }) => (value === label ? value : `${String(value)}=${textOf(label, of)}`))
          .join('; ')}]`
      : expectedOf(definition, of);
  const list = type.shape === 'listed' ? ` <${[type.list, ...type.also].join(' + ')}>` : '';
  const need =
    definition.kind === 'fixed'
      ? 'khóa'
      : definition.required
        ? 'bắt buộc'
        : (definition.requiredWhen?.because ?? '');
  const note = definition.note === undefined ? '' : `(${textOf(definition.note, of)})`;
  return line(`${type.shape}${list}`, values, need, note);
}

function band({ group = '' }: { readonly group?: Text }, of: FormContext): string {
  const words = textOf(group, of);
  return words === '' ? '' : `dải ${words}`;
}

function presetOf(field: Field): string {
  const value = field.preset?.(context, { code: '23431', name: 'Xã Văn Lem' });
  return value === undefined ? '' : `ghi sẵn ${JSON.stringify(value)}`;
}

/** Column by column what a filled-in workbook depends on; formulas as they stand in the first data row. */
function dumpSheet(form: Form, sheet: DataSheet, of: FormContext): string {
  const head = `## ${line(sheet.id, sheet.name, sheet.title)}`;
  const note = sheet.note === undefined ? [] : [textOf(sheet.note, of)];
  if (sheet.kind === 'fields') {
    const lines = placeFields(sheet, of).map(({ key, field, row }) => {
      const at = `C${row} ${key}`;
      return line(at, textOf(field.label, of), typed(field, of), band(field, of), presetOf(field));
    });
    const signed = placeSigned(sheet, of)?.certified;
    const scope = scopeOf(form, of, firstDataRow(sheet), sheet);
    const certified = (signed?.lines ?? []).map(({ row, label, unit, formula }) =>
      line(`C${row}`, label, unit, `=${formula(scope)}`),
    );
    return [head, ...note, ...lines, ...certified].join('\n');
  }
  const first = firstDataRow(sheet);
  const scope = scopeOf(form, of, first, sheet);
  const columns = placeColumns(sheet, of).map(({ key, letter, heading, column }) => {
    const what = column.kind === 'formula' ? `=${column.formula(scope)}` : typed(column, of);
    return line(`${letter} ${key}`, heading, what, column.total === true ? 'cộng' : '', band(column, of));
  });
  if (sheet.kind === 'matrix') {
    const rows = placeRows(sheet, of).map(
      ({ key, row, label, unit }) => `${row} ${key} · ${textOf(label, of)} (${unit})`,
    );
    const below = (sheet.below ?? []).map(
      ({ label, formula }) => `+ ${textOf(label, of)} · =${formula(scope)}`,
    );
    return [head, ...note, ...rows, ...columns, ...below].join('\n');
  }
  const facts = line(
    `từ dòng ${first}`,
    `${openRowsOf(sheet, of)} dòng`,
    sheet.gate ? 'hỏi Có/Không' : '',
    sheet.totalRow ? 'có CỘNG' : '',
  );
  const prepared = (sheet.prepared?.(of) ?? []).map((row) => `> ${Object.values(row).join(' | ')}`);
  return [line(head, facts), ...note, ...columns, ...prepared].join('\n');
}

/** What a form says and checks by itself. */
function dumpOwnSheets(form: Form, of: FormContext): readonly string[] {
  if (form.id === 'huyen' && of.version === 1) return [];
  const [{ steps, terms }, checked] =
    form.id === 'xa' ? [guideOf(of), checksOf(of)] : [guideOfDistrict(of), checksOfDistrict(of)];
  const guide = ['## Hướng dẫn', ...steps, ...terms.map(({ term, meaning }) => `${term}: ${meaning}`)];
  const checks = checked.map(({ label, link, state, lacking = state }) =>
    line(label, link, `=${lacking(scopeOf(form, of, 7))}`),
  );
  return [guide.join('\n'), ['## Kiểm tra', ...checks].join('\n')];
}

/** A whole form of one version as text: its sheets, and once more those that older funds change. */
export function dumpForm(form: Form, version: FormVersion): string {
  const dump = (of: FormContext) => [
    ...sheetsOf(form, of).map(([, sheet]) => dumpSheet(form, sheet, of)),
    ...dumpOwnSheets(form, of),
  ];
  const usual = dump({ ...context, version });
  const older = dump({ ...context, version, olderFunds: true }).filter((sheet) => !usual.includes(sheet));
  return `${[...usual, '# Vốn năm N-2 còn được sử dụng', ...older].join('\n\n')}\n`;
}
