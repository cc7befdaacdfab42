/**
 * Widens the boxes of comments (xl/drawings/vmlDrawingN.vml): exceljs makes each two columns by four rows, where a message
 * of two sentences is cut off. An anchor is left, offset, top, offset, right, offset, bottom, offset.
 */
export function wideNotes(drawing: Uint8Array): string {
  return Buffer.from(drawing)
    .toString('utf8')
    .replace(/<x:Anchor>([^<]*)<\/x:Anchor>/g, (_all, anchor: string) => {
      const [left = 0, , top = 0] = anchor.split(',').map((part) => Number(part.trim()));
      return `<x:Anchor>${[left, 6, top, 14, left + 4, 2, top + 9, 16].join(', ')}</x:Anchor>`;
    });
}
