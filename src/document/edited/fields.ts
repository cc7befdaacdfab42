/**
 * What a field of Word shows.
 * - `note` a footnote's number: a second mention of it · `page` the number of a page or of a section, which nobody typed
 * - `count` the number by which Word counts captions or items · `words` what she typed, or headings with their pages
 * - `made` what it takes or makes of something else: REF, DOCPROPERTY, a formula
 */
export type FieldKind = 'note' | 'page' | 'count' | 'words' | 'made';

const kinds: Readonly<Record<string, FieldKind>> = {
  NOTEREF: 'note',
  PAGE: 'page',
  NUMPAGES: 'page',
  PAGEREF: 'page',
  SECTION: 'page',
  SECTIONPAGES: 'page',
  SEQ: 'count',
  LISTNUM: 'count',
  FORMTEXT: 'words',
  HYPERLINK: 'words',
  INDEX: 'words',
  TOA: 'words',
  TOC: 'words',
};

export function fieldKind(instruction: string): FieldKind {
  return kinds[/^\s*([a-z]+)/i.exec(instruction)?.[1]?.toUpperCase() ?? ''] ?? 'made';
}

/** The bookmark that a cross-reference points to; null: it is none. */
export function citedBookmark(instruction: string): string | null {
  return /^\s*(?:NOTE|PAGE)?REF\s+"?([^\s"\\]+)/i.exec(instruction)?.[1] ?? null;
}
