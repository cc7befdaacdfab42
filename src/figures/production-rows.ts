import type { CommuneSlot, YearData } from '../forms/books.ts';
import { both, communeRows, districtRows, rowsOfCommunes, type CommuneRow, type Gathered } from './gather.ts';

/** A production project, of a commune or of the district: their sheets share these columns. */
export type ProjectRow = CommuneRow<'productionProjects'>;
export type Projects = Gathered<ProjectRow>;

/** All projects of the year: those within a commune, and those the district runs or that span several. */
export function allProjects(data: YearData): Projects {
  return both(rowsOfCommunes(data, 'productionProjects'), districtRows(data, 'districtProjects'));
}

/** Projects that one commune entered. */
export function projectsOf(slot: CommuneSlot): Projects {
  return communeRows(slot, 'productionProjects');
}

/**
 * The blocks of the report, by the year of their money: `nam-nay` of the year; `chuyen-nguon` carried over from the year
 * before; `nam-cu` older, where still allowed.
 */
export const fundingBlocks = [
  { key: 'chuyen-nguon', shift: -1 },
  { key: 'nam-nay', shift: 0 },
  { key: 'nam-cu', shift: -2 },
] as const;
export type FundingBlock = (typeof fundingBlocks)[number];

/** The year of a block's money; null where such money is used no more. */
export function yearOf({ key, shift }: FundingBlock, data: YearData): number | null {
  return key === 'nam-cu' && !data.district.layout.olderFunds ? null : data.year + shift;
}
