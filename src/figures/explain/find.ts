import type { CalendarDate } from '../../model/cell.ts';
import type { Figure, FigureSet } from '../../model/figure.ts';
import type { ReportLine } from '../../model/report-lines.ts';
import { groupBy } from '../../model/group-by.ts';
import { compareDates } from '../../vietnamese/dates.ts';
import { slug } from '../../vietnamese/text.ts';
import { holdsNumber, type NumberAsked, type Query } from './query.ts';

/** Where a figure, or one that it is a part of, stands in the report. */
export interface PrintedPlace {
  /** The figure whose mark it is. */
  readonly figure: string;
  readonly text: string;
  /** Its occurrence in the report, as its mark names it. */
  readonly place: string;
  readonly line: ReportLine;
  /** The section that it stands in; of a footnote, that of the line that refers to it. */
  readonly part: string;
  readonly start: number;
  readonly end: number;
}

export interface Found {
  /** Figures that fit, printed ones first, in reading order. */
  readonly fits: readonly Figure[];
  /** Others that fit less well: their labels hold the words that name one figure exactly. */
  readonly others: number;
}

/** All that the report prints, in reading order, by the figure's id. */
export function printedPlaces(lines: readonly ReportLine[]): ReadonlyMap<string, readonly PrintedPlace[]> {
  let part: string | undefined;
  const places = lines.flatMap((line) => {
    // A footnote comes behind the line that refers to it.
    if (line.note === undefined || part === undefined) part = line.section;
    const own = part;
    return line.figures.map(({ run: { figure, text, place }, start, end }) => ({
      ...{ figure, text, place, line, part: own, start, end },
    }));
  });
  return groupBy(places, ({ figure }) => figure);
}

/** Figures that are told as words inside another printed one ("27 hộ nghèo; 18 hộ cận nghèo"): part → wholes. */
export function wholesOf(
  figures: FigureSet,
  printed: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly string[]> {
  const wholes = new Map<string, string[]>();
  for (const id of printed.keys()) {
    const figure = figures.byId.get(id);
    if (figure === undefined || !['breakdown', 'phrase', 'join', 'present'].includes(figure.operation))
      continue;
    const add = (part: Figure): void => {
      for (const operand of part.operands) {
        const inner = operand.kind === 'figure' ? figures.byId.get(operand.id) : undefined;
        if (inner === undefined) continue;
        // of a number only said: it is not 0
        if (part.operation === 'present' && inner.value?.kind === 'number') continue;
        wholes.set(inner.id, [...(wholes.get(inner.id) ?? []), id]);
        add(inner);
      }
    };
    add(figure);
  }
  return wholes;
}

/** Which figures a query means. The first of these that fits any: id; value as printed; label; words in it. */
export function finderIn(
  figures: FigureSet,
  printed: ReadonlyMap<string, readonly PrintedPlace[]>,
): (query: Query) => Found {
  const pool = poolOf(figures, printed);
  return (query) => {
    const exact = figures.byId.get(query.text);
    if (exact !== undefined) return { fits: [exact], others: 0 };
    return (
      (query.number === null ? null : byNumber(query.number, pool)) ??
      (query.date === null ? null : byDate(query.date, pool)) ??
      (query.key === '' ? { fits: [], others: 0 } : byWords(query, pool))
    );
  };
}

/** What is searched: `all` that the report prints or tells, in reading order, then the rest. */
interface Pool {
  readonly all: readonly Figure[];
  readonly unprinted: readonly Figure[];
  readonly wholes: ReadonlyMap<string, readonly string[]>;
  readonly places: (figure: Figure) => readonly PrintedPlace[];
}

function poolOf(figures: FigureSet, printed: ReadonlyMap<string, readonly PrintedPlace[]>): Pool {
  const wholes = wholesOf(figures, printed);
  // In reading order; the parts of a breakdown behind it.
  const parts = groupBy(
    [...wholes.keys()].filter((id) => !printed.has(id)),
    (id) => wholes.get(id)?.[0],
  );
  const all = [...printed.keys()]
    .flatMap((id) => [id, ...(parts.get(id) ?? [])])
    .flatMap((id) => figures.byId.get(id) ?? []);
  const known = new Set(all.map(({ id }) => id));
  const unprinted = [...figures.byId.values()].filter(({ id }) => !known.has(id));
  return { all, unprinted, wholes, places: ({ id }) => printed.get(id) ?? [] };
}

function byNumber(number: NumberAsked, { all, unprinted, wholes, places }: Pool): Found | null {
  const direct = all.filter((figure) => isNumber(figure, number, places(figure)));
  const told = all.filter(
    (figure) =>
      figure.value?.kind === 'text' &&
      places(figure).some(({ text }) => holdsNumber(text, number)) &&
      !direct.some(({ id }) => wholes.get(id)?.includes(figure.id) === true),
  );
  if (direct.length + told.length > 0) return { fits: inOrder(all, [...direct, ...told]), others: 0 };
  const silent = unprinted.filter((figure) => isNumber(figure, number, []));
  return silent.length > 0 ? { fits: silent, others: 0 } : null;
}

function byDate(asked: CalendarDate, { all }: Pool): Found | null {
  const isAsked = (date?: CalendarDate) => date !== undefined && compareDates(date, asked) === 0;
  const fits = all.filter(({ value }) =>
    value?.kind === 'citation'
      ? value.documents.some(({ date }) => isAsked(date))
      : value?.kind === 'date' && isAsked(value.value),
  );
  return fits.length > 0 ? { fits, others: 0 } : null;
}

function byWords({ text: asked, key }: Query, { all, unprinted, places }: Pool): Found {
  const asPrinted = all.filter((figure) => places(figure).some(({ text }) => slug(text) === key));
  if (asPrinted.length > 0) return { fits: asPrinted, others: 0 };
  const everything = [...all, ...unprinted];
  const holding = everything.filter(
    (figure) =>
      holdsWords(slug(figure.label), key) ||
      places(figure).some(({ text }) => holdsWords(slug(text), key)) ||
      figure.id.includes(asked),
  );
  const named = everything.filter(({ label }) => slug(label) === key);
  if (named.length === 1) return { fits: named, others: holding.length - 1 };
  return { fits: holding, others: 0 };
}

function inOrder(all: readonly Figure[], some: readonly Figure[]): readonly Figure[] {
  return all.filter((figure) => some.includes(figure));
}

function isNumber(figure: Figure, asked: NumberAsked, places: readonly PrintedPlace[]): boolean {
  const { value, unit, label } = figure;
  if (value?.kind !== 'number') return false;
  const inText = places.filter(({ text }) => holdsNumber(text, { ...asked, unit: '' }));
  const size = Math.abs(value.value);
  const millions = unit === 'đồng' && Math.round(asked.value * 1_000_000) === size;
  const asValue = size === asked.value;
  if (inText.length === 0 && !asValue && !(millions && asked.unit === 'trieu-dong')) return false;
  if (asked.unit === '') return true;
  if (asked.unit === 'trieu-dong') return millions;
  if (asked.unit === '%') return unit === '%' || unit === 'điểm phần trăm';
  if (asked.unit === 'dong') return unit === 'đồng' && asValue;
  const behind = places.map(({ line, end }) => slug(line.text.slice(end, end + 80)));
  return [slug(unit), slug(label), ...behind].some((words) => startsWithWords(words, asked.unit));
}

/** Whole words of a key, side by side. */
function holdsWords(words: string, key: string): boolean {
  return `-${words}-`.includes(`-${key}-`);
}

function startsWithWords(words: string, key: string): boolean {
  return `${words}-`.startsWith(`${key}-`);
}
