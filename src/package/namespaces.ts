/** Every OOXML namespace has two spellings: transitional (what Office writes) and strict (ISO/IEC 29500-1). */
const transitional = 'http://schemas.openxmlformats.org/';
const strict = 'http://purl.oclc.org/ooxml/';

export const spreadsheetNamespaces = [
  `${transitional}spreadsheetml/2006/main`,
  `${strict}spreadsheetml/main`,
] as const;

/** Of drawings that lie over a sheet, and of what is in any drawing. */
export const sheetDrawingNamespaces: readonly string[] = [
  `${transitional}drawingml/2006/spreadsheetDrawing`,
  `${strict}drawingml/spreadsheetDrawing`,
];
export const drawingNamespaces: readonly string[] = [
  `${transitional}drawingml/2006/main`,
  `${strict}drawingml/main`,
];

/** As we write them ourselves: the spelling of Office. */
export const [spreadsheet] = spreadsheetNamespaces;

/** Of the attribute `r:id`. */
export const relationshipIdNamespaces = [
  `${transitional}officeDocument/2006/relationships`,
  `${strict}officeDocument/relationships`,
] as const;

export const [officeRelationships] = relationshipIdNamespaces;

export const relationshipsNamespace = `${transitional}package/2006/relationships`;
export const contentTypesNamespace = `${transitional}package/2006/content-types`;

/** "worksheet" for both spellings of `…/relationships/worksheet`; Microsoft's own (`vbaProject`, `threadedComment`) too; '' for others. */
export function relationshipKind(type: string): string {
  const bases = [
    ...relationshipIdNamespaces,
    'http://schemas.microsoft.com/office/2006/relationships',
    'http://schemas.microsoft.com/office/2017/10/relationships',
  ];
  const base = bases.find((known) => type.startsWith(`${known}/`));
  return base === undefined ? '' : type.slice(base.length + 1);
}
