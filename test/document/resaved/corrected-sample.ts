import { figureSources } from '../../../src/figures/sources.ts';
import { citationForms } from '../../../src/cli/citation-forms.ts';
import { type DocumentLine, documentLines } from '../../../src/document/edited/lines.ts';
import { openDocument } from '../../../src/document/edited/text.ts';
import { unpackParts } from '../../package-parts.ts';
import type { Refreshed } from '../../../src/document/passes/refresh/outcome.ts';
import type { RefreshOptions } from '../../../src/document/passes/refresh/refresh.ts';
import { onceOf } from '../../../src/model/once-of.ts';
import { renderReport } from '../../../src/document/render/render.ts';
import type { Report } from '../../../src/model/report.ts';
import { readAndCheck } from '../../../src/check.ts';
import { figureAndFill } from '../../../src/pipeline.ts';
import { filesOfYear } from '../../../src/workspace/find.ts';
import { templateFor } from '../../../src/workspace/template-files.ts';
import { setCell, withSheet } from '../../workbook/damaged.ts';
import { WorkspaceCopy } from '../../workspace-copy.ts';

export interface Year {
  readonly report: Report;
  readonly options: RefreshOptions;
}

type Cells = Readonly<Record<string, Readonly<Record<string, number | string>>>>;

/** Six numbers move: 1.107 → 1.106, 252 → 253, 1.216 → 1.221, 8,49% → 8,48%, giảm 3,34… → giảm 3,35…, 221 → 222. */
export const correctionA: Readonly<Record<string, Cells>> = {
  'xa/23431-xa-van-lem.xlsx': {
    'Truyền thông': { H8: 80 },
    'Dự án sản xuất': { H9: 36, L9: 39, T9: 124_000_000 },
    'Nguồn vốn': { J8: 124_000_000 },
    'Hộ nghèo': { E7: 26, E8: 26, L7: 140, L8: 140 },
  },
  'huyen.xlsx': { 'Báo cáo': { C50: 1106 } },
};

/** Twelve move, and the annex gets a row. */
export const correctionB: typeof correctionA = {
  ...correctionA,
  'huyen.xlsx': {
    ...correctionA['huyen.xlsx'],
    'Văn bản': {
      C11: '932/UBND',
      F10: 'về việc triển khai Chương trình',
      E13: 'Ủy ban nhân dân huyện Đắk Tô',
    },
  },
};

/** And the annex loses one. */
export const correctionC: typeof correctionA = {
  ...correctionB,
  'huyen.xlsx': {
    ...correctionB['huyen.xlsx'],
    'Văn bản': { ...correctionB['huyen.xlsx']?.['Văn bản'], H12: 'Không' },
  },
};

/** The sample's year with other values in some cells, as `build` hands it to the document. */
export function yearOf(changes: Readonly<Record<string, Cells>>): Year {
  const workspace = new WorkspaceCopy('kept', 'dak-to-v1');
  try {
    for (const [file, sheets] of Object.entries(changes))
      for (const [sheet, cells] of Object.entries(sheets))
        workspace.change(file, (bytes) =>
          withSheet(bytes, sheet, (xml) =>
            Object.entries(cells).reduce((now, [cell, value]) => setCell(now, cell, value), xml),
          ),
        );
    const { data } = readAndCheck(2023, filesOfYear(workspace.root, 2023));
    if (data === null) throw new Error('the sample cannot be read');
    const template = templateFor(workspace.root);
    const filled = figureAndFill(data, template.files, template.folder, null);
    if (filled.report === null) throw new Error('the sample cannot be filled');
    const { figures, settings, report } = filled;
    return {
      report,
      options: {
        title: 'Báo cáo năm 2023',
        date: { year: 2023, month: 11, day: 15 },
        sources: figureSources(figures),
        headings: settings.headings,
        forms: citationForms(figures, settings.citationComma),
        numeric: new Set(
          [...figures.byId.values()].flatMap(({ id, value }) => (value?.kind === 'number' ? [id] : [])),
        ),
        fromDraft: true,
      },
    };
  } finally {
    workspace.remove();
  }
}

export async function renderedParts({ report, options }: Year): Promise<ReadonlyMap<string, string>> {
  return unpackParts(await renderReport(report, options));
}

const documentLinesOf = onceOf((bytes: Uint8Array): readonly DocumentLine[] => {
  const opened = openDocument(bytes);
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  return documentLines(opened.document);
});

export function linesOf(bytes: Uint8Array): readonly string[] {
  // A comment is no line of the report.
  return documentLinesOf(bytes).flatMap(({ text, story }) =>
    story?.kind === 'comment' ? [] : [text.trim()],
  );
}

export interface Outcome {
  readonly right: number;
  /** Not right, and listed by the build. */
  readonly told: number;
  readonly wrong: number;
}

/**
 * Every number of a fresh document held against the words of another, whatever marks it carries: a line that is a fresh one but for
 * its numbers has them right, told or wrong.
 */
export function outcomeOf(bytes: Uint8Array, fresh: Uint8Array, refreshed: Refreshed): Outcome {
  const lines = linesOf(bytes);
  const listed = new Set([...refreshed.conflicts, ...refreshed.lost].map(({ figure }) => figure));
  const free = new Map<string, number>();
  for (const line of lines) free.set(line, (free.get(line) ?? 0) + 1);
  const outcome = { right: 0, told: 0, wrong: 0 };
  for (const { text, marks } of documentLinesOf(fresh)) {
    const line = text.trim();
    const left = free.get(line) ?? 0;
    if (left > 0) {
      free.set(line, left - 1);
      outcome.right += marks.length;
      continue;
    }
    let pattern = '';
    let at = 0;
    for (const { start, end } of marks) {
      pattern += `${escaped(text.slice(at, start))}(.*?)`;
      at = end;
    }
    const found = new RegExp(`^\\s*${pattern}${escaped(text.slice(at))}\\s*$`, 's');
    const [, ...stand] = lines.map((one) => found.exec(one)).find((one) => one !== null) ?? [];
    marks.forEach((mark, index) => {
      const kind = stand[index] === mark.text ? 'right' : listed.has(mark.tag ?? '') ? 'told' : 'wrong';
      outcome[kind] += 1;
    });
  }
  return outcome;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
