import type { DocumentParagraph, NoteReference, TextPiece } from './document-text.ts';
import { citedBookmark, fieldKind } from './fields.ts';
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
import { raised } from '../../vietnamese/superscripts.ts';
import { ownText } from './characters.ts';

/** Elements of a paragraph that hold no text of its own. */
const skipped: ReadonlySet<string> = new Set([
  ...['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:delText', 'w:delInstrText'],
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

/** A paragraph as far as it has been read. */
class Building {
  text = '';
  readonly pieces: TextPiece[] = [];
  readonly bookmarks: BookmarkStretch[] = [];
  readonly controls: ControlStretch[] = [];
  readonly deletions: XmlElement[] = [];
  readonly branches: { readonly of: string; readonly start: number; readonly end: number }[] = [];
  readonly notes: NoteReference[] = [];
  /** Text boxes anchored here; `copies`: those of a drawing's older dialect. */
  readonly boxes: XmlElement[] = [];
  readonly copies: XmlElement[] = [];
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
  readonly #context: PartContext;
  /** What is read is a copy of what was read. */
  copying = false;
  #now = new Building();
  readonly #open = new Map<string, OpenBookmark>();
  readonly #fields: Field[] = [];

  /** What is done at an element; what stands in any other stands here. */
  readonly #readers = new Map<string, (element: XmlElement, around: Around) => void>([
    ['w:bookmarkStart', (one) => this.#begin(one, this.#now.text.length)],
    ['w:bookmarkEnd', (one) => this.#close(one.attributes['w:id'] ?? '', one.start, false)],
    ['w:instrText', (one) => this.#instruct(textOf(one))],
    ['w:fldChar', (one, around) => this.#fieldCharacter(one.attributes['w:fldCharType'] ?? '', around)],
    ['w:fldSimple', (one, around) => this.#simpleField(one, around)],
    ['w:footnoteReference', (one, around) => this.#sign(one.attributes['w:id'] ?? null, null, around)],
    ['w:sdt', (one, around) => this.#control(one, around)],
    ['mc:AlternateContent', (one, around) => this.#drawing(one, around)],
    ['w:txbxContent', (one) => void this.#now.boxes.push(one)],
    ['w:r', (one, around) => this.#run(one, around)],
    ['w:ins', (one, around) => this.#walk(one, { ...around, inserted: one })],
    ['w:moveTo', (one, around) => this.#walk(one, { ...around, inserted: one })],
    ['w:del', (one, around) => this.#deleted(one, around)],
    ['w:moveFrom', (one, around) => this.#deleted(one, around)],
  ]);

  constructor(context: PartContext) {
    this.#context = context;
  }

  /** `tag`: of a block content control whose only paragraph this is. */
  read(element: XmlElement, tag: string | null = null): ReadParagraph {
    const { part, known, ends } = this.#context;
    const now = (this.#now = new Building());
    // What began between paragraphs begins with this one.
    for (const [id, bookmark] of this.#open)
      this.#open.set(id, { ...bookmark, start: 0, sourceStart: element.contentStart });
    this.#walk(element, { hidden: false, run: null, inserted: null });
    if (tag !== null) this.#controlled({ tag, named: false }, 0, element);
    for (const [id, bookmark] of this.#open) {
      const further = ends.reachesPast(bookmark.element, element.end);
      // It may begin behind the last word of one paragraph for the next.
      if (further === true && bookmark.start === now.text.length) continue;
      this.#close(id, element.contentEnd, further !== false);
    }
    // A field that never came to its result, or to its end, must not swallow the rest of the document.
    while (endsWithParagraph(this.#fields.at(-1))) this.#fields.pop();
    // Only the pieces, from which words are written back, keep what stands there.
    const text = foldBreaks(now.text);
    return {
      paragraph: {
        kind: 'paragraph',
        style: valueOf(childOf(element, 'w:pPr'), 'w:pStyle') ?? null,
        text,
        pieces: now.pieces,
        marks: pairMarks(part, { ...now, text }, known),
        notes: now.notes,
        branches: now.branches,
        part,
        element,
        copy: this.copying,
      },
      boxes: now.boxes,
      copies: now.copies,
    };
  }

  /** A bookmark's end or beginning between two blocks. */
  between(element: XmlElement): void {
    if (element.name === 'w:bookmarkStart') this.#begin(element, 0);
    else if (element.name === 'w:bookmarkEnd') this.#open.delete(element.attributes['w:id'] ?? '');
  }

  #walk(element: XmlElement, around: Around): void {
    for (const child of elementsOf(element)) this.#visit(child, around);
  }

  #visit(element: XmlElement, around: Around): void {
    const text = ownText(element);
    const reader = this.#readers.get(element.name);
    if (text !== undefined) this.#text(element, text, around);
    else if (reader !== undefined) reader(element, around);
    else if (!skipped.has(element.name)) this.#walk(element, around);
  }

  /** One drawing in two dialects: reading both would read its text twice. */
  #drawing(element: XmlElement, around: Around): void {
    const [choice, fallback] = [childOf(element, 'mc:Choice'), childOf(element, 'mc:Fallback')];
    const first = choice ?? fallback;
    if (first !== undefined) this.#walk(first, around);
    if (choice !== undefined && fallback !== undefined)
      this.#now.copies.push(...outermostOf(fallback, 'w:txbxContent'));
  }

  #text(element: XmlElement, text: string, { hidden, run, inserted }: Around): void {
    const isSaid = this.#fields.every(
      ({ inResult, instruction }) => inResult && !['note', 'page'].includes(fieldKind(instruction)),
    );
    if (hidden || !isSaid) return;
    const innermost = this.#fields.at(-1);
    const field = innermost === undefined ? null : fieldKind(innermost.instruction);
    this.#now.pieces.push({ at: this.#now.text.length, text, element, run, inserted, field });
    this.#now.text += isRaised(run) ? raised(text) : text;
  }

  #run(run: XmlElement, around: Around): void {
    this.#walk(run, { ...around, run, hidden: around.hidden || isVanished(run) });
  }

  #deleted(element: XmlElement, around: Around): void {
    this.#now.deletions.push(element);
    this.#walk(element, { ...around, hidden: true });
  }

  #instruct(words: string): void {
    const field = this.#fields.at(-1);
    if (field !== undefined) field.instruction += words;
  }

  #fieldCharacter(type: string, around: Around): void {
    if (type === 'begin') this.#fields.push({ instruction: '', inResult: false });
    const field = this.#fields.at(-1);
    if (field === undefined) return;
    if (type === 'separate') field.inResult = true;
    if (type === 'end') this.#endField(around);
  }

  #simpleField(element: XmlElement, around: Around): void {
    this.#fields.push({ instruction: element.attributes['w:instr'] ?? '', inResult: true });
    this.#walk(element, around);
    this.#endField(around);
  }

  #endField(around: Around): void {
    const instruction = this.#fields.pop()?.instruction ?? '';
    if (fieldKind(instruction) === 'note') this.#sign(null, citedBookmark(instruction), around);
  }

  #sign(id: string | null, cites: string | null, { hidden }: Around): void {
    if (hidden) return;
    const { noteOf } = this.#context;
    const at = this.#now.text.length;
    if (id === null) {
      const cited = cites === null ? null : (noteOf.get(cites) ?? null);
      this.#now.notes.push({ at, id: cited, again: true, names: [] });
    } else {
      const names = [...noteOf.keys()].filter((name) => noteOf.get(name) === id && parseNote(name) !== null);
      this.#now.notes.push({ at, id, again: false, names });
    }
  }

  #control(element: XmlElement, around: Around): void {
    const content = childOf(element, 'w:sdtContent');
    if (content === undefined) return;
    const properties = childOf(element, 'w:sdtPr');
    const start = this.#now.text.length;
    // Word shows "Click to enter text" in an emptied control: that is nobody's text.
    const placeholder = childOf(properties, 'w:showingPlcHdr') !== undefined;
    this.#walk(content, { ...around, hidden: around.hidden || placeholder });
    const tag = valueOf(properties, 'w:tag') ?? null;
    this.#controlled({ tag, named: valueOf(properties, 'w:alias') === tag }, start, content);
  }

  /** The text from `start` on stands in a control, which holds all of `content`. */
  #controlled(
    name: Pick<ControlStretch, 'tag' | 'named'>,
    start: number,
    { contentStart, contentEnd }: XmlElement,
  ): void {
    const end = this.#now.text.length;
    this.#now.controls.push({ ...name, start, end, sourceStart: contentStart, sourceEnd: contentEnd });
  }

  #begin(element: XmlElement, start: number): void {
    this.#open.set(element.attributes['w:id'] ?? '', { element, start, sourceStart: element.end });
  }

  #close(id: string, sourceEnd: number, broken: boolean): void {
    const open = this.#open.get(id);
    if (open === undefined) return;
    this.#open.delete(id);
    const { element, start, sourceStart } = open;
    const name = element.attributes['w:name'] ?? '';
    const branch = parseParagraph(name);
    const end = this.#now.text.length;
    // What is left of a sentence that is gone says nothing.
    if (branch !== null && this.#now.text.slice(start).trim() !== '')
      this.#now.branches.push({ of: branch, start, end });
    const hashes = parseMark(name);
    if (hashes === null) return;
    this.#now.bookmarks.push({ name, hashes, element, start, end, sourceStart, sourceEnd, broken });
  }
}

/** Only what is taken from elsewhere, or headings, fill several paragraphs. */
function endsWithParagraph(field: Field | undefined): boolean {
  if (field === undefined) return false;
  return !field.inResult || !['words', 'made'].includes(fieldKind(field.instruction));
}

/** A sign of a footnote, a power: no digit of the number that it touches. */
function isRaised(run: XmlElement | null): boolean {
  return run !== null && valueOf(childOf(run, 'w:rPr'), 'w:vertAlign') === 'superscript';
}

/** Hidden, or struck through: a number with a line through it is one that somebody took back. */
function isVanished(run: XmlElement): boolean {
  const properties = childOf(run, 'w:rPr');
  return ['w:vanish', 'w:strike', 'w:dstrike'].some((name) => {
    const look = childOf(properties, name);
    return look !== undefined && !['0', 'false', 'off'].includes(look.attributes['w:val'] ?? '1');
  });
}
