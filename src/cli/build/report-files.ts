/** What a year's report is written to, below the workspace, as messages name it. */
export interface ReportFiles {
  readonly report: string;
  readonly workbook: string;
  /** Blocks that have no place in the report yet. */
  readonly newBlocks: string;
}

export function reportFiles(year: number, draft = false): ReportFiles {
  const suffix = draft ? '-du-thao' : '';
  return {
    report: `${year}/BC-UBND-${year}${suffix}.docx`,
    workbook: `${year}/Bieu-tong-hop-${year}${suffix}.xlsx`,
    newBlocks: `${year}/BC-UBND-${year}-doan-moi.docx`,
  };
}

/** What became of a build. `file`: the document that stands now, absolute; null: none was written. */
export interface Built {
  readonly exit: number;
  readonly file: string | null;
}
