import type { ReportSettings } from '../../model/report.ts';
import { font, footnoteReference, type ParagraphStyle, styles } from './styles.ts';
import { attributes, xmlDeclaration } from '../../package/xml-write.ts';

function runProperties(style: Pick<ParagraphStyle, 'bold' | 'italic' | 'caps' | 'size'>): string {
  const size =
    style.size === undefined ? '' : `<w:sz w:val="${style.size * 2}"/><w:szCs w:val="${style.size * 2}"/>`;
  return (
    (style.bold === true ? '<w:b/><w:bCs/>' : '') +
    (style.italic === true ? '<w:i/><w:iCs/>' : '') +
    (style.caps === true ? '<w:caps/>' : '') +
    size
  );
}

function paragraphProperties(style: ParagraphStyle): string {
  const { before, after, line, exactly, firstLine, align, outline } = style;
  const spacing = attributes({
    'w:before': before,
    'w:after': after,
    'w:line': exactly ?? line,
    'w:lineRule': exactly === undefined ? (line === undefined ? undefined : 'auto') : 'exact',
  });
  return (
    (style.keepNext === true ? '<w:keepNext/>' : '') +
    (style.keepLines === true ? '<w:keepLines/>' : '') +
    (spacing === '' ? '' : `<w:spacing${spacing}/>`) +
    (firstLine === undefined ? '' : `<w:ind w:firstLine="${firstLine}"/>`) +
    (align === undefined ? '' : `<w:jc w:val="${align}"/>`) +
    (outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`)
  );
}

function paragraphStyle(style: ParagraphStyle): string {
  const open = attributes({
    'w:type': 'paragraph',
    'w:default': style.id === styles.body.id ? 1 : undefined,
    'w:customStyle': style.builtIn === true ? undefined : 1,
    'w:styleId': style.id,
  });
  const value = (element: string, text: string | undefined): string =>
    text === undefined ? '' : `<w:${element}${attributes({ 'w:val': text })}/>`;
  const pPr = paragraphProperties(style);
  const rPr = runProperties(style);
  return (
    `<w:style${open}>${value('name', style.name)}${value('basedOn', style.basedOn)}${value('next', style.next)}` +
    (style.hidden === true ? '<w:uiPriority w:val="99"/><w:semiHidden/>' : '<w:qFormat/>') +
    (pPr === '' ? '' : `<w:pPr>${pPr}</w:pPr>`) +
    (rPr === '' ? '' : `<w:rPr>${rPr}</w:rPr>`) +
    '</w:style>\n'
  );
}

const defaults =
  `<w:docDefaults><w:rPrDefault><w:rPr>` +
  `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>` +
  `<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/>` +
  // Both, or Word spell-checks Vietnamese as whatever language it was installed in.
  `<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>` +
  `</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>` +
  `<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\n`;

const otherStyles =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
  '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>\n' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
  '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
  '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\n' +
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>' +
  '<w:semiHidden/><w:unhideWhenUsed/></w:style>\n' +
  `<w:style w:type="character" w:styleId="${footnoteReference}"><w:name w:val="footnote reference"/>` +
  '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/>' +
  '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>\n';

/** `word/styles.xml`. `headings`: `upper` shows the mục headings IN HOA whatever their text; else they stand as written. */
export function stylesPart(headings?: ReportSettings['headings']): string {
  const section = headings === 'upper' ? { ...styles.section, caps: true } : styles.section;
  const all: readonly ParagraphStyle[] = Object.values({ ...styles, section });
  return (
    `${xmlDeclaration}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\n` +
    defaults +
    all.map(paragraphStyle).join('') +
    otherStyles +
    '</w:styles>\n'
  );
}
