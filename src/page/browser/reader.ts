import type { PageModel } from '../model.ts';
import { figureAnswer, unknownAnswer } from './answer.ts';
import { showDocument, type DocumentView } from './document-view.ts';
import { element } from './dom.ts';
import type { InsideParts } from './inside-parts.ts';
import { placeOf } from './links.ts';
import { upperFirst } from './pieces.ts';
import type { Page } from './page.ts';
import { searchBox, searchEntries } from './search.ts';
import { figuresView, overview } from './views.ts';

const views = {
  'bao-cao': 'Báo cáo',
  'tong-quan': 'Tổng quan',
  'so-lieu': 'Số liệu',
  /** Called what the units are called. */
  xa: null,
} as const;
type ViewName = keyof typeof views;

/** The page as somebody reads it; `inside`: what only the page that stays inside shows. */
export class Reader {
  readonly #page: Page;
  readonly #inside: InsideParts | null;
  readonly #document: DocumentView;
  readonly #shown = new Map<ViewName, HTMLElement>();
  readonly #tabs = new Map<ViewName, HTMLElement>();
  readonly #main = element('main', { attributes: { id: 'noi-dung', tabindex: -1 } });
  readonly #answer = element('div', { class: 'answer-text' });
  readonly #aside: HTMLElement;
  readonly #steps: readonly HTMLElement[];
  #view: ViewName | null = null;
  /** The number that was asked about last, in the document. */
  #asked: HTMLElement | null = null;
  /** Where the focus goes back to when the answer is closed. */
  #from: HTMLElement | null = null;
  /** Which of a number's places the next answer is about. */
  #nextMark: number | null = null;

