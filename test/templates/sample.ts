import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFigures, reportSettings } from '../../src/figures/index.ts';
import type { Figure, FigureSet, FigureValue } from '../../src/model/figure.ts';
import type { Inline, Report, ReportSettings } from '../../src/model/report.ts';
import { fillReport } from '../../src/template/fill.ts';
import { lintTemplate } from '../../src/template/lint.ts';
import type { TemplateFile } from '../../src/template/load.ts';
import { dakToYear } from '../figures/dak-to.ts';

const here = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The built-in template as it lies in its folder. */
export const builtInTemplate: readonly TemplateFile[] = readdirSync(here('../../templates/bc-ubnd')).map(
  (name) => ({ name, text: readFileSync(path.join(here('../../templates/bc-ubnd'), name), 'utf8') }),
);

/** The figures of the sample workspace (huyện Đắk Tô, 2023). */
export function sampleYear(): { readonly figures: FigureSet; readonly settings: ReportSettings } {
  const data = dakToYear();
  return { figures: makeFigures(data), settings: reportSettings(data) };
}

/** A number, a text; `null` is missing, `undefined` is not there at all. */
export type Changed = number | string | null | undefined;

/** The same figures with some of them changed, for what the sample's year does not have. */
export function withFigures(
  { formVersion, byId, lists }: FigureSet,
  changes: Readonly<Record<string, Changed>>,
  newLists: Readonly<Record<string, readonly string[]>> = {},
): FigureSet {
  const changed = new Map<string, Figure>(byId);
  for (const [id, to] of Object.entries(changes)) {
    if (to === undefined) changed.delete(id);
    else changed.set(id, { ...figureLike(byId, id), value: to === null ? null : valueOf(to) });
  }
  return { formVersion, byId: changed, lists: new Map([...lists, ...Object.entries(newLists)]) };
}

function figureLike(byId: FigureSet['byId'], id: string): Figure {
  return byId.get(id) ?? { id, label: id, unit: 'chữ', value: null, operation: 'fixed', operands: [] };
}

function valueOf(to: number | string): FigureValue {
  if (typeof to === 'string') return { kind: 'text', value: to };
  return { kind: 'number', value: to, decimals: Number.isInteger(to) ? 0 : 2 };
}

/** "II.3.a" → its paragraphs; footnote references as [1], [2]…; the opening is "". */
export function sectionsOf(report: Report): ReadonlyMap<string, string> {
  const numbers = new Map([...report.footnotes.keys()].map((id, index) => [id, index + 1]));
  const sections = new Map<string, string>();
  const at = ['', '', ''];
  for (const block of report.body) {
    if (block.kind === 'table') continue;
    const text = printed(block.inlines, numbers);
    if (block.kind === 'heading') {
      at.fill('', block.level - 1);
      at[block.level - 1] = /^[IVX]+|^\d+|^\p{L}/u.exec(text)?.[0] ?? '?';
    }
    const key = at.filter((part) => part !== '').join('.');
    sections.set(key, `${sections.get(key) ?? ''}${text}\n`);
  }
  return sections;
}

export function printed(inlines: readonly Inline[], numbers: ReadonlyMap<string, number> = new Map()): string {
  return inlines
    .map((run) => (run.kind === 'footnote' ? `[${numbers.get(run.id) ?? '?'}]` : run.text))
    .join('');
}

const linted = lintTemplate(builtInTemplate);

export function filled(figures: FigureSet, settings: ReportSettings) {
  return fillReport(linted, figures, settings, { draft: true });
}
