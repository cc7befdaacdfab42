import type { CalendarDate } from '../../../model/cell.ts';
import { toolAuthor, wordDate } from '../../tool-author.ts';
import { attributes, escapeXml, xmlDeclaration } from '../../../package/xml-write.ts';

const initials = 'dk';

export const commentsType = {
  relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
  content: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
} as const;

const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** `word/comments.xml` without a comment. */
export function emptyComments(): string {
  return `${xmlDeclaration}<w:comments xmlns:w="${wordprocessing}"></w:comments>`;
}

/** One comment, a paragraph per text. Dated by the data, never by the clock. */
export function commentElement(id: number, paragraphs: readonly string[], date: CalendarDate): string {
  const open = attributes({
    'xmlns:w': wordprocessing,
    'w:id': id,
    'w:author': toolAuthor,
    'w:date': wordDate(date),
    'w:initials': initials,
  });
  const small = '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>';
  const content = paragraphs.map((text, index) => {
    const sign = index === 0 ? '<w:r><w:annotationRef/></w:r>' : '';
    const properties = '<w:pPr><w:ind w:firstLine="0"/><w:jc w:val="left"/></w:pPr>';
    return `<w:p>${properties}${sign}<w:r>${small}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
  });
  return `<w:comment${open}>${content.join('')}</w:comment>`;
}
