/** What every rule takes: the kinds of rule, cells and the values in them, numbers in messages, and the communes' books. */
export type { CommuneRule, DistrictRule, Finding, WorkbookRule, YearRule } from './rule.ts';
export * from './shared/cells.ts';
export * from './shared/words.ts';
export { slotsWithBook, yearProjects } from './shared/year-rows.ts';
