import { groupBy } from '../../model/group-by.ts';
import type { Comparison } from './compare.ts';
import type { DocumentLine } from './lines.ts';
import { type Spot, spotIn } from './spot.ts';

/** "Phụ lục" over an annex or in a sentence that points to one, where the report of these data has "Phụ lục II". */
export interface MisnamedAnnex {
  /** `heading`: over the annex itself · `pointer`: in the text */
  readonly kind: 'heading' | 'pointer';
  readonly found: string;
  /** null: the report has no such annex, or several of which one must be meant. */
  readonly expected: string | null;
  readonly at: Spot;
}

/** "Phụ lục II, dòng 3" → "Phụ lục II"; null: not in an annex. */
export const annexOf = (section: string): string | null => /^Phụ lục[^,]*/.exec(section)?.[0] ?? null;
/** An annex of this report; "Phụ lục I của Nghị định…" is another document's. */
const mention =
  /Phụ lục(?: ([IVX]+))?(?![\p{L}\p{M}])(?! (?:của |ban hành )?(?:kèm theo )?(?:Luật|Nghị|Quyết|Thông|Chỉ|Công|Kế hoạch|Hướng|Báo cáo|Văn bản))/gu;

/**
 * Annexes come and go with the data, and with them the numbers of the others, which are words of the document: told, since nothing
 * moves them. An annex of the document is known by the numbers in it.
 */
export function misnamedAnnexes(comparison: Comparison): readonly MisnamedAnnex[] {
  const { report, lines } = comparison;
  const names = [...new Set(report.lines.flatMap(({ section }) => annexOf(section) ?? []))];
  if (names.length === 0) return [];
  const renamed = renamedAnnexes(comparison);
  const headings = [...renamed].map(([found, expected]): MisnamedAnnex => ({
    kind: 'heading',
    found,
    expected,
    at: { section: found, sentence: titleUnder(found, lines) },
  }));
  const pointers = lines.filter(isBody).flatMap((line) =>
    [...line.text.matchAll(mention)].flatMap((match): readonly MisnamedAnnex[] => {
      const found = match[0].replace(/\s+/gu, ' ');
      const expected =
        renamed.get(found) ??
        (names.includes(found) ? found : names.length === 1 ? (names[0] ?? null) : null);
      const at = spotIn(line, { start: match.index, end: match.index + found.length });
      return expected === found ? [] : [{ kind: 'pointer', found, expected, at }];
    }),
  );
  return [...headings, ...pointers];
}

/** Name in the document → name in the report, of those that differ. */
function renamedAnnexes({ marks, report }: Comparison): ReadonlyMap<string, string> {
  const pairs = groupBy(marks, ({ line, key }) => {
    const found = line.cell === null ? null : annexOf(line.section);
    const expected = annexOf(report.byKey.get(key ?? '')?.line.section ?? '');
    return found === null || expected === null ? null : `${found}\n${expected}`;
  });
  // Of two tables under one heading the one with more numbers says what it is.
  const found = [...pairs]
    .sort(([, a], [, b]) => a.length - b.length)
    .map(([names]) => names.split('\n') as [string, string]);
  return new Map([...new Map(found)].filter(([own, expected]) => own !== expected));
}

function isBody({ section, isNote, story }: DocumentLine): boolean {
  return story === null && !isNote && annexOf(section) === null;
}

function titleUnder(name: string, lines: readonly DocumentLine[]): string {
  const own = lines.filter(({ section, text }) => annexOf(section) === name && text.trim() !== '');
  return own.find(({ text }) => text.trim() !== name)?.text.trim() ?? '';
}
