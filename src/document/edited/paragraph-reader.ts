import type { DocumentParagraph, NoteReference, TextPiece } from './document-text.ts';
import { citedBookmark, isNoteField, isPageField } from './footnote-signs.ts';
import { parseMark, parseNote, parseParagraph } from '../marks.ts';
import type { BookmarkEnds } from './bookmark-ends.ts';
import { type BookmarkStretch, type ControlStretch, type KnownFigures, pairMarks } from './pair-marks.ts';
import {
  childOf,
  elementsOf,
  outermostOf,
  textOf,
  valueOf,
  type XmlElement,
} from '../../package/xml-tree.ts';
import { foldBreaks } from '../../vietnamese/typography.ts';

/** Elements of a paragraph that hold no text of its own. */
const skipped: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
]);

interface OpenBookmark {
  readonly element: XmlElement;
  readonly start: number;
  readonly sourceStart: number;
}

interface Field {
  instruction: string;
  inResult: boolean;
}

interface Building {
  text: string;
  readonly pieces: TextPiece[];
  readonly bookmarks: BookmarkStretch[];
  readonly controls: ControlStretch[];
  readonly deletions: XmlElement[];
  readonly branches: string[];
  readonly notes: { at: number; id: string | null; again: boolean; cites: string | null }[];
  /** Text boxes anchored here; `copies`: those of a drawing's older dialect. */
  readonly boxes: XmlElement[];
  readonly copies: XmlElement[];
}

/** What lies around an element. */
interface Around {
  readonly hidden: boolean;
  readonly run: XmlElement | null;
  readonly inserted: XmlElement | null;
}

/** A paragraph and those of the text boxes that hang on it. */
export interface ReadParagraph {
  readonly paragraph: DocumentParagraph;
  readonly boxes: readonly XmlElement[];
  readonly copies: readonly XmlElement[];
}

export interface PartContext {
  readonly part: string;
  /** Bookmark name → the footnote whose sign stands in it. */
  readonly noteOf: ReadonlyMap<string, string>;
  readonly known: KnownFigures;
  readonly ends: BookmarkEnds;
}

/**
 * Reads the paragraphs of one part in order. Bookmarks and fields may reach over paragraphs, so the reader lives as long as
 * the part.
 */
export class ParagraphReader {
  readonly #part: string;
  readonly #noteOf: ReadonlyMap<string, string>;
  readonly #known: KnownFigures;
  readonly #ends: BookmarkEnds;
  /** What is read is a copy of what was read. */
  copying = false;
  readonly #open = new Map<string, OpenBookmark>();
  readonly #fields: Field[] = [];

  constructor({ part, noteOf, known, ends }: PartContext) {
    this.#part = part;
    this.#noteOf = noteOf;
    this.#known = known;
    this.#ends = ends;
  }

