import type { DraftKind } from '../../pipeline.ts';

/** What a year's report is written to, below the workspace, as messages name it. */
export interface ReportFiles {
  readonly report: string;
  readonly workbook: string;
  /** The tables that are attached to the report. */
  readonly annexTables: string;
  /** Blocks that have no place in the report yet. */
  readonly newBlocks: string;
}

const suffixes: Readonly<Record<DraftKind, string>> = { whole: '-du-thao', partial: '-tam-tinh' };

export function reportFiles(year: number, draft: DraftKind | null = null): ReportFiles {
  const suffix = draft === null ? '' : suffixes[draft];
  return {
    report: `${year}/BC-UBND-${year}${suffix}.docx`,
    workbook: `${year}/Bieu-tong-hop-${year}${suffix}.xlsx`,
    annexTables: `${year}/Phu-bieu-${year}${suffix}.xlsx`,
    newBlocks: `${year}/BC-UBND-${year}-doan-moi.docx`,
  };
}

/** What became of a build. `file`: the document that stands now, absolute; null: none was written. */
export interface Built {
  readonly exit: number;
  readonly file: string | null;
}
