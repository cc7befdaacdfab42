import type { PageIssue, PageShare } from '../model.ts';
import { doubtNames } from './document-view.ts';
import { element } from './dom.ts';
import type { Page } from './page.ts';

/** What a list shows before the rest is asked for. */
const longList = 12;

/** The answer to a number; `mark`: which of its places was asked about. */
export function figureAnswer(page: Page, index: number, mark: number | null): HTMLElement {
  const figure = page.figure(index);
  const own = page.insideFigure(index);
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
    own?.before === undefined
      ? null
      : element(
          'p',
          { class: 'before' },
          element('strong', {}, `Năm trước: ${own.before.text}`),
          ` (${own.before.from})`,
        ),
    section(
      'Cách tính',
      element('p', {}, upperFirst(figure.words)),
      figure.parts.length === 0 ? null : figureList(page, [...new Set(figure.parts)]),
    ),
    sharesSection(page, figure.shares),
    cellsSection(page, index),
    page.wholesOf(index).length === 0
      ? null
      : section('Dùng để tính', figureList(page, page.wholesOf(index))),
    placesSection(page, index),
    own === null ? null : checksSection(page, [...page.cellsBehind(index), ...own.lacking]),
    element('p', { class: 'id' }, 'Mã: ', element('a', { attributes: { href: `#${figure.id}` } }, figure.id)),
  );
}

/** A number of the document whose figure nobody knows any more. */
export function unknownAnswer(page: Page, mark: number): HTMLElement {
  const { label = '', text = '' } = page.marks[mark] ?? {};
  return element('div', {}, heading(label), element('p', { class: 'value' }, text), doubtBox(page, mark));
}

/** A cell, and every number that depends on it. */
export function cellAnswer(page: Page, index: number): HTMLElement | null {
  const cell = page.inside?.inside.cells[index];
  if (page.inside === null || cell === undefined) return null;
  const { files, sheets, headings } = page.inside.inside;
  const [file, sheet, address, headingIndex, typed, , commune] = cell;
  const dependents = page.dependentsOf(index);
  return element(
    'div',
    {},
    heading(`${sheets[sheet]}!${address}`),
    element('p', { class: 'value' }, shownTyped(typed)),
    element(
      'p',
      {},
      headings[headingIndex] ?? '',
      element('br'),
      files[file] ?? '',
      ...(commune < 0 ? [] : [', ', communeLink(page, commune)]),
    ),
    section(`Các số phụ thuộc vào ô này (${dependents.length})`, figureList(page, dependents)),
    checksSection(page, [index]),
  );
}

/** A commune: its sending, what is wrong in it, its own numbers. */
export function communeAnswer(page: Page, index: number): HTMLElement | null {
  const commune = page.inside?.communes[index];
  if (page.inside === null || commune === undefined) return null;
  const issues = page.inside.inside.issues.filter((issue) => issue.commune === index);
  const group = page.model.groups.indexOf(commune.name);
  const own = page.model.figures.flatMap((figure, each) => (figure.group === group ? [each] : []));
  const facts: readonly (readonly [string, string])[] = [
    ['Lần gửi', commune.sending],
    ['Ngày nhận', commune.received],
    ['Kết quả rà soát', commune.census],
    ['Tệp', commune.file ?? 'chưa có'],
  ];
  return element(
    'div',
    {},
    heading(upperFirst(commune.name)),
    element(
      'dl',
      { class: 'facts' },
      ...facts.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
    ),
    section(
      `Lỗi, cảnh báo, xác nhận (${issues.length})`,
      issues.length === 0 ? element('p', {}, 'Không có.') : issueList(issues),
    ),
    own.length === 0 ? null : section('Số của đơn vị', figureList(page, own)),
  );
}

function heading(text: string): HTMLElement {
  return element('h2', { class: 'asked', attributes: { tabindex: -1 } }, text);
}

function section(title: string, ...content: readonly (Node | null)[]): HTMLElement {
  return element('section', {}, element('h3', {}, title), ...content);
}

function doubtBox(page: Page, mark: number | null): HTMLElement | null {
  const doubt = mark === null ? undefined : page.marks[mark]?.doubt;
  return doubt === undefined
    ? null
    : element(
        'p',
        { class: `doubt-box ${doubt.kind}` },
        element('strong', {}, upperFirst(doubtNames[doubt.kind])),
        `: ${doubt.says}`,
      );
}

/** A list whose tail is folded. */
function folding(items: readonly HTMLElement[], className: string): HTMLElement {
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

function figureList(page: Page, figures: readonly number[]): HTMLElement {
  return folding(
    figures.map((each) => element('li', {}, figureLink(page, each))),
    'figures',
  );
}

function communeLink(page: Page, index: number): HTMLElement {
  const name = page.model.communes[index]?.name ?? '';
  return page.inside === null
    ? element('span', {}, name)
    : element('a', { attributes: { href: `#xa=${index}` } }, name);
}

/** What each commune contributes, with a bar of its share. */
function sharesSection(page: Page, shares: readonly PageShare[]): HTMLElement | null {
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
        commune === null ? 'Cơ quan của huyện' : communeLink(page, commune),
      ),
      element('td', { class: 'bar-cell', attributes: { 'aria-hidden': 'true' } }, bar),
      element('td', { class: 'number' }, text),
      element('td', { class: 'number share' }, share),
    );
  });
  return section('Theo xã, thị trấn', element('table', { class: 'shares' }, element('tbody', {}, ...rows)));
}

