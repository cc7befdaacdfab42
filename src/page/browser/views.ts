import { showChart } from './chart.ts';
import { figureLink } from './answer.ts';
import { element } from './dom.ts';
import type { Page } from './page.ts';

/** Every number, under what it belongs to. */
export function figuresView(page: Page): HTMLElement {
  const { groups, figures } = page.model;
  const byGroup = groups.map((): number[] => []);
  figures.forEach(({ group }, index) => byGroup[group]?.push(index));
  return element(
    'div',
    { class: 'sheet' },
    element('h2', {}, 'Mọi số liệu'),
    ...groups.flatMap((name, group) =>
      byGroup[group]?.length === 0
        ? []
        : element(
            'details',
            { attributes: { open: group === 0 ? '' : null } },
            element('summary', {}, `${upperFirst(name)} (${byGroup[group]?.length ?? 0})`),
            element(
              'ul',
              { class: 'figures' },
              ...(byGroup[group] ?? []).map((each) => element('li', {}, figureLink(page, each))),
            ),
          ),
    ),
  );
}

export function overview(page: Page): HTMLElement {
  const { charts } = page.model;
  return element(
    'div',
    { class: 'sheet' },
    element('h2', {}, 'Tổng quan'),
    element('p', { class: 'hint' }, 'Bấm vào một thanh để xem số đó được tính từ đâu.'),
    ...charts.map((chart) => showChart(page, chart)),
  );
}

/** Which sending counts of each commune, when it came, and what is wrong in it. */
export function communesView(page: Page): HTMLElement {
  const communes = page.inside?.communes ?? [];
  return element(
    'div',
    { class: 'sheet' },
    element('h2', {}, 'Xã, thị trấn'),
    element(
      'div',
      { class: 'table' },
      element(
        'table',
        { class: 'lines communes' },
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            ...['Đơn vị', 'Lần gửi', 'Ngày nhận', 'Kết quả rà soát', 'Lỗi', 'Cảnh báo'].map((name) =>
              element('th', { attributes: { scope: 'col' } }, name),
            ),
          ),
        ),
        element(
          'tbody',
          {},
          ...communes.map(({ name, sending, received, census, errors, warnings }, index) =>
            element(
              'tr',
              {},
              element(
                'th',
                { attributes: { scope: 'row' } },
                element('a', { attributes: { href: `#xa=${index}` } }, upperFirst(name)),
              ),
              ...[sending, received, census].map((text) => element('td', {}, text)),
              element('td', { class: errors > 0 ? 'number bad' : 'number' }, String(errors)),
              element('td', { class: 'number' }, String(warnings)),
            ),
          ),
        ),
      ),
    ),
  );
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
