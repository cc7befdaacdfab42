import { type Progress, readAndCheck } from './check.ts';
import type { YearData } from './forms/books.ts';
import { sentOf } from './forms/sent.ts';
import { makeFigures, reportSettings } from './figures/index.ts';
import { knownIds, labelOfKnown } from './figures/known-ids.ts';
import type { FigureSet } from './model/figure.ts';
import type { Issue } from './model/issue.ts';
import type { Report, ReportSettings } from './model/report.ts';
import { unprintedWords } from './rules/acknowledge.ts';
import { fillReport } from './template/fill.ts';
import { issueOf, lintTemplate } from './template/lint.ts';
import type { TemplateFile } from './template/load.ts';
import { filesOfYear } from './workspace/find.ts';
import { templateFor, type TemplateFiles } from './workspace/template-files.ts';

/*
 * The whole pipeline: find → read → check (check.ts) → figure → fill → render. Every stage takes what the one before made and changes
 * nothing of it; issues are collected along the way. Rendering (document/render, workbook/consolidate) is asked for by
 * the commands that write, so that nothing else loads docx or exceljs.
 */

/** A year as every command sees it that has to do with its report. */
export interface OpenedYear {
  readonly root: string;
  readonly year: number;
  /** Of the workbooks. */
  readonly issues: readonly Issue[];
  /** null: the district's own workbook can't be read. */
  readonly filled: FilledYear | null;
}

export interface FilledYear extends FilledReport {
  readonly data: YearData;
  readonly template: TemplateFiles;
}

/** A draft names in its text what is missing; `partial`: and gives sums without the communes that have not sent. */
export type DraftKind = 'whole' | 'partial';

/** `draft` null: what is to be signed. Throws a CallFault where files or template can't be had. */
export function openYear(
  root: string,
  year: number,
  draft: DraftKind | null,
  progress?: Progress,
): OpenedYear {
  const files = filesOfYear(root, year);
  const { data, issues } = readAndCheck(year, files, progress);
  if (data === null) return { root, year, issues, filled: null };
  const template = templateFor(root);
  const report = figureAndFill(data, template.files, template.folder, draft);
  return { root, year, issues, filled: { data, template, ...report } };
}

/** The year as the report says it; `report` is null where the template itself is at fault. */
export interface FilledReport {
  readonly figures: FigureSet;
  readonly settings: ReportSettings;
  readonly report: Report | null;
  /** What is wrong with the template; else figures that are printed and lack a part. */
  readonly issues: readonly Issue[];
}

/** Figures, then the template's words around them. `folder` names the template in its issues. */
export function figureAndFill(
  data: YearData,
  files: readonly TemplateFile[],
  folder: string,
  draft: DraftKind | null,
): FilledReport {
  const figures = makeFigures(data);
  const settings = reportSettings(data);
  const template = lintTemplate(files, knownIds(figures));
  const faults = template.issues.map((fault) => issueOf(fault, folder));
  const partial = draft === 'partial' ? { partial: sentOf(data) } : {};
  const options = { draft: draft !== null, ...partial, folder, labelOf: labelOfKnown };
  const filled =
    faults.length > 0 ? { report: null, issues: faults } : fillReport(template, figures, settings, options);
  const unprinted = unprintedWords(data.district.sheets.acknowledgements, figures);
  return { figures, settings, ...filled, issues: [...filled.issues, ...unprinted] };
}
