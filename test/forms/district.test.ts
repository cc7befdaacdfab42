import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Column,
  type DataSheet,
  type Field,
  type LayoutContext,
  type Sheets,
  textOf,
} from '../../src/forms/define.ts';
import { firstDataRow, placeColumns, rowOf } from '../../src/forms/layout.ts';
import { citationPlaceKeys, citationPlaces, clausesOf } from '../../src/forms/district/citation-places.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import { subprojectCodes } from '../../src/programme/subprojects.ts';

const layout: LayoutContext = { year: 2023, olderFunds: false };

function typeLine(column: Exclude<Column, { kind: 'formula' }> | Field): string {
  const { type } = column;
  const options =
    type.shape === 'choice'
      ? ` [${type
          .options(layout)
          .map((o) => `${o.value}=${textOf(o.label, layout)}`)
          .join('; ')}]`
      : '';
  const list = type.shape === 'listed' ? ` <${[type.list, ...type.also].join(' + ')}>` : '';
  const need =
    column.kind === 'fixed'
      ? 'khóa'
      : column.required
        ? '*'
        : column.requiredWhen
          ? column.requiredWhen.because
          : '';
  return [`${type.shape}${options}${list}`, type.expected, need].filter((part) => part !== '').join(' · ');
}

/** All of a sheet that a filled-in workbook depends on: names, places, headings, types. */
function dumpSheet(key: string, sheet: DataSheet): string[] {
  const head = `## ${key} · ${sheet.name} · ${sheet.kind}`;
  if (sheet.kind === 'fields') {
    return [
      head,
      ...Object.entries(sheet.fields).map(
        ([field, at]) =>
          `C${rowOf(sheet, field)} ${field} · ${textOf(at.label, layout)} · ${typeLine(at as Field)}`,
      ),
    ];
  }
  const facts =
    sheet.kind === 'list'
      ? ` · dữ liệu từ dòng ${firstDataRow(sheet)} · ${sheet.openRows} dòng${sheet.gate ? ' · Có/Không' : ''}`
      : '';
  return [
    head + facts,
    ...placeColumns(sheet, layout).map(({ key: name, letter, heading, column }) =>
      column.kind === 'formula'
        ? `${letter} ${name} · ${heading} · công thức`
        : `${letter} ${name} · ${heading} · ${typeLine(column)}`,
    ),
  ];
}

const dump = Object.entries(districtForm.sheets)
  .map(([key, sheet]) => `${dumpSheet(key, sheet).join('\n')}\n`)
  .join('\n');

describe('district form', () => {
  /**
   * A workbook in somebody's hands says only its version, so a form that has changed must have another one: raise
   * `version` in form.ts, run the test once with UPDATE_FORM_DUMPS=1, and commit the new dump beside the old one.
   */
  it('is, under its version, what it was when that version was given out', () => {
    const golden = new URL(`district-v${districtForm.version}.txt`, import.meta.url);
    if (!existsSync(golden) && process.env['UPDATE_FORM_DUMPS'] === '1') writeFileSync(golden, dump);
    expect(dump).toBe(readFileSync(golden, 'utf8'));
  });

  it('holds each sheet under its own id, each tab name once', () => {
    for (const [key, sheet] of Object.entries(districtForm.sheets)) expect(sheet.id).toBe(key);
    const names = Object.values(districtForm.sheets).map((sheet) => sheet.name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
  });

  it('has a row for every entry of the programme and for every place of the report', () => {
    const none = {} as never;
    expect(districtForm.sheets.eligibility.prepared?.(none)).toHaveLength(subprojectCodes.length);
    expect(districtForm.sheets.citations.prepared?.(none)?.map((row) => row['place'])).toEqual(
      citationPlaceKeys.map((key) => citationPlaces[key].label),
    );
    expect(new Set(citationPlaceKeys.map((key) => citationPlaces[key].label)).size).toBe(
      citationPlaceKeys.length,
    );
  });

  it('gives clauses to the documents of a place in order', () => {
    expect(clausesOf('khoản 1 Điều 5; khoản 1 Điều 44', 2)).toEqual(['khoản 1 Điều 5', 'khoản 1 Điều 44']);
    expect(clausesOf('; khoản 2', 3)).toEqual([undefined, 'khoản 2', undefined]);
    expect(clausesOf(undefined, 1)).toEqual([undefined]);
  });

  it('infers exact values, so that a reader cannot confuse đồng with text', () => {
    type District = Sheets<typeof districtForm>;
    type ValueIn<Cell> = Extract<Cell, { state: 'value' }> extends { value: infer T } ? T : never;
    type Signing = ValueIn<NonNullable<District['report']>['signing']>;
    type Money = ValueIn<NonNullable<District['allocations']>['rows'][number]['initial']>;
    const chosen: Signing = 'Chủ tịch ký';
    const dong: Money = 8_139_000_000;
    // @ts-expect-error a choice takes only its own labels
    const other: Signing = 'Ký thay';
    expect([chosen, dong, other]).toHaveLength(3);
  });
});
