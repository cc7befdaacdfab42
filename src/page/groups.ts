import { shortName, subprojectCodes } from '../programme/subprojects.ts';

const families: readonly (readonly [id: RegExp, name: string])[] = [
  [/^(ho|nhan-khau|muc-tieu)\b/, 'Hộ nghèo, hộ cận nghèo'],
  [/^von\b/, 'Vốn giao và giải ngân'],
  ...subprojectCodes.map((code) => [new RegExp(`^${code}\\.`), shortName(code)] as const),
  [/^(loa|truyen-thong)\b/, 'Giảm nghèo về thông tin'],
  [/^cham-/, 'Nội dung thực hiện chậm'],
  [/^trich-dan\b/, 'Văn bản viện dẫn trong báo cáo'],
  [/^van-ban\b/, 'Danh mục văn bản'],
];

const general = 'Thông tin chung';
const documents = ['Văn bản viện dẫn trong báo cáo', 'Danh mục văn bản'];

/** What figures are listed under, in order: what people ask after first, then each commune, then the rest. */
export function groupOrder(communes: readonly string[]): readonly string[] {
  const names = families.map(([, name]) => name).filter((name) => !documents.includes(name));
  return [...names, ...communes, general, ...documents];
}

/** What a figure is listed under, by its id. `communeNames`: by code. */
export function groupOf(id: string, communeNames: ReadonlyMap<string, string>): string {
  const commune = /^xa\.(\d+)\./.exec(id)?.[1];
  if (commune !== undefined) return communeNames.get(commune) ?? 'Xã, thị trấn';
  return families.find(([pattern]) => pattern.test(id))?.[1] ?? general;
}
