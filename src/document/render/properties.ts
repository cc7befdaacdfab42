import type { CalendarDate } from '../../model/cell.ts';
import type { ReportSettings } from '../../model/report.ts';
import type { FigureSource } from '../baseline.ts';
import { escapeXml, xmlDeclaration } from '../../package/xml-write.ts';
import { wordDate } from '../tool-author.ts';

export interface DocumentProperties {
  readonly title: string;
  readonly subject?: string;
  /** The data's cut-off date: created and modified; the clock is never read. */
  readonly date: CalendarDate;
  /** Figure id → where it comes from; written into the document's baseline. */
  readonly sources?: ReadonlyMap<string, FigureSource>;
  /** `upper` shows the mục headings IN HOA (the decree) whatever their text; else they stand as written. */
  readonly headings?: ReportSettings['headings'];
}

/** `docProps/core.xml`. */
export function corePart({ title, subject, date }: DocumentProperties): string {
  const at = wordDate(date);
  return (
    `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title>` +
    (subject === undefined ? '' : `<dc:subject>${escapeXml(subject)}</dc:subject>`) +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>` +
    '<dc:language>vi-VN</dc:language></cp:coreProperties>'
  );
}

/** `docProps/app.xml`. */
export function appPart(): string {
  return (
    `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    '<Application>dakto-report</Application></Properties>'
  );
}

/**
 * `word/settings.xml`. Names the separator notes, gives Vietnamese decimal and list signs, and turns off the
 * compatibility layout of older Words.
 */
export function settingsPart(): string {
  return (
    `${xmlDeclaration}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>' +
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat>' +
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
    '<w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>' +
    '<w:compatSetting w:name="enableOpenTypeFeatures" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>' +
    '<w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>' +
    '</w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
  );
}
