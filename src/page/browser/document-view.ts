import { SectionNames } from '../../model/sections.ts';
import type { PageBlock, PageInline, PageLook, PageParagraph, PageTable } from '../model.ts';
import { element } from './dom.ts';
import type { Page } from './page.ts';

/** A paragraph as search finds it. */
export interface ShownParagraph {
  readonly text: string;
  readonly section: string;
  readonly shown: HTMLElement;
}

export interface DocumentView {
  readonly shown: HTMLElement;
  /** Each number's link, by its index in the document. */
  readonly marks: readonly HTMLElement[];
  readonly paragraphs: readonly ShownParagraph[];
}

const headingTags: Partial<Readonly<Record<PageLook, 'h2' | 'h3' | 'h4'>>> = {
  title: 'h2',
  section: 'h3',
  annex: 'h3',
  clause: 'h4',
};

/** The document in the look of the report, each number a link to its answer. */
export function showDocument(page: Page): DocumentView {
  const { blocks = [], notes = [] } = page.model.document ?? {};
  const marks: HTMLElement[] = [];
  const paragraphs: ShownParagraph[] = [];
  const sections = new SectionNames();

  const inline = (one: PageInline): Node => {
    const { text, bold, italic, mark, note } = one;
    if (note !== undefined) return noteSign(note, text);
    const type = [bold && 'bold', italic && 'italic'].filter(Boolean).join(' ');
    const shown = mark === undefined ? null : markLink(page, mark, text);
    if (shown === null)
      return type === '' ? document.createTextNode(text) : element('span', { class: type }, text);
    marks[mark ?? 0] = shown;
    if (type !== '') shown.classList.add(...type.split(' '));
    return shown;
  };

  const paragraph = (one: PageParagraph, inside: 'page' | 'note'): HTMLElement => {
    const text = one.inlines.map((each) => (each.note === undefined ? each.text : '')).join('');
    const section = inside === 'note' ? 'chú thích' : sections.read(text);
    const name = headingTags[one.look] ?? 'p';
    const shown = element(
      name,
      {
        class: ['look', one.look, one.align === undefined ? '' : `to-${one.align}`].join(' ').trim(),
        attributes: { id: `doan-${paragraphs.length}` },
      },
      ...(one.look === 'rule' ? [] : one.inlines.map(inline)),
    );
    paragraphs.push({ text, section, shown });
    if (one.remark === undefined) return shown;
    shown.classList.add('remarked');
    return element('div', {}, shown, element('p', { class: 'remark' }, one.remark));
  };

  const block = (one: PageBlock): HTMLElement =>
    one.kind === 'table' ? shownTable(one, block) : paragraph(one, 'page');

  const noted = ({ number, paragraphs: all }: (typeof notes)[number]): HTMLElement =>
    element(
      'li',
      { attributes: { id: `chu-thich-${number}`, value: number } },
      ...all.map((each) => paragraph(each, 'note')),
    );

  const shown = element(
    'article',
    { class: 'paper', attributes: { 'aria-label': 'Báo cáo' } },
    ...blocks.map(block),
    notes.length === 0
      ? null
      : element('ol', { class: 'notes', attributes: { 'aria-label': 'Chú thích' } }, ...notes.map(noted)),
  );
  return { shown, marks, paragraphs };
}

function noteSign(note: number, text: string): HTMLElement {
  const attributes = { href: `#chu-thich-${note}`, id: `goi-${note}`, 'data-note': note };
  return element('sup', {}, element('a', { class: 'sign', attributes }, text));
}

function shownTable({ rows, lines }: PageTable, block: (one: PageBlock) => HTMLElement): HTMLElement {
  const row = (each: PageTable['rows'][number]): HTMLElement =>
    element(
      'tr',
      {},
      ...each.cells.map(({ blocks, span }) =>
        element(
          each.header ? 'th' : 'td',
          { attributes: { colspan: span ?? null, scope: each.header ? 'col' : null } },
          ...blocks.map(block),
        ),
      ),
    );
  const head = rows.filter(({ header }) => header);
  const body = rows.filter(({ header }) => !header);
  return element(
    'div',
    { class: 'table' },
    element(
      'table',
      { class: lines ? 'lines' : 'plain', attributes: { role: lines ? null : 'presentation' } },
      head.length === 0 ? null : element('thead', {}, ...head.map(row)),
      element('tbody', {}, ...body.map(row)),
    ),
  );
}

function markLink(page: Page, index: number, text: string): HTMLElement | null {
  const mark = page.marks[index];
  if (mark === undefined) return null;
  const { doubt, figure, label } = mark;
  const id = figure === null ? null : page.figure(figure).id;
  return element(
    'a',
    {
      class: doubt === undefined ? 'mark' : `mark doubt ${doubt.kind}`,
      attributes: {
        href: id === null ? `#so=${index}` : `#${id}`,
        title: doubt === undefined ? label : `${label}. ${doubt.name}: ${doubt.says}`,
        'data-mark': index,
      },
    },
    text,
    doubt === undefined ? null : element('span', { class: 'unseen' }, ` (${doubt.name})`),
  );
}
