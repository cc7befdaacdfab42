import type { CalendarDate } from '../../src/model/cell.ts';
import type { CitedDocument, Figure, FigureSet, FigureValue, Unit } from '../../src/model/figure.ts';
import type { FigureRun, ReportSettings } from '../../src/model/report.ts';
import { fillReport, type FilledReport } from '../../src/template/fill.ts';
import { lintTemplate } from '../../src/template/lint.ts';
import type { TemplateFile } from '../../src/template/load.ts';
import { printReport } from '../../src/template/print.ts';
import { printedFigures } from '../printed-figures.ts';

/** Small figures and templates, so that a test shows all that it needs. */

export function figure(
  id: string,
  value: FigureValue | null,
  unit: Unit = 'hộ',
  more: Partial<Figure> = {},
): Figure {
  return { id, label: `nhãn ${id}`, unit, value, operation: 'cell', operands: [], ...more };
}

export const number = (id: string, value: number, unit: Unit = 'hộ', decimals = 0): Figure =>
  figure(id, { kind: 'number', value, decimals }, unit);

export const words = (id: string, value: string): Figure => figure(id, { kind: 'text', value }, 'chữ');

export const day = (id: string, value: CalendarDate): Figure => figure(id, { kind: 'date', value }, 'ngày');

export const citation = (id: string, ...documents: readonly CitedDocument[]): Figure =>
  figure(id, { kind: 'citation', documents }, 'văn bản');

export function figureSet(
  figures: readonly Figure[],
  lists: Readonly<Record<string, readonly string[]>> = {},
): FigureSet {
  return {
    formVersion: 1,
    byId: new Map(figures.map((each) => [each.id, each])),
    lists: new Map(Object.entries(lists)),
  };
}

/** The figures that every report's frame prints. */
export const frameFigures: readonly Figure[] = [
  number('nam', 2023, 'năm'),
  words('bao-cao.co-quan', 'Ủy ban nhân dân huyện Đắk Tô'),
  words('bao-cao.dia-ban', 'huyện Đắk Tô'),
  words('bao-cao.dia-danh', 'Đắk Tô'),
  words('bao-cao.kinh-gui', 'Hội đồng nhân dân huyện Đắk Tô'),
  words('bao-cao.ky-hop', 'Kỳ họp thứ 7'),
  words('bao-cao.ky-hieu-luu', 'PLĐTBXH'),
  words('bao-cao.the-thuc-ky', 'Phó Chủ tịch ký thay (KT.)'),
];

export const settings: ReportSettings = {
  year: 2023,
  headings: 'upper',
  citationComma: false,
  medium: 'electronic',
};

/** One file after the opening; its paragraphs, and the notes that stand. */
export function fillLines(
  lines: readonly string[],
  figures: FigureSet,
  options: { readonly settings?: Partial<ReportSettings>; readonly draft?: boolean } = {},
): FilledReport & {
  readonly text: readonly string[];
  readonly notes: readonly string[];
  readonly printed: readonly FigureRun[];
} {
  const files: readonly TemplateFile[] = [
    { name: '00-mo-dau.md', text: '# Báo cáo' },
    {
      name: '10-than.md',
      text: [...lines.filter((line) => !isNote(line)), './.', ...lines.filter(isNote)].join('\n'),
    },
  ];
  const all = {
    ...figures,
    byId: new Map([...frameFigures.map((each) => [each.id, each] as const), ...figures.byId]),
  };
  const filled = fillReport(
    lintTemplate(files),
    all,
    { ...settings, ...options.settings },
    { draft: options.draft ?? false },
  );
  const whole = printReport({ ...filled.report, annexes: [] });
  const body = whole.slice(0, whole.indexOf('\n\nNơi nhận:'));
  const notes = /\n---\n(.*)$/su.exec(whole)?.[1] ?? '';
  return {
    ...filled,
    printed: printedFigures(filled.report),
    text: body.split('\n\n').slice(1, -1),
    notes: notes.split('\n').filter((line) => line !== ''),
  };
}

const isNote = (line: string): boolean => /^\[\^[^\]]+\]:/u.test(line);
