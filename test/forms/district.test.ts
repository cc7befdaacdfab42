import { describe, expect, it } from 'vitest';
import { type FormContext, newestVersion, type Sheets } from '../../src/forms/define.ts';
import { citationPlaceKeys, citationPlaces, clausesOf } from '../../src/forms/district/citation-places.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import { subprojectCodes } from '../../src/programme/subprojects.ts';

describe('district form', () => {
  it('holds each sheet under its own id, each tab name once', () => {
    for (const [key, sheet] of Object.entries(districtForm.sheets)) expect(sheet.id).toBe(key);
    const names = Object.values(districtForm.sheets).map((sheet) => sheet.name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
  });

  it('has a row for every entry of the programme and for every place of the report', () => {
    const none = { version: newestVersion } as FormContext;
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
