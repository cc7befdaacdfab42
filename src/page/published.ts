import type { Figure, FigureSet } from '../model/figure.ts';
import { operationInWords } from '../figures/explain/operation-words.ts';
import type {
  InsidePage,
  PageBlock,
  PageChart,
  PageDocument,
  PageFigure,
  PageModel,
  PageParagraph,
} from './model.ts';

/**
 * The page that goes out with the report, made from the one that stays inside: the document's own words and, of the numbers that it
 * prints as the data have them, how they were made and what each commune contributes. Everything is taken over by name; nothing
 * of the rest comes along. A number that somebody let stand against the data is a word like others.
 */
export function publishedPage(inside: InsidePage, data: FigureSet): PageModel {
  const { year, place, unitWord, document, figures, groups, communes, charts } = inside;
  const printed = textsOf(document);
  const saysMore = labelCheck(inside, wordsOf(document));
  const shown = figures.flatMap(({ id }, index) => {
    const figure = data.byId.get(id);
    return figure !== undefined && printed.has(index) ? [index] : [];
  });
  const isOpen = ({ id, label }: PageFigure): boolean =>
    data.byId.get(id)?.value?.kind === 'number' && !saysMore(label);
  const all = withParts(shown, figures, isOpen);
  const indexOf = new Map(all.map((index, own) => [index, own]));
  return {
    ...{ year, place, unitWord, groups },
    document: document === null ? null : openDocument(document, indexOf, saysMore),
    notices: [],
    caution: null,
    figures: all.flatMap((index) => {
      const [one, figure] = [figures[index], data.byId.get(figures[index]?.id ?? '')];
      if (one === undefined || figure === undefined) return [];
      const label = saysMore(one.label) ? unnamed : one.label;
      return [openFigure({ ...one, label }, figure, data, printed.get(index), indexOf)];
    }),
    communes: communes.map(({ name }) => ({ name })),
    charts: charts.map((chart) => openChart(chart, indexOf)).filter(({ rows }) => rows.length > 0),
  };
}

const unnamed = 'Số in trong báo cáo';

/** What is printed of each figure; of several ways the longest. */
function textsOf(document: PageDocument | null): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { figure, text, doubt } of document?.marks ?? [])
    if (figure !== null && doubt === undefined && text.length > (texts.get(figure) ?? '').length)
      texts.set(figure, text);
  return texts;
}

/** All that the document says. */
function wordsOf(document: PageDocument | null): string {
  const paragraphs = (blocks: readonly PageBlock[]): readonly PageParagraph[] =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [block]
        : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphs(cell.blocks))),
    );
  const notes = document?.notes.flatMap((note) => note.paragraphs) ?? [];
  return [...paragraphs(document?.blocks ?? []), ...notes]
    .map(({ inlines }) => inlines.map(({ text }) => text).join(''))
    .join('\n')
    .toLowerCase();
}

/** Whether a label holds words that a commune typed and the report doesn't say. */
function labelCheck({ inside: { cells } }: InsidePage, words: string): (label: string) => boolean {
  const typed = new Set(
    cells.flatMap(([, , , , text, , commune]) => (commune < 0 ? [] : [text.toLowerCase()])),
  );
  const silent = [...typed].filter((text) => /\p{L}{2}/u.test(text) && !words.includes(text));
  return (label) => silent.some((text) => label.toLowerCase().includes(text));
}

/** Figures and those that they were made from, in the order of the page. */
function withParts(
  shown: readonly number[],
  figures: readonly PageFigure[],
  isOpen: (figure: PageFigure) => boolean,
): readonly number[] {
  const all = new Set(shown);
  // The set grows while it is gone through.
  for (const index of all)
    for (const part of figures[index]?.parts ?? []) {
      const figure = figures[part];
      if (figure !== undefined && isOpen(figure)) all.add(part);
    }
  return [...all].sort((a, b) => a - b);
}

type IndexOf = ReadonlyMap<number, number>;

