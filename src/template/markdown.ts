import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

/**
 * Markdown as the report writes it: headings, `**` and `*`, notes, quotes, tables. Everything else stays as typed:
 * "- " and "1. " are the office's own numbering, "[x](y)" and "&amp;" are words. (remark-gfm would autolink and strike through.)
 */
const switchedOff = {
  disable: {
    null: [
      'list',
      'codeIndented',
      'codeFenced',
      'codeText',
      'htmlFlow',
      'htmlText',
      'autolink',
      'setextUnderline',
      'thematicBreak',
      'definition',
      'labelStartLink',
      'labelStartImage',
      'labelEnd',
      'characterReference',
      'hardBreakEscape',
    ],
  },
};

/** A few templates' files: figures are tokens there, so that a file comes to the same text again as long as the same is printed before it. */
const mostKnown = 64;
const known = new Map<string, Root>();

/** Texts that were parsed before are not parsed again: nobody changes a tree. */
export function parseMarkdown(text: string): Root {
  const before = known.get(text);
  if (before !== undefined) return before;
  const root = fromMarkdown(text, {
    extensions: [gfmFootnote(), gfmTable(), switchedOff],
    mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()],
  });
  if (known.size === mostKnown) known.clear();
  known.set(text, root);
  return root;
}
