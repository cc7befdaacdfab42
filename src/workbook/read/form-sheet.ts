import type { DataSheet, LayoutContext } from '../../forms/define.ts';
import type { Issue } from '../../model/issue.ts';
import { readFields } from './form/fields.ts';
import { headingsStand } from './form/headings.ts';
import { readList } from './form/list.ts';
import { readMatrix } from './form/matrix.ts';
import { OpenSheet } from './form/open-sheet.ts';
import type { RawSheet, RawWorkbook } from './raw.ts';

/** Reads one sheet of a form. Null, with its issue, where headings or labels aren't at their place. */
export function readFormSheet(
  file: string,
  sheet: DataSheet,
  raw: RawSheet,
  workbook: RawWorkbook,
  layout: LayoutContext,
): { readonly data: unknown; readonly issues: readonly Issue[] } {
  const open = new OpenSheet(file, sheet, raw, workbook, layout);
  const data = headingsStand(open, sheet) ? readData(open, sheet) : null;
  open.tellWithoutResult();
  return { data, issues: open.issues };
}

function readData(open: OpenSheet, sheet: DataSheet): unknown {
  switch (sheet.kind) {
    case 'list':
      return readList(open, sheet);
    case 'matrix':
      return readMatrix(open, sheet);
    case 'fields':
      return readFields(open, sheet);
  }
}
