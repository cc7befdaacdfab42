/**
 * What a reader sees of a document, told from its XML by this test alone: each paragraph's text, and in it the places where numbers
 * were when it was written, known by marks of no meaning (`w:permStart`) that were put around them before anything was done to it.
 */
interface SeenNumber {
  /** Which of the numbers it was. */
  readonly index: number;
  /** What stands in its place, and what touches it as a part of the same number. */
  readonly text: string;
}

export interface Seen {
  /** Paragraph by paragraph, numbers as ¤. */
  readonly words: readonly string[];
  readonly lines: readonly string[];
  readonly numbers: readonly SeenNumber[];
}

/** The first of the marks' ids: no other element of a document has such. */
const firstId = 800_000;

const control =
  /<w:sdt><w:sdtPr>(?:(?!<\/w:sdtPr>).)*<\/w:sdtPr><w:sdtContent><w:bookmarkStart [^>]*w:name="(_dk1[a-z2-7]+)"\/>(?:(?!<\/?w:sdt[ >]).)*?<\/w:sdtContent><\/w:sdt>/gs;

/** The parts with each number's place marked; `names`: of the bookmark of each. */
export function withPlaces(xml: string, names: string[]): string {
  return xml.replace(control, (all, name: string) => {
    const id = firstId + names.length;
    names.push(name);
    return `<w:permStart w:id="${id}" w:edGrp="everyone"/>${all}<w:permEnd w:id="${id}"/>`;
  });
}

const token =
  /<(w:p)(?: [^>]*)?>|<\/w:p>|<w:perm(Start|End) w:id="(\d+)"[^>]*>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|noBreakHyphen)(?: [^>]*)?\/>|<w:delText[^>]*>[^<]*<\/w:delText>/g;

export function seen(xml: string): Seen {
  const words: string[] = [];
  const lines: string[] = [];
  const numbers: SeenNumber[] = [];
  let text = '';
  let open: { index: number; start: number }[] = [];
  let places: { index: number; start: number; end: number }[] = [];
  const close = (): void => {
    for (const { index, start } of open) places.push({ index, start, end: text.length });
    open = [];
    let outside = '';
    let at = 0;
    for (const { index, start, end } of places) {
      const [from, to] = wholeNumber(text, start, end);
      numbers.push({ index, text: text.slice(from, to) });
      if (start < at) continue;
      outside += `${text.slice(at, start)}¤`;
      at = end;
    }
    words.push(outside + text.slice(at));
    lines.push(text);
    text = '';
    places = [];
  };
  for (const [all, paragraph, perm, id, written, sign] of xml.matchAll(token)) {
    if (paragraph !== undefined) text = '';
    else if (all === '</w:p>') close();
    else if (perm === 'Start') open.push({ index: Number(id) - firstId, start: text.length });
    else if (perm === 'End') {
      const index = Number(id) - firstId;
      const begun = open.find((each) => each.index === index);
      if (begun !== undefined) places.push({ ...begun, end: text.length });
      open = open.filter((each) => each !== begun);
    } else if (written !== undefined) text += decoded(written);
    else if (sign !== undefined) text += sign === 'noBreakHyphen' ? '-' : '\n';
  }
  return { words, lines, numbers };
}

function wholeNumber(text: string, start: number, end: number): readonly [number, number] {
  if (start === end) return [start, end];
  const before = /(?:\d|\d[.,])*$/.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^(?:\d|[.,]\d)*/.exec(text.slice(end))?.[0] ?? '';
  const [from, to] = [start - before.length, end + after.length];
  return /^\d/.test(text.slice(start, end)) || /\d$/.test(text.slice(start, end)) ? [from, to] : [start, end];
}

function decoded(text: string): string {
  return text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_all, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
  );
}
