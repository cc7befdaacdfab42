import { describe, expect, it } from 'vitest';
import { districtBook, sampleContext } from '../../fixtures/dak-to-district.ts';
import type { DataSheet, Form } from '../../src/forms/define.ts';
import { checksOf } from '../../src/forms/district/checks.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import { placeColumns, sheetsOf } from '../../src/forms/layout.ts';
import { sheetNames } from '../../src/forms/names.ts';
import { calculate } from '../../src/workbook/calculate/calculate.ts';
import { type BookValues, planFormWorkbook } from '../../src/workbook/fill.ts';

const context = sampleContext();
const checks = checksOf(context);
const sample = districtBook();

/** What "Kiểm tra" of the district's workbook says: the line above, and by id what lacks. */
function said(values: BookValues) {
  const { sheets } = planFormWorkbook(districtForm, context, null, values);
  const results = calculate(sheets);
  const at = (cell: string) => results(sheetNames.checks, cell);
  return {
    names: sheets.filter(({ hidden }) => hidden !== true).map(({ name }) => name),
    head: String(at('A3')),
    lacking: Object.fromEntries(checks.map(({ id }, index) => [id, at(`E${7 + index}`)])),
    states: checks.map((_, index) => at(`C${7 + index}`)),
  };
}

describe('"Kiểm tra" of the district’s workbook', () => {
  const blank = said({});
  const whole = said(sample);

  it('stands last, "Hướng dẫn" first; version 1 has neither', () => {
    expect([blank.names[0], blank.names.at(-1)]).toEqual([sheetNames.guide, sheetNames.checks]);
    const { sheets } = planFormWorkbook(districtForm, { ...context, version: 1 }, null, {});
    const names = sheets.map(({ name }) => name);
    expect(names).not.toContain(sheetNames.guide);
    expect(names).not.toContain(sheetNames.checks);
  });

  it('has a line for every sheet in which something must be filled, those of the forms first', () => {
    const wanted = sheetsOf(districtForm as Form, context).flatMap(
      ([id, sheet]: readonly [string, DataSheet]) =>
        sheet.kind === 'list' &&
        placeColumns(sheet, context).some(({ column }) => column.kind === 'input' && column.required)
          ? [id]
          : [],
    );
    const linked = checks.map(({ link }) => link);
    expect(wanted.filter((id) => !linked.includes(id))).toEqual([]);
    const stages = checks.map(({ neededFor }) => neededFor);
    expect(stages.lastIndexOf('tạo biểu cho xã')).toBeLessThan(stages.indexOf('trình báo cáo'));
  });

  it('of a blank workbook says what lacks, and for what', () => {
    expect(blank.head).toMatch(/^Còn \d+ dòng chưa đủ/u);
    expect(blank.lacking['report-printed']).toBeGreaterThan(0);
    expect(blank.lacking['rows-documents']).toBe(1);
    expect(blank.lacking['rows-eligibility']).toBeGreaterThan(13);
  });

  it('of the sample lacks nothing', () => {
    expect(Object.entries(whole.lacking).filter(([, count]) => count !== 0)).toEqual([]);
    expect(whole.states.every((state) => state === 'Đạt')).toBe(true);
    expect(whole.head).toMatch(/^Đã ghi đủ các ô bắt buộc/u);
  });

  it('counts the cells of a row that was begun', () => {
    const { rows } = sample['offices'] as { rows: readonly Readonly<Record<string, string>>[] };
    const [first, ...others] = rows;
    const without = said({
      ...sample,
      offices: { rows: [{ code: first?.['code'] }, ...others] },
    } as BookValues);
    expect(without.lacking['rows-offices']).toBe(2);
  });
});
