import { element } from './dom.ts';
import type { Page } from './page.ts';

/** What a list shows before the rest is asked for. */
export const longList = 12;

export function heading(text: string): HTMLElement {
  return element('h2', { class: 'asked', attributes: { tabindex: -1 } }, text);
}

export function section(title: string, ...content: readonly (Node | null)[]): HTMLElement {
  return element('section', {}, element('h3', {}, title), ...content);
}

/** A list whose tail is folded. */
export function folding(items: readonly HTMLElement[], className: string): HTMLElement {
  const [shown, rest] =
    items.length > longList + 3 ? [items.slice(0, longList), items.slice(longList)] : [items, []];
  return element(
    'div',
    {},
    element('ul', { class: className }, ...shown),
    rest.length === 0
      ? null
      : element(
          'details',
          {},
          element('summary', {}, `Xem ${rest.length} dòng nữa`),
          element('ul', { class: className }, ...rest),
        ),
  );
}

export function figureLink(page: Page, index: number): HTMLElement {
  const { id, label, text } = page.figure(index);
  return element(
    'a',
    { class: 'figure-link', attributes: { href: `#${id}` } },
    element('span', {}, label),
    ' ',
    element('strong', /^-?[\d.,]+/.test(text) && text.length < 24 ? { class: 'count' } : {}, text),
  );
}

export function figureList(page: Page, figures: readonly number[]): HTMLElement {
  return folding(
    figures.map((each) => element('li', {}, figureLink(page, each))),
    'figures',
  );
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
