/**
 * Kinds of the units that send workbooks, in the usual order. Đặc khu is one since 01/7/2025, when districts and thị trấn
 * ended; the list of units of 2025 has đặc khu Lý Sơn.
 */
export const communeKinds = ['Xã', 'Phường', 'Thị trấn', 'Đặc khu'] as const;

export type CommuneKind = (typeof communeKinds)[number];

/** "Xã, Phường, Thị trấn hoặc Đặc khu". */
export const communeKindsInWords = `${communeKinds.slice(0, -1).join(', ')} hoặc ${communeKinds.at(-1)}`;

const kindAndName = new RegExp(`^(${communeKinds.join('|')})\\s+(?=\\S)`, 'iu');

/** "Xã Văn Lem", "xã Văn Lem" → kind "Xã" and name "Văn Lem"; undefined where no kind stands before a name. */
export function splitKind(text: string): { readonly kind: CommuneKind; readonly name: string } | undefined {
  const [before = '', typed = ''] = kindAndName.exec(text) ?? [];
  const kind = communeKinds.find((each) => each.toLowerCase() === typed.toLowerCase());
  return kind === undefined ? undefined : { kind, name: text.slice(before.length).trim() };
}
