import { type FormContext, newestVersion } from '../../forms/define.ts';
import { CallFault } from '../../model/fault.ts';
import { inSentence } from '../../vietnamese/names.ts';
import { communeKinds } from '../../vietnamese/unit-kinds.ts';
import { compareKey, normalizeText, upperFirst } from '../../vietnamese/text.ts';
import type { BookValues } from '../../workbook/fill.ts';
import type { ListedCommune } from './communes-list.ts';

const areaKinds = [
  ['huyện', 'district'],
  ['thị xã', 'district'],
  ['quận', 'district'],
  ['thành phố', 'district'],
  ['tỉnh', 'province'],
  ['xã', 'commune'],
  ['phường', 'commune'],
  ['thị trấn', 'commune'],
  ['đặc khu', 'commune'],
] as const;

/** Who reports, as `--authority` and `--province` say it. */
export interface Authority {
  /** "Ủy ban nhân dân huyện Đắk Tô". */
  readonly issuer: string;
  /** "huyện". */
  readonly areaWord: string;
  /** "huyện Đắk Tô". */
  readonly areaName: string;
  /** "Đắk Tô". */
  readonly placeName: string;
  readonly level: (typeof areaKinds)[number][1];
  /** "tỉnh Kon Tum"; a province's own name where it is the authority; null: not said. */
  readonly province: string | null;
}

/** Throws a CallFault on an authority that is no Ủy ban nhân dân of a place. */
export function parseAuthority(typed: string, province: string | undefined): Authority {
  const said = normalizeText(typed);
  const [, name = ''] = /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+(.+)$/iu.exec(said) ?? [];
  const kind = areaKinds.find(([word]) => compareKey(name).startsWith(`${compareKey(word)} `));
  if (kind === undefined || !/\p{L}/u.test(name.slice(kind[0].length))) {
    throw new CallFault(
      `Không hiểu --authority "${typed}". Ghi tên cơ quan ban hành đầy đủ, ví dụ: --authority "Ủy ban nhân dân huyện Đắk Tô".`,
    );
  }
  const [areaWord, level] = kind;
  if (level === 'commune') {
    throw new CallFault(
      `--authority "${typed}" là cấp xã. Biểu mẫu tổng hợp số liệu của các xã, phường, thị trấn, đặc khu nên chỉ dùng cho cấp huyện, cấp tỉnh.`,
    );
  }
  const placeName = name.slice(areaWord.length).trim();
  const areaName = `${areaWord} ${placeName}`;
  const within = level === 'province' ? areaName : province === undefined ? null : provinceName(province);
  // A city governed centrally is its own province.
  const isProvince = within !== null && compareKey(within) === compareKey(areaName);
  return {
    issuer: `Ủy ban nhân dân ${areaName}`,
    areaWord,
    areaName,
    placeName,
    level: isProvince ? 'province' : level,
    province: within,
  };
}

/** "Kon Tum", "Tỉnh Kon Tum" → "tỉnh Kon Tum". Throws a CallFault on an empty name. */
function provinceName(typed: string): string {
  const name = normalizeText(typed);
  if (name === '')
    throw new CallFault('--province để trống. Ghi tên tỉnh, ví dụ: --province "tỉnh Kon Tum".');
  return /^(?:tỉnh|thành phố)\s/iu.test(name) ? inSentence(upperFirst(name)) : `tỉnh ${name}`;
}

/** "xã, thị trấn": the kinds that occur, in the usual order. */
function communeWordOf(communes: readonly ListedCommune[]): string {
  const kinds = communeKinds.filter((kind) => communes.some((each) => each.kind === kind));
  return kinds.length === 0 ? 'xã, thị trấn' : kinds.map((kind) => kind.toLowerCase()).join(', ');
}

/** A district's workbook that begins with nothing but who reports, and its communes as far as they are listed. */
export function firstDistrict(
  authority: Authority,
  communes: readonly ListedCommune[],
  year: number,
): { readonly context: FormContext; readonly values: BookValues } {
  const units = communes.map(({ code, kind, name }) => ({ code, name: `${kind} ${name}` }));
  const province = authority.province ?? undefined;
  const context: FormContext = {
    ...{ year, version: newestVersion, olderFunds: false },
    province: upperFirst(province ?? ''),
    district: upperFirst(authority.areaName),
    communeWord: communeWordOf(communes),
    communes: units,
    lists: {},
    fundedSubprojects: [],
    investmentSubprojects: [],
    otherTargets: [],
    thresholds: { householdChangePercent: 5, disbursementPercent: 50 },
  };
  const { issuer, level, areaWord, areaName, placeName } = authority;
  return {
    context,
    values: {
      report: { fields: { issuer, level, areaWord, areaName, province, placeName } },
      communes: { rows: communes.map(({ code, kind, name }) => ({ code, kind, name })) },
    },
  };
}
