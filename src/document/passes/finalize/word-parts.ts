import type { PackageEdits } from './package-edits.ts';

/** The parts that hold text of the document itself: body, notes, headers and footers. */
export function textParts(edits: PackageEdits): readonly string[] {
  return [
    edits.main,
    ...edits.related(edits.main, ['footnotes', 'endnotes']),
    ...edits.related(edits.main, ['header', 'footer']),
  ];
}

/** Comments, and what newer Words keep beside them. */
export const commentParts = [
  'comments',
  'commentsExtended',
  'commentsIds',
  'commentsExtensible',
  'people',
] as const;
