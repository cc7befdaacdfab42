import type { PageShare } from '../model.ts';
import { element } from './dom.ts';
import { figureList, folding, heading, section, upperFirst } from './pieces.ts';
import type { InsideParts } from './inside-parts.ts';
import type { Page } from './page.ts';

/** The answer to a number; `mark`: which of its places was asked about. */
export function figureAnswer(
  page: Page,
  inside: InsideParts | null,
  index: number,
  mark: number | null,
): HTMLElement {
  const figure = page.figure(index);
  const facts = inside?.factsOf(index);
  const asked = mark === null ? undefined : page.marks[mark];
  const printed = asked?.text;
  return element(
    'div',
    {},
    heading(figure.label),
    page.model.caution === null ? null : element('p', { class: 'caution' }, page.model.caution),
    element('p', { class: 'value' }, figure.text),
    printed !== undefined && !figure.text.startsWith(printed)
      ? element('p', { class: 'printed' }, `In trong báo cáo ở đây: “${printed}”`)
      : null,
    doubtBox(page, mark),
    facts?.before ?? null,
    section(
      'Cách tính',
      element('p', {}, upperFirst(figure.words)),
      figure.parts.length === 0 ? null : figureList(page, [...new Set(figure.parts)]),
    ),
    sharesSection(page, inside, figure.shares),
    facts?.cells ?? null,
    page.wholesOf(index).length === 0
      ? null
      : section('Dùng để tính', figureList(page, page.wholesOf(index))),
    placesSection(page, index),
    facts?.checks ?? null,
    element('p', { class: 'id' }, 'Mã: ', element('a', { attributes: { href: `#${figure.id}` } }, figure.id)),
  );
}

/** A number of the document whose figure nobody knows any more. */
export function unknownAnswer(page: Page, mark: number): HTMLElement {
  const { label = '', text = '' } = page.marks[mark] ?? {};
  return element('div', {}, heading(label), element('p', { class: 'value' }, text), doubtBox(page, mark));
}

function doubtBox(page: Page, mark: number | null): HTMLElement | null {
  const doubt = mark === null ? undefined : page.marks[mark]?.doubt;
  return doubt === undefined
    ? null
    : element(
        'p',
        { class: `doubt-box ${doubt.kind}` },
        element('strong', {}, upperFirst(doubt.name)),
        `: ${doubt.says}`,
      );
}

/** What each commune contributes, with a bar of its share. */
function sharesSection(
  page: Page,
  inside: InsideParts | null,
  shares: readonly PageShare[],
): HTMLElement | null {
  if (shares.length === 0) return null;
  const total = shares.reduce((sum, { value }) => sum + value, 0);
  const most = Math.max(...shares.map(({ value }) => Math.abs(value)));
  const rows = shares.map(({ commune, value, text }) => {
    const bar = element('span', { class: 'bar' });
    bar.style.setProperty('--share', String(most === 0 ? 0 : Math.abs(value) / most));
    const share = total > 0 && value >= 0 ? `${((value / total) * 100).toFixed(1).replace('.', ',')}%` : '';
    return element(
      'tr',
      {},
      element(
        'th',
        { attributes: { scope: 'row' } },
        commune === null ? 'Các cơ quan' : (inside?.communeLink(commune) ?? communeName(page, commune)),
      ),
      element('td', { class: 'bar-cell', attributes: { 'aria-hidden': 'true' } }, bar),
      element('td', { class: 'number' }, text),
      element('td', { class: 'number share' }, share),
    );
  });
  return section(
    `Theo ${page.model.unitWord}`,
    element('table', { class: 'shares' }, element('tbody', {}, ...rows)),
  );
}

function placesSection(page: Page, index: number): HTMLElement | null {
  const marks = page.marksOf(index);
  if (page.model.document === null) return null;
  if (marks.length === 0) return section('Vị trí in', element('p', {}, 'Không in trong báo cáo.'));
  return section(
    `Vị trí in (${marks.length})`,
    folding(
      marks.map((mark) => {
        const { section: where = '', sentence = '', doubt } = page.marks[mark] ?? {};
        return element(
          'li',
          {},
          element(
            'a',
            { class: 'place', attributes: { href: `#${page.figure(index).id}`, 'data-to-mark': mark } },
            element('strong', {}, upperFirst(where)),
            `: ${sentence}`,
          ),
          doubt === undefined ? null : element('em', { class: `doubt-word ${doubt.kind}` }, ` ${doubt.name}`),
        );
      }),
      'places',
    ),
  );
}

function communeName(page: Page, commune: number): string {
  return page.model.communes[commune]?.name ?? '';
}
