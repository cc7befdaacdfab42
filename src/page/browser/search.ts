import { fit, fold } from '../fold.ts';
import type { ShownParagraph } from './document-view.ts';
import { element } from './dom.ts';
import type { Page } from './page.ts';

/** Something that can be found. */
export interface Entry {
  readonly kind: string;
  readonly href: string;
  readonly title: string;
  readonly detail: string;
  /** What it is searched by. */
  readonly names: readonly string[];
  /** Higher comes first among equals. */
  readonly weight: number;
}

interface Folded {
  readonly entry: Entry;
  readonly keys: readonly string[];
}

const mostResults = 40;

/** All that can be found: made when somebody begins to search. */
export function searchEntries(
  page: Page,
  communes: readonly Entry[],
  paragraphs: readonly ShownParagraph[],
): readonly Entry[] {
  const figures = page.model.figures.map(({ id, label, text }, index): Entry => {
    const marks = page.marksOf(index).map((mark) => page.marks[mark]?.text ?? '');
    return {
      ...{ kind: 'Số', href: `#${id}`, title: label, detail: text },
      names: [label, text, id, ...new Set(marks)],
      weight: marks.length > 0 ? 1 : 0,
    };
  });
  const sentences = paragraphs.flatMap(({ text, section }, index): readonly Entry[] =>
    text.trim() === ''
      ? []
      : [
          {
            kind: 'Câu',
            href: `#doan=${index}`,
            title: text,
            detail: section,
            names: [text],
            weight: 0,
          },
        ],
  );
  return [...communes, ...figures, ...sentences];
}

/** The best of each kind, best first. */
function find(
  entries: readonly Folded[],
  asked: string,
): { readonly shown: readonly Entry[]; readonly count: number } {
  const query = fold(asked);
  if (query === '') return { shown: [], count: 0 };
  const found = entries.flatMap(({ entry, keys }) => {
    const best = Math.max(...keys.map((key) => fit(key, query)));
    return best === 0 ? [] : [{ entry, rank: best * 10 + entry.weight }];
  });
  found.sort((a, b) => b.rank - a.rank);
  return { shown: found.slice(0, mostResults).map(({ entry }) => entry), count: found.length };
}

/** The search box with its list; `entries` is asked for once. `go`: somebody chose one. */
export function searchBox(entries: () => readonly Entry[], go: (href: string) => void): HTMLElement {
  let known: readonly Folded[] | null = null;
  let shown: readonly Entry[] = [];
  let active = -1;
  const { list, status, input } = emptyBox();
  const close = (): void => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (index: number): void => {
    const entry = shown[index];
    if (entry === undefined) return;
    close();
    go(entry.href);
  };
  const mark = (index: number): void => {
    active = index;
    [...list.children].forEach((option, each) => {
      option.setAttribute('aria-selected', String(each === index));
      if (each !== index) return;
      option.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', option.id);
    });
  };
  const show = (): void => {
    known ??= entries().map((entry) => ({ entry, keys: entry.names.map(fold) }));
    const result = find(known, input.value);
    ({ shown } = result);
    list.replaceChildren(...shown.map((entry, index) => optionOf(entry, index, choose)));
    const asked = input.value.trim() !== '';
    const words = countText(result);
    status.textContent = asked ? words : '';
    if (asked && shown.length === 0) list.append(noOption(words));
    active = -1;
    list.hidden = !asked;
    input.setAttribute('aria-expanded', String(asked));
    input.removeAttribute('aria-activedescendant');
  };
  input.addEventListener('input', show);
  input.addEventListener('focus', show);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (shown.length > 0)
        mark((active + (event.key === 'ArrowDown' ? 1 : -1) + shown.length) % shown.length);
    } else if (event.key === 'Enter') choose(Math.max(active, 0));
    else if (event.key === 'Escape') {
      event.stopPropagation();
      if (list.hidden) input.value = '';
      close();
    }
  });
  return element('div', { class: 'search', attributes: { role: 'search' } }, input, list, status);
}

function emptyBox() {
  return {
    list: element('ul', {
      class: 'results',
      attributes: { id: 'ket-qua', role: 'listbox', 'aria-label': 'Kết quả tìm', hidden: '' },
    }),
    status: element('p', { class: 'unseen', attributes: { role: 'status' } }),
    input: element('input', {
      attributes: {
        ...{ type: 'search', id: 'tim', placeholder: 'Tìm số, tên, câu, xã…', autocomplete: 'off' },
        ...{ role: 'combobox', 'aria-label': 'Tìm số, tên, câu, xã', 'aria-expanded': 'false' },
        ...{ 'aria-controls': 'ket-qua', 'aria-autocomplete': 'list' },
      },
    }),
  };
}

function optionOf(
  { kind, title, detail }: Entry,
  index: number,
  choose: (index: number) => void,
): HTMLElement {
  const option = element(
    'li',
    {
      attributes: { role: 'option', id: `ket-qua-${index}`, 'aria-selected': 'false' },
      onClick: () => choose(index),
    },
    element('span', { class: 'kind' }, kind),
    element('span', { class: 'title' }, title),
    element('strong', {}, detail),
  );
  // the box keeps the focus
  option.addEventListener('mousedown', (event) => event.preventDefault());
  return option;
}

function noOption(words: string): HTMLElement {
  const attributes = { role: 'option', 'aria-selected': 'false', 'aria-disabled': 'true' };
  return element('li', { class: 'none', attributes }, words);
}

function countText({ shown, count }: ReturnType<typeof find>): string {
  if (count === 0) return 'Không tìm thấy.';
  return `${count} kết quả${count > shown.length ? `, đang hiện ${shown.length}` : ''}.`;
}
