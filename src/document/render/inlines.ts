import { FootnoteReferenceRun, NoBreakHyphen, type ParagraphChild, TextRun, type XmlComponent } from 'docx';
import type { FigureRun, FootnoteRef, Inline, TextRun as ReportTextRun } from '../../model/report.ts';
import { plainText } from '../../model/report-lines.ts';
import { bookmarked, contentControl, field, inline } from './elements.ts';
import { longestTag, markName, noteName, paragraphName, tableTag } from '../marks.ts';
import { footnoteReference } from './styles.ts';
import { allowedInXml } from '../../package/xml-write.ts';
import { keepTogether, noBreakHyphen } from '../../vietnamese/typography.ts';

/** The look of a whole paragraph's runs, beyond its style. */
export interface RunLook {
  /** A cell too narrow for what belongs together: its words may be parted, for else they would be cut. */
  readonly loose?: boolean;
  readonly highlight?: 'yellow';
}

/**
 * Turns inlines into Word's runs and keeps count of what must be unique in a document (ids, names, footnote numbers). One per
 * document: docx's own counters are process-wide.
 */
export class InlineWriter {
  readonly #names = new Set<string>();
  readonly #footnotes = new Map<string, number>();
  readonly #conditions = new Map<string, number>();
  #bookmarks = 0;
  #controls = 0;

  /** Footnotes are numbered as their first references pass by: call in reading order. */
  write(inlines: readonly Inline[], look: RunLook = {}): ParagraphChild[] {
    const line = look.loose === true ? plainText(inlines) : keepTogether(plainText(inlines));
    let at = 0;
    return inlines
      .flatMap((run): readonly XmlComponent[] => {
        if (run.kind === 'footnote') return this.#footnote(run);
        const shown = line.slice(at, (at += run.text.length));
        return run.kind === 'text' ? [textRun(run, shown, look)] : [this.#figure(run, shown, look)];
      })
      .map(inline);
  }

  /** The runs of a paragraph, in a bookmark that names the conditions under which it stands (`blockHash`), if any. */
  underConditions(children: readonly ParagraphChild[], conditions: string): ParagraphChild[] {
    if (conditions === '') return [...children];
    const count = (this.#conditions.get(conditions) ?? 0) + 1;
    this.#conditions.set(conditions, count);
    const content = children as unknown as readonly XmlComponent[];
    return bookmarked((this.#bookmarks += 1), paragraphName(conditions, count), content).map(inline);
  }

  /** The same inside a footnote, where Word has no room for another footnote. */
  writeNote(inlines: readonly Inline[]): ParagraphChild[] {
    for (const { kind, id } of inlines.filter((run) => run.kind === 'footnote'))
      throw new Error(`${kind} ${id} is referred to inside a footnote`);
    return this.write(inlines);
  }

  /** The block content control around a table. */
  tableControl(id: string, table: XmlComponent): XmlComponent {
    if (this.#isTaken(tableTag(id))) throw new Error(`two tables are called ${id}`);
    return this.#control(tableTag(id), [table]);
  }

  /** Footnotes' ids in the order of their numbers. */
  get footnotes(): readonly string[] {
    return [...this.#footnotes.keys()];
  }

  /** `shown`: its text, with what must stay on one line kept together. */
  #figure(run: FigureRun, shown: string, look: RunLook): XmlComponent {
    const { figure, place } = run;
    const name = markName(figure, allowedInXml(run.text), place);
    // A name that stands twice loses its second bookmark in Word, and with it a number's baseline.
    if (this.#isTaken(name)) throw new Error(`figure ${figure} stands twice at place ${place}`);
    const content = [textRun(run, shown, look)];
    return this.#control(figure, bookmarked((this.#bookmarks += 1), name, content));
  }

  #isTaken(name: string): boolean {
    return this.#names.size === this.#names.add(name).size;
  }

  #control(tag: string, content: readonly XmlComponent[]): XmlComponent {
    if (tag.length > longestTag) throw new Error(`${tag} has more than ${longestTag} characters`);
    return contentControl({ id: (this.#controls += 1), tag, alias: tag }, content);
  }

  #footnote({ id }: FootnoteRef): readonly XmlComponent[] {
    const known = this.#footnotes.get(id);
    // A second reference with the same id corrupts the file: Word wants a cross-reference to the first one.
    if (known !== undefined)
      return field(`NOTEREF ${noteName(id)} \\f \\h`, String(known), footnoteReference);
    const number = this.#footnotes.size + 1;
    this.#footnotes.set(id, number);
    return bookmarked((this.#bookmarks += 1), noteName(id), [new FootnoteReferenceRun(number)]);
  }
}

function textRun(run: ReportTextRun | FigureRun, shown: string, look: RunLook): TextRun {
  const highlight = run.missing === true ? 'yellow' : look.highlight;
  return new TextRun({
    children: wordText(shown),
    ...(run.bold === true ? { bold: true } : {}),
    ...(run.italic === true ? { italics: true } : {}),
    ...(highlight === undefined ? {} : { highlight }),
  });
}

/** A text as a run's children, for Word to show. */
function wordText(shown: string): readonly (string | NoBreakHyphen)[] {
  return allowedInXml(shown)
    .split(noBreakHyphen)
    .flatMap((part, index) => [
      ...(index === 0 ? [] : [new NoBreakHyphen()]),
      ...(part === '' ? [] : [part]),
    ]);
}