  /** `tag`: of a block content control whose only paragraph this is. */
  read(element: XmlElement, tag: string | null = null): ReadParagraph {
    const building: Building = {
      text: '',
      pieces: [],
      bookmarks: [],
      controls: [],
      deletions: [],
      branches: [],
      notes: [],
      boxes: [],
      copies: [],
    };
    // What began between paragraphs begins with this one.
    for (const [id, bookmark] of this.#open)
      this.#open.set(id, { ...bookmark, start: 0, sourceStart: element.contentStart });
    this.#walk(element, building, { hidden: false, run: null, inserted: null });
    if (tag !== null) {
      building.controls.push({
        tag,
        start: 0,
        end: building.text.length,
        sourceStart: element.contentStart,
        sourceEnd: element.contentEnd,
      });
    }
    for (const [id, bookmark] of this.#open) {
      const further = this.#ends.reachesPast(bookmark.element, element.end);
      // It may begin behind the last word of one paragraph for the next.
      if (further === true && bookmark.start === building.text.length) continue;
      this.#close(bookmark, building, element.contentEnd, further !== false);
      this.#open.delete(id);
    }
    // A field that never came to its result must not swallow the rest of the document.
    while (this.#fields.at(-1)?.inResult === false) this.#fields.pop();
    // Only the pieces, from which words are written back, keep what stands there.
    const text = foldBreaks(building.text);
    return {
      paragraph: {
        kind: 'paragraph',
        style: valueOf(childOf(element, 'w:pPr'), 'w:pStyle') ?? null,
        text,
        pieces: building.pieces,
        marks: pairMarks(this.#part, { ...building, text }, this.#known),
        notes: building.notes.map((note) => this.#note(note)),
        branches: building.branches,
        part: this.#part,
        element,
        copy: this.copying,
      },
      boxes: building.boxes,
      copies: building.copies,
    };
  }

  /** A bookmark's end or beginning between two blocks. */
  between(element: XmlElement): void {
    const id = element.attributes['w:id'] ?? '';
    if (element.name === 'w:bookmarkStart') {
      this.#open.set(id, { element, start: 0, sourceStart: element.end });
    } else if (element.name === 'w:bookmarkEnd') this.#open.delete(id);
  }

  #walk(element: XmlElement, building: Building, around: Around): void {
    for (const child of elementsOf(element)) this.#visit(child, building, around);
  }

  #visit(element: XmlElement, building: Building, around: Around): void {
    const { name } = element;
    if (skipped.has(name)) {
      const field = this.#fields.at(-1);
      if (name === 'w:instrText' && field !== undefined) field.instruction += textOf(element);
      return;
    }
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.#text(element, textOf(element), building, around);
        return;
      case 'w:tab':
      case 'w:ptab':
        this.#text(element, '\t', building, around);
        return;
      case 'w:br':
      case 'w:cr':
        this.#text(element, '\n', building, around);
        return;
      case 'w:noBreakHyphen':
        this.#text(element, '-', building, around);
        return;
      case 'w:fldChar':
        this.#fieldCharacter(element.attributes['w:fldCharType'] ?? '', building, around);
        return;
      case 'w:fldSimple':
        this.#simpleField(element, building, around);
        return;
      case 'w:footnoteReference':
        if (!around.hidden) this.#sign(building, element.attributes['w:id'] ?? null, null);
        return;
      case 'w:bookmarkStart':
        this.#open.set(element.attributes['w:id'] ?? '', {
          element,
          start: building.text.length,
          sourceStart: element.end,
        });
        return;
      case 'w:bookmarkEnd': {
        const id = element.attributes['w:id'] ?? '';
        const open = this.#open.get(id);
        this.#open.delete(id);
        if (open !== undefined) this.#close(open, building, element.start, false);
        return;
      }
      case 'w:sdt':
        this.#control(element, building, around);
        return;
      case 'mc:AlternateContent': {
        // One drawing in two dialects: reading both would read its text twice.
        const [choice, fallback] = [childOf(element, 'mc:Choice'), childOf(element, 'mc:Fallback')];
        const first = choice ?? fallback;
        if (first !== undefined) this.#walk(first, building, around);
        if (choice !== undefined && fallback !== undefined)
          building.copies.push(...outermostOf(fallback, 'w:txbxContent'));
        return;
      }
      case 'w:txbxContent':
        building.boxes.push(element);
        return;
      case 'w:r':
        this.#walk(element, building, {
          ...around,
          run: element,
          hidden: around.hidden || isVanished(element),
        });
        return;
      case 'w:ins':
      case 'w:moveTo':
        this.#walk(element, building, { ...around, inserted: element });
        return;
      case 'w:del':
      case 'w:moveFrom':
        building.deletions.push(element);
        this.#walk(element, building, { ...around, hidden: true });
        return;
      default:
        this.#walk(element, building, around);
    }
  }

  #text(element: XmlElement, text: string, building: Building, { hidden, run, inserted }: Around): void {
    const unsaid = this.#fields.some(
      ({ inResult, instruction }) => !inResult || isNoteField(instruction) || isPageField(instruction),
    );
    if (hidden || unsaid) return;
    building.pieces.push({ at: building.text.length, text, element, run, inserted });
    building.text += text;
  }

  #fieldCharacter(type: string, building: Building, around: Around): void {
    if (type === 'begin') this.#fields.push({ instruction: '', inResult: false });
    const field = this.#fields.at(-1);
    if (field === undefined) return;
    if (type === 'separate') field.inResult = true;
    if (type === 'end') {
      this.#fields.pop();
      if (isNoteField(field.instruction) && !around.hidden)
        this.#sign(building, null, citedBookmark(field.instruction));
    }
  }

  #simpleField(element: XmlElement, building: Building, around: Around): void {
    const instruction = element.attributes['w:instr'] ?? '';
    if (isPageField(instruction)) return;
    if (!isNoteField(instruction)) this.#walk(element, building, around);
    else if (!around.hidden) this.#sign(building, null, citedBookmark(instruction));
  }

  #sign(building: Building, id: string | null, cites: string | null): void {
    building.notes.push({ at: building.text.length, id, again: id === null, cites });
  }

  #control(element: XmlElement, building: Building, around: Around): void {
    const content = childOf(element, 'w:sdtContent');
    if (content === undefined) return;
    const properties = childOf(element, 'w:sdtPr');
    const start = building.text.length;
    // Word shows "Click to enter text" in an emptied control: that is nobody's text.
    const placeholder = childOf(properties, 'w:showingPlcHdr') !== undefined;
    this.#walk(content, building, { ...around, hidden: around.hidden || placeholder });
    building.controls.push({
      tag: valueOf(properties, 'w:tag') ?? null,
      start,
      end: building.text.length,
      sourceStart: content.contentStart,
      sourceEnd: content.contentEnd,
    });
  }

  #close(open: OpenBookmark, building: Building, sourceEnd: number, broken: boolean): void {
    const { element, start, sourceStart } = open;
    const name = element.attributes['w:name'] ?? '';
    const branch = parseParagraph(name);
    if (branch !== null) building.branches.push(branch);
    if (parseMark(name) === null) return;
    const end = building.text.length;
    building.bookmarks.push({ name, element, start, end, sourceStart, sourceEnd, broken });
  }

  #note({ at, id, again, cites }: Building['notes'][number]): NoteReference {
    const names = again
      ? []
      : [...this.#noteOf].flatMap(([name, note]) => (note === id && parseNote(name) ? [name] : []));
    return { at, id: id ?? (cites === null ? null : (this.#noteOf.get(cites) ?? null)), again, names };
  }
}

function isVanished(run: XmlElement): boolean {
  const vanish = childOf(childOf(run, 'w:rPr'), 'w:vanish');
  return vanish !== undefined && !['0', 'false', 'off'].includes(vanish.attributes['w:val'] ?? '1');
}