function openFigure(
  { id, label, text, group, parts, shares }: PageFigure,
  figure: Figure,
  data: FigureSet,
  printed: string | undefined,
  indexOf: IndexOf,
): PageFigure {
  return {
    ...{ id, label, group },
    // of words, no more than is printed
    text: figure.value?.kind === 'number' ? text : (printed ?? ''),
    words: openWords(figure, data),
    parts: parts.flatMap((part) => indexOf.get(part) ?? []),
    shares: shares.map(({ commune, value, text: amount }) => ({ commune, value, text: amount })),
  };
}

/** How a figure was made, without the sheets and cells that nobody outside sees. */
function openWords(figure: Figure, data: FigureSet): string {
  const { operation, operands } = figure;
  const ofCells = operands.length > 0 && operands.every(({ kind }) => kind === 'cell');
  switch (operation) {
    case 'citation':
      return 'văn bản được viện dẫn';
    case 'cell':
      return 'ghi theo số liệu của địa phương';
    case 'sum':
      return ofCells ? 'cộng số liệu của các đơn vị' : operationInWords(figure, data);
    case 'million-to-dong':
      return 'cộng số liệu ghi bằng triệu đồng, nhân 1.000.000 thành đồng';
    case 'count':
    case 'count-distinct':
    case 'sum-product':
    case 'join':
    case 'present':
    case 'words':
    case 'month':
    case 'period':
    case 'shift-year':
      return 'tổng hợp từ số liệu của các đơn vị';
    case 'fixed':
      return 'tên, chữ theo quy định của Chương trình';
    default:
      return ofCells ? 'tính từ số liệu của các đơn vị' : operationInWords(figure, data);
  }
}

function openDocument(
  { blocks, notes, marks }: PageDocument,
  indexOf: IndexOf,
  saysMore: (label: string) => boolean,
): PageDocument {
  const figureAt = marks.map(({ figure, doubt }) =>
    figure === null || doubt !== undefined ? undefined : indexOf.get(figure),
  );
  const kept = marks.flatMap((_, index) => (figureAt[index] === undefined ? [] : [index]));
  const markOf = new Map(kept.map((index, own) => [index, own]));
  const paragraph = ({ look, align, inlines }: PageParagraph): PageParagraph => ({
    kind: 'paragraph',
    look,
    ...(align === undefined ? {} : { align }),
    inlines: inlines.map(({ text, bold, italic, mark, note }) => {
      const own = mark === undefined ? undefined : markOf.get(mark);
      return {
        text,
        ...(bold === undefined ? {} : { bold }),
        ...(italic === undefined ? {} : { italic }),
        ...(own === undefined ? {} : { mark: own }),
        ...(note === undefined ? {} : { note }),
      };
    }),
  });
  const block = (one: PageBlock): PageBlock =>
    one.kind === 'paragraph'
      ? paragraph(one)
      : {
          kind: 'table',
          lines: one.lines,
          rows: one.rows.map(({ header, cells }) => ({
            header,
            cells: cells.map(({ blocks: content, span }) => ({
              blocks: content.map(block),
              ...(span === undefined ? {} : { span }),
            })),
          })),
        };
  return {
    blocks: blocks.map(block),
    notes: notes.map(({ number, paragraphs }) => ({ number, paragraphs: paragraphs.map(paragraph) })),
    marks: kept.flatMap((index) => {
      const [mark, figure] = [marks[index], figureAt[index]];
      if (mark === undefined || figure === undefined) return [];
      const { label, text, section, sentence } = mark;
      return [{ figure, label: saysMore(label) ? unnamed : label, text, section, sentence }];
    }),
  };
}

function openChart({ title, stacked, series, rows }: PageChart, indexOf: IndexOf): PageChart {
  return {
    ...{ title, note: '', stacked, series },
    rows: rows
      .map(({ label, bars }) => ({
        label,
        bars: bars.map((bar) => {
          const figure = bar === null ? undefined : indexOf.get(bar.figure);
          return bar === null || figure === undefined ? null : { figure, value: bar.value, text: bar.text };
        }),
      }))
      .filter(({ bars }) => bars.some((bar) => bar !== null)),
  };
}
