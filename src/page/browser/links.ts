/** Where the page stands, as its address says it: `#da2.nam-nay.ho`, `#xem=tong-quan`, `#xa=3`, `#o=41`, `#doan=12`. */
export type Place =
  | { readonly kind: 'figure'; readonly id: string }
  | { readonly kind: 'view'; readonly view: string }
  | { readonly kind: 'commune' | 'cell' | 'paragraph'; readonly index: number };

const kinds = { xa: 'commune', o: 'cell', doan: 'paragraph' } as const;

export function placeOf(hash: string): Place | null {
  const text = decoded(hash.replace(/^#/, ''));
  const [, key = '', value = ''] = /^(xem|xa|o|doan)=(.+)$/.exec(text) ?? [];
  if (key === 'xem') return { kind: 'view', view: value };
  if (key === 'xa' || key === 'o' || key === 'doan')
    return /^\d+$/.test(value) ? { kind: kinds[key], index: Number(value) } : null;
  return text === '' ? null : { kind: 'figure', id: text };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