  constructor(page: Page, inside: InsideParts | null) {
    this.#page = page;
    this.#inside = inside;
    this.#document = showDocument(page);
    this.#steps = [
      this.#tool('‹ Số trước', () => this.#step(-1)),
      this.#tool('Số sau ›', () => this.#step(1)),
    ];
    this.#aside = element(
      'aside',
      { class: 'answer', attributes: { 'aria-label': 'Trả lời' } },
      element(
        'div',
        { class: 'answer-tools' },
        ...this.#steps,
        this.#tool('Đóng ✕', () => this.#close()),
      ),
      this.#answer,
    );
  }

  start(): void {
    const { model } = this.#page;
    const inside = this.#inside;
    const names = (Object.keys(views) as ViewName[]).filter(
      (name) =>
        !(name === 'bao-cao' && model.document === null) &&
        !(name === 'xa' && inside === null) &&
        !(name === 'tong-quan' && model.charts.length === 0),
    );
    const tabs = names.map((name) => {
      const tab = element(
        'a',
        { attributes: { href: `#xem=${name}` } },
        views[name] ?? upperFirst(model.unitWord),
      );
      this.#tabs.set(name, tab);
      return element('li', {}, tab);
    });
    document.body.append(
      element(
        'a',
        {
          class: 'skip',
          attributes: { href: '#noi-dung' },
          onClick: (event) => {
            event.preventDefault();
            this.#main.focus();
          },
        },
        'Đến nội dung',
      ),
      element(
        'header',
        { class: 'top' },
        element(
          'div',
          { class: 'names' },
          element(
            'p',
            { class: inside === null ? 'kind' : 'kind internal' },
            inside?.kind ?? 'Bản tra cứu phát hành kèm báo cáo',
          ),
          element('h1', {}, `Tra cứu số liệu báo cáo giảm nghèo năm ${model.year}, ${model.place}`),
        ),
        searchBox(
          () => searchEntries(this.#page, inside?.communeEntries() ?? [], this.#document.paragraphs),
          (href) => this.#go(href),
        ),
        element('nav', { attributes: { 'aria-label': 'Các phần' } }, element('ul', {}, ...tabs)),
      ),
      model.notices.length === 0
        ? element('div', { attributes: { hidden: '' } })
        : element(
            'div',
            { class: 'notices', attributes: { role: 'note' } },
            ...model.notices.map((notice) => element('p', {}, notice)),
          ),
      element('div', { class: 'columns' }, this.#main, this.#aside),
    );
    this.#showHint();
    document.addEventListener('click', (event) => this.#click(event));
    document.addEventListener('keydown', (event) => this.#key(event));
    window.addEventListener('hashchange', () => this.#arrive());
    this.#arrive();
  }

  #tool(name: string, onClick: () => void): HTMLElement {
    return element('button', { attributes: { type: 'button' }, onClick }, name);
  }

  get #home(): ViewName {
    return this.#page.model.document === null ? 'so-lieu' : 'bao-cao';
  }

  /** There is a number before and behind only in the document. */
  #showTools(inDocument: boolean): void {
    for (const tool of this.#steps) tool.hidden = !inDocument;
  }

  #showHint(): void {
    const printed = this.#page.marks.length > 0;
    this.#answer.replaceChildren(
      element(
        'div',
        { class: 'empty' },
        element('h2', {}, 'Số này ở đâu ra?'),
        element(
          'p',
          {},
          printed
            ? 'Bấm vào một số trong báo cáo: ở đây hiện số đó được tính thế nào, từ những ô nào của xã nào.'
            : 'Bấm vào một số: ở đây hiện số đó được tính thế nào, từ những ô nào của xã nào.',
        ),
        element('p', {}, 'Phím: / để tìm, ← → để sang số trước, số sau, Esc để đóng.'),
        this.#inside?.toReview(this.#page.marks) ?? null,
      ),
    );
    document.body.classList.remove('answering');
  }

  /** A link to where the page stands already changes nothing that the browser would tell of. */
  #click(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const mark = link.getAttribute('data-mark') ?? link.getAttribute('data-to-mark');
    const note = link.getAttribute('data-note');
    const href = link.getAttribute('href') ?? '';
    event.preventDefault();
    if (note !== null) document.getElementById(`chu-thich-${note}`)?.scrollIntoView({ block: 'center' });
    else {
      this.#nextMark = mark === null ? null : Number(mark);
      this.#from = link instanceof HTMLElement || link instanceof SVGElement ? (link as HTMLElement) : null;
      this.#go(href);
    }
  }

  #go(href: string): void {
    if (location.hash === href) this.#arrive();
    else location.hash = href;
  }

  /** Shows what the address names. */
  #arrive(): void {
    const unknown = /^#so=(\d+)$/.exec(location.hash)?.[1];
    const place = unknown === undefined ? placeOf(location.hash) : null;
    const mark = unknown === undefined ? this.#nextMark : Number(unknown);
    this.#nextMark = null;
    if (unknown !== undefined) {
      this.#open(this.#home);
      this.#ask(unknownAnswer(this.#page, Number(unknown)), Number(unknown));
    } else if (place === null) {
      this.#open(this.#home);
    } else if (place.kind === 'view') {
      this.#open(
        place.view in views && this.#tabs.has(place.view as ViewName) ? (place.view as ViewName) : this.#home,
      );
      this.#main.scrollTop = 0;
      scrollTo(0, 0);
    } else if (place.kind === 'paragraph') {
      this.#open('bao-cao');
      this.#point(this.#document.paragraphs[place.index]?.shown ?? null);
    } else if (place.kind === 'figure') {
      const figure = this.#page.indexOf(place.id);
      if (figure === null) this.#unknown(place.id);
      else {
        const marks = this.#page.marksOf(figure);
        const own = mark !== null && marks.includes(mark) ? mark : (marks[0] ?? null);
        if (this.#view === null || mark !== null) this.#open(own === null ? this.#home : 'bao-cao');
        this.#ask(figureAnswer(this.#page, this.#inside, figure, own), own);
      }
    } else {
      const answer = this.#inside?.answerTo(place) ?? null;
      if (this.#view === null)
        this.#open(place.kind === 'commune' && this.#tabs.has('xa') ? 'xa' : this.#home);
      if (answer === null) this.#unknown(location.hash);
      else this.#ask(answer, null);
    }
  }

  #unknown(asked: string): void {
    if (this.#view === null) this.#open(this.#home);
    this.#ask(
      element(
        'div',
        {},
        element('h2', { class: 'asked', attributes: { tabindex: -1 } }, 'Không có số này'),
        element('p', {}, `“${asked}” không có trong số liệu năm ${this.#page.model.year}.`),
      ),
      null,
    );
  }

  #open(view: ViewName): void {
    if (this.#view === view) return;
    this.#view = view;
    const shown = this.#shown.get(view) ?? this.#make(view);
    this.#shown.set(view, shown);
    this.#main.replaceChildren(shown);
    for (const [name, tab] of this.#tabs) {
      if (name === view) tab.setAttribute('aria-current', 'page');
      else tab.removeAttribute('aria-current');
    }
  }

  #make(view: ViewName): HTMLElement {
    if (view === 'bao-cao') return this.#document.shown;
    if (view === 'tong-quan') return overview(this.#page);
    return view === 'xa' && this.#inside !== null ? this.#inside.communesView() : figuresView(this.#page);
  }

  #ask(answer: HTMLElement, mark: number | null): void {
    this.#asked?.classList.remove('asked-now');
    this.#asked = mark === null ? null : (this.#document.marks[mark] ?? null);
    this.#asked?.classList.add('asked-now');
    this.#showTools(this.#view === 'bao-cao' && this.#asked !== null);
    this.#answer.replaceChildren(answer);
    document.body.classList.add('answering');
    this.#aside.scrollTop = 0;
    if (this.#view === 'bao-cao') this.#point(this.#asked);
    answer.querySelector<HTMLElement>('.asked')?.focus({ preventScroll: true });
  }

  /** Brings a place of the document into view. */
  #point(shown: HTMLElement | null): void {
    if (shown === null) return;
    shown.scrollIntoView({ block: 'nearest' });
    shown.classList.remove('pointed');
    requestAnimationFrame(() => shown.classList.add('pointed'));
  }

  #close(): void {
    const back = this.#asked ?? this.#from;
    this.#asked?.classList.remove('asked-now');
    this.#asked = null;
    this.#showHint();
    history.replaceState(null, '', `#xem=${this.#view ?? this.#home}`);
    back?.focus();
  }

  /** The number before or behind the one that was asked about. */
  #step(by: number): void {
    const { marks } = this.#document;
    const at = this.#asked === null ? -1 : marks.indexOf(this.#asked);
    const next = at === -1 ? (by > 0 ? 0 : marks.length - 1) : at + by;
    marks[next]?.click();
  }

  #key(event: KeyboardEvent): void {
    const typing = event.target instanceof HTMLInputElement;
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') {
      event.preventDefault();
      document.getElementById('tim')?.focus();
    } else if (event.key === 'Escape') this.#close();
    else if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && this.#view === 'bao-cao')
      this.#step(event.key === 'ArrowRight' ? 1 : -1);
  }
}

/** What the page holds. */
export function readData<Model extends PageModel>(): Model {
  return JSON.parse(document.getElementById('data')?.textContent ?? '') as Model;
}
