import type { CommuneSlot, YearData } from '../forms/books.ts';
import type { SubprojectCode } from '../programme/subprojects.ts';
import {
  both,
  communeRows,
  districtRows,
  rowsOfCommunes,
  where,
  type CommuneRow,
  type Gathered,
} from './gather.ts';

/** A production project, of a commune or of the district: their sheets share these columns. */
export type ProjectRow = CommuneRow<'productionProjects'>;

/** All projects of the year: those within a commune, and those the district runs or that span several. */
export function allProjects(data: YearData): Gathered<ProjectRow> {
  return both(rowsOfCommunes(data, 'productionProjects'), districtRows(data, 'districtProjects'));
}

/** Projects that one commune entered. */
export function projectsOf(slot: CommuneSlot): Gathered<ProjectRow> {
  return communeRows(slot, 'productionProjects');
}

export function ofSubproject(rows: Gathered<ProjectRow>, code: SubprojectCode): Gathered<ProjectRow> {
  return where(
    rows,
    (row) => row.subproject,
    (value) => value === code,
  );
}

export function ofFundingYear(rows: Gathered<ProjectRow>, year: number): Gathered<ProjectRow> {
  return where(
    rows,
    (row) => row.fundingYear,
    (value) => value === year,
  );
}

/** A block of the report: the projects of one funding year. */
export interface FundingBlock {
  readonly key: 'nam-nay' | 'chuyen-nguon' | 'nam-cu';
  readonly year: number;
}

/** `nam-nay` money of the year; `chuyen-nguon` carried over from the year before; `nam-cu` older, where still allowed. */
export function fundingBlocks(data: YearData): readonly FundingBlock[] {
  return [
    { key: 'chuyen-nguon', year: data.year - 1 },
    { key: 'nam-nay', year: data.year },
    ...(data.district.layout.olderFunds ? [{ key: 'nam-cu' as const, year: data.year - 2 }] : []),
  ];
}
