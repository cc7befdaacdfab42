import { describe, expect, it } from 'vitest';
import type { Located } from '../../src/model/cell.ts';
import type { Sheets } from '../../src/forms/define.ts';
import { formContextOf } from '../../src/forms/district/context.ts';
import type { districtForm } from '../../src/forms/district/form.ts';

type District = Sheets<typeof districtForm>;

/** Cells as the reader gives them; what a row does not name is blank. */
function row(values: Readonly<Record<string, unknown>>): never {
  const at = { file: 'huyen.xlsx', sheet: '', cell: 'A8' };
  const cell = (value: unknown): Located<unknown> =>
    value === undefined ? { at, state: 'blank' } : { at, state: 'value', value, typed: String(value) };
  return new Proxy({}, { get: (_, key) => cell(values[String(key)]) }) as never;
}

const district: District = {
  report: row({
    province: 'tỉnh Kon Tum',
    areaName: 'huyện Đắk Tô',
    communeWord: 'xã, thị trấn',
    draftingOffice: 'Phòng Lao động - Thương binh và Xã hội',
    deadline: { year: 2023, month: 11, day: 20 },
    lowDisbursementPercent: 60,
  }),
  offices: {
    rows: [
      row({ name: 'Phòng Y tế', kind: 'department' }),
      row({ name: 'Trung tâm Giáo dục nghề nghiệp', kind: 'training-provider' }),
      row({ kind: 'department' }),
    ],
  },
  communes: {
    rows: [
      row({ code: '23401', kind: 'Thị trấn', name: 'Đắk Tô' }),
      row({ code: '23431', kind: 'Xã', name: 'Văn Lem' }),
      row({ code: '23499', kind: 'Xã', name: 'Xã cũ', until: { year: 2022, month: 12, day: 31 } }),
      row({ code: '23498', kind: 'Xã', name: 'Xã mới', since: { year: 2024, month: 1, day: 1 } }),
      row({ code: '23497', name: 'Thiếu loại' }),
    ],
  },
  lastYear: null,
  eligibility: {
    rows: [
      row({ code: 'da2', eligible: 'yes', fundsToCommunes: 'yes', investment: 'no' }),
      row({ code: 'da1-tda1', eligible: 'yes', fundsToCommunes: 'yes', investment: 'yes' }),
      row({ code: 'da4-tda1', eligible: 'yes', fundsToCommunes: 'no', investment: 'yes' }),
      row({ code: 'da5', eligible: 'no', fundsToCommunes: 'yes', investment: 'yes' }),
    ],
  },
  ceilings: null,
  allocationTotals: null,
  allocations: null,
  districtProjects: null,
  trainingClasses: null,
  activities: null,
  proposals: null,
  otherTargets: {
    rows: [
      row({ code: 'DD-01', subproject: 'da3-tda2', name: 'Trẻ em', unit: 'trẻ', byCommunes: 'yes' }),
      row({ code: 'XK-01', subproject: 'da4-tda2', name: 'Lao động', unit: 'người', byCommunes: 'no' }),
    ],
  },
  documents: { rows: [row({ code: 'KH-81' }), row({ code: 'KH-81' }), row({})] },
  citations: null,
  receipts: null,
  acknowledgements: null,
  supportContents: { rows: [row({ name: 'Bò sinh sản', unit: 'cặp' })] },
};

describe('formContextOf', () => {
  const form = formContextOf(district, { year: 2023, version: 1, olderFunds: false });

  it('takes the communes that exist in the year and are named in full', () => {
    expect(form.communes).toEqual([
      { code: '23401', name: 'Thị trấn Đắk Tô' },
      { code: '23431', name: 'Xã Văn Lem' },
    ]);
  });

  it('fills the lists, each line once', () => {
    expect(form.lists['training-providers']).toEqual(['Trung tâm Giáo dục nghề nghiệp']);
    expect(form.lists.holders).toEqual([
      'Thị trấn Đắk Tô',
      'Xã Văn Lem',
      'Phòng Y tế',
      'Trung tâm Giáo dục nghề nghiệp',
    ]);
    expect(form.lists.documents).toEqual(['KH-81']);
    expect(form.lists['support-contents']?.[0]).toBe('Bò sinh sản');
  });

  it('gives communes only sub-projects that the district takes part in and passes money on for', () => {
    expect(form.fundedSubprojects).toEqual(['da2', 'da1-tda1']);
    expect(form.investmentSubprojects).toEqual(['da1-tda1']);
  });

  it('heads the form with the names that the report uses, and says deadline and receiver', () => {
    expect([form.province, form.district]).toEqual(['Tỉnh Kon Tum', 'Huyện Đắk Tô']);
    expect(form.deadline).toEqual({ year: 2023, month: 11, day: 20 });
    expect(form.receiver).toBe('Phòng Lao động - Thương binh và Xã hội');
    expect(form.thresholds).toEqual({ householdChangePercent: 5, disbursementPercent: 60 });
    expect(form.otherTargets.map((target) => target.code)).toEqual(['DD-01']);
  });

  it('makes something of a workbook of which nothing could be read', () => {
    const nothing = Object.fromEntries(
      Object.keys(district).map((key) => [key, null]),
    ) as unknown as District;
    expect(formContextOf(nothing, { year: 2024, version: 2, olderFunds: true })).toMatchObject({
      year: 2024,
      communes: [],
    });
  });
});
