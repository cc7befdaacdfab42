import { showChart } from './chart.ts';
import { figureLink, upperFirst } from './pieces.ts';
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
