import type { TypedBook, TypedCells } from '../../fixtures/book-values.ts';
import { asRead } from '../../fixtures/book-values.ts';
import { firstDistrict, parseAuthority } from '../../src/cli/init/authority.ts';
import { readCommunesList } from '../../src/cli/init/list-file.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import { type CommuneIdentity, type FormContext, newestVersion } from '../../src/forms/define.ts';
import { formContextOf } from '../../src/forms/district/context.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import { settled } from '../../src/forms/district/settle.ts';
import { valueOf } from '../../src/model/cell.ts';
import { openingBalances } from '../../src/workbook/carry-over/opening-balances.ts';
import { planFormWorkbook, writeFormWorkbook } from '../../src/workbook/fill.ts';
import {
  answers,
  balances,
  type CarefulYear,
  communeValues,
  districtValues,
  sendersOf,
} from './careful-year.ts';
import { type TypedCellsOfSheet, typedOver } from './typed-over.ts';

/*
 * A poor district of eleven communes, whole and right. What a careless commune makes of its workbook stands in careless.ts.
 */

export const year = 2024;
const layout = { year, version: newestVersion, olderFunds: false };

const authority = ['Ủy ban nhân dân huyện Đắk Hà', 'tỉnh Kon Tum'] as const;
const listFile = 'fixtures/other-district/danh-sach-xa.csv';
const units = readCommunesList(listFile).map((unit, seed) => ({ ...unit, opening: balances(seed) }));

export const poorDistrict: CarefulYear = {
  ...{ year, level: 'Huyện', area: ['huyện', 'huyện Đắk Hà', 'Đắk Hà'], province: 'tỉnh Kon Tum' },
  ...{ communeWord: 'xã, thị trấn', units, senders: sendersOf(units) },
};

export const communes: readonly CommuneIdentity[] = poorDistrict.senders.map(({ code, name }) => ({
  code,
  name,
}));

const read = asRead(districtForm, districtValues(poorDistrict), layout);
const context: FormContext = formContextOf(settled(read), layout);

/** `report`: what stands on "Báo cáo" otherwise. */
export const districtWorkbook = (report: TypedCells = {}): Promise<Uint8Array> =>
  writeFormWorkbook(districtForm, context, null, districtValues(poorDistrict, report));

function valuesOf(seed: number): TypedBook {
  const sender = poorDistrict.senders[seed];
  if (sender === undefined) throw new Error(`no commune ${seed}`);
  return communeValues(poorDistrict, sender, context);
}

/** What a clerk and a careful commune type, cell by cell: what stands in their workbooks and not in the blank forms. */
export function cellsTyped(): Readonly<Record<'huyen' | 'xa', readonly TypedCellsOfSheet[]>> {
  const first = firstDistrict(parseAuthority(...authority), units, year);
  const identity = communes[0] ?? null;
  const opening = openingBalances(
    (read.lastYear?.rows ?? []).filter((row) => valueOf(row.code) === identity?.code),
  );
  return {
    huyen: typedOver(
      planFormWorkbook(districtForm, first.context, null, first.values).sheets,
      planFormWorkbook(districtForm, context, null, districtValues(poorDistrict)).sheets,
    ),
    xa: typedOver(
      planFormWorkbook(communeForm, context, identity, opening.values, opening.options).sheets,
      planFormWorkbook(communeForm, context, identity, valuesOf(0)).sheets,
    ),
  };
}

export const communeWorkbook = (seed: number, change: (values: TypedBook) => TypedBook = (same) => same) =>
  writeFormWorkbook(communeForm, context, communes[seed] ?? null, change(valuesOf(seed)));

/** The district's workbook as `init` makes it, with no more than it asks for first. */
export function begunDistrictWorkbook(): Promise<Uint8Array> {
  const first = firstDistrict(parseAuthority(...authority), units, year);
  return writeFormWorkbook(districtForm, first.context, null, {
    ...first.values,
    eligibility: { rows: answers },
  });
}
