import { type Replacement, replacementIn } from '../../document/edited/changed-words.ts';
import { groupBy } from '../../model/group-by.ts';

/** Places where the same words were put for the same others: one Find and Replace, told once. */
export interface ReplacedWords<T> {
  readonly replacement: Replacement;
  readonly all: readonly T[];
}

/** `texts`: what was written at a place, null where nobody knows, and what stands there. */
export function replacedWords<T>(
  items: readonly T[],
  texts: (item: T) => readonly [string | null, string | null],
): readonly ReplacedWords<T>[] {
  const found = items.flatMap((item) => {
    const [written, text] = texts(item);
    const replacement = written === null || text === null ? null : replacementIn(written, text);
    return replacement === null ? [] : [{ item, replacement }];
  });
  return [...groupBy(found, ({ replacement: { from, to } }) => `${from}\n${to}`).values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ replacement: group[0].replacement, all: group.map(({ item }) => item) }));
}

/** "Thay “huyện” bằng “thị xã” ở 75 chỗ: Phần đầu; Mục I.1; …". */
export function replacedTitle({ from, to }: Replacement, where: readonly string[]): string {
  return `Thay “${from}” bằng “${to}” ở ${where.length} chỗ: ${[...new Set(where)].join('; ')}`;
}