/** Every cell behind it, by the file that it stands in. */
function cellsSection(page: Page, index: number): HTMLElement | null {
  if (page.inside === null) return null;
  const { cells: all, files, sheets, headings } = page.inside.inside;
  const lacking = page.insideFigure(index)?.lacking ?? [];
  const cells = page.cellsBehind(index);
  if (cells.length + lacking.length === 0) return null;
  const byFile = new Map<number, HTMLElement[]>();
  const add = (cell: number, lacks: boolean): void => {
    const [file, sheet, address, headingIndex, typed] = all[cell] ?? [0, 0, '', -1, ''];
    const line = element(
      'tr',
      lacks ? { class: 'lacks' } : {},
      element(
        'td',
        {},
        element(
          'a',
          {
            class: 'cell',
            attributes: { href: `#o=${cell}`, 'data-cell': `${files[file]}!${sheets[sheet]}!${address}` },
          },
          `${sheets[sheet]}!${address}`,
        ),
        element('span', { class: 'cell-heading' }, headings[headingIndex] ?? ''),
      ),
      element(
        'td',
        { class: /^-?[\d.,]+$/.test(typed) ? 'number' : 'words' },
        lacks ? 'chưa có số liệu đọc được' : shownTyped(typed),
      ),
    );
    byFile.set(file, [...(byFile.get(file) ?? []), line]);
  };
  for (const cell of cells) add(cell, false);
  for (const cell of lacking) add(cell, true);
  const groups = [...byFile].map(([file, lines]) =>
    element(
      'tbody',
      {},
      element(
        'tr',
        { class: 'file' },
        element('th', { attributes: { colspan: 2, scope: 'rowgroup' } }, files[file] ?? ''),
      ),
      ...lines,
    ),
  );
  const count = cells.length + lacking.length;
  const table = element('table', { class: 'cells' }, ...groups);
  return count <= 2 * longList
    ? section(`Ô số liệu (${count})`, table)
    : section(
        `Ô số liệu (${count})`,
        element('details', {}, element('summary', {}, `Xem ${count} ô của ${byFile.size} tệp`), table),
      );
}

/** What is typed; a whole number with its thousands apart. */
function shownTyped(typed: string): string {
  return /^-?\d{5,}$/.test(typed) ? typed.replace(/\B(?=(?:\d{3})+$)/g, '.') : typed;
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
          doubt === undefined
            ? null
            : element('em', { class: `doubt-word ${doubt.kind}` }, ` ${doubtNames[doubt.kind]}`),
        );
      }),
      'places',
    ),
  );
}

/** Rules that looked at cells, and what they or people said of them. */
function checksSection(page: Page, cells: readonly number[]): HTMLElement | null {
  if (page.inside === null) return null;
  const { cells: all, rules, ruleSets, issues } = page.inside.inside;
  const looked = new Set(cells.flatMap((cell) => ruleSets[all[cell]?.[5] ?? -1] ?? []));
  const near = new Set(cells);
  const found = issues.filter((issue) => issue.cells.some((cell) => near.has(cell)));
  return element(
    'div',
    {},
    section(
      `Lỗi, cảnh báo, xác nhận (${found.length})`,
      found.length === 0 ? element('p', {}, 'Không có lỗi hoặc cảnh báo nào ở các ô này.') : issueList(found),
    ),
    looked.size === 0
      ? null
      : element(
          'details',
          { class: 'rules' },
          element('summary', {}, `${looked.size} quy tắc đã kiểm tra các ô này`),
          element(
            'ul',
            {},
            ...[...looked].sort((a, b) => a - b).map((rule) => element('li', {}, rules[rule]?.summary ?? '')),
          ),
        ),
  );
}

function issueList(issues: readonly PageIssue[]): HTMLElement {
  return element(
    'ul',
    { class: 'issues' },
    ...issues.map(({ severity, place, message, fix, acknowledged }) => {
      const kind = acknowledged !== undefined ? 'known' : severity;
      const name = { known: 'Đã xác nhận', error: 'Lỗi', warning: 'Cảnh báo' }[kind];
      return element(
        'li',
        { class: kind },
        element('strong', {}, name),
        ` ${place}: ${message}`,
        fix === undefined || acknowledged !== undefined ? null : ` ${fix}`,
        acknowledged === undefined ? null : element('span', { class: 'reason' }, `Lý do: ${acknowledged}`),
      );
    }),
  );
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
