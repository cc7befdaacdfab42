import type { Difference } from '../../document/signed/differences.ts';
import { groupBy } from '../../model/group-by.ts';
import { upperFirst } from '../../vietnamese/text.ts';
import { hanging, shorten } from '../reporters/width.ts';

const longestText = 120;

/** Differences that one action may have made stand once: the same words put for the same others. */
export function sameChanges(differences: readonly Difference[]): readonly (readonly Difference[])[] {
  return [...groupBy(differences, ({ kind, from, to }) => `${kind}\n${from}\n${to}`).values()];
}

/** "1.107 → 1.108". */
export function changeText({ kind, from, to }: Difference): string {
  if (kind === 'moved') return `chuyển chỗ “${quoted(to)}”`;
  if (from === '') return `thêm “${quoted(to)}”`;
  if (to === '') return `bỏ “${quoted(from)}”`;
  return kind === 'number' ? `${quoted(from)} → ${quoted(to)}` : `“${quoted(from)}” → “${quoted(to)}”`;
}

/** Numbers first, since they are what was signed for. */
export function differenceLines(
  differences: readonly Difference[],
  width: number,
  most: number = Infinity,
): readonly string[] {
  const groups = sameChanges(differences);
  const ordered = [
    ...groups.filter(([first]) => first?.kind === 'number'),
    ...groups.filter(([first]) => first?.kind !== 'number'),
  ];
  const shown = ordered.slice(0, most).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { kind, section, sentence } = first;
    const times = group.length > 1 ? ` (${group.length} chỗ)` : '';
    const around = kind === 'number' || kind === 'words' ? `: “${sentence}”` : '';
    return hanging('  ', `${upperFirst(section)}: ${changeText(first)}${times}${around}`, width);
  });
  const left = ordered.length - most;
  return left > 0 ? [...shown, `  … và ${left} chỗ nữa`] : shown;
}

function quoted(text: string): string {
  return shorten(text, longestText);
}
