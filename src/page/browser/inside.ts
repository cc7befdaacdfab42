import type { InsidePage, PageIssue, PageMark } from '../model.ts';
import { element } from './dom.ts';
import { WholePage } from './inside-page.ts';
import type { InsideParts } from './inside-parts.ts';
import type { Place } from './links.ts';
import { figureList, heading, longList, section, upperFirst } from './pieces.ts';
import { readData, Reader } from './reader.ts';
import type { Entry } from './search.ts';

/** The page that stays inside: cells, sendings, rules, what was said of them. */
function insideParts(page: WholePage): InsideParts {
  return {
    kind: 'Tài liệu nội bộ, không phát hành kèm báo cáo',
    factsOf(index) {
      const { before, lacking } = page.insideFigure(index);
      return {
        before:
          before === undefined
            ? null
            : element(
                'p',
                { class: 'before' },
                element('strong', {}, `Năm trước: ${before.text}`),
                ` (${before.from})`,
              ),
        cells: cellsSection(page, index),
        checks: checksSection(page, [...page.cellsBehind(index), ...lacking]),
      };
    },
    communeLink: (commune) => communeLink(page, commune),
    answerTo(place: Place) {
      if (place.kind === 'cell') return cellAnswer(page, place.index);
      return place.kind === 'commune' ? communeAnswer(page, place.index) : null;
    },
    communesView: () => communesView(page),
    toReview: (marks) => element('div', {}, doubtful(page, marks), absent(page)),
    communeEntries: () =>
      page.model.communes.map(({ name, sending }, index): Entry => ({
        ...{ kind: 'Đơn vị', href: `#xa=${index}`, title: name, detail: sending },
        names: [name],
        weight: 2,
      })),
  };
}

/** Numbers that are not as the data have them. */
function doubtful(page: WholePage, marks: readonly PageMark[]): HTMLElement | null {
  const all = marks.flatMap(({ doubt, section: where, sentence, figure }, index) => {
    if (doubt === undefined) return [];
    const id = figure === null ? `so=${index}` : page.figure(figure).id;
    return [
      element(
        'li',
        {},
        element(
          'a',
          { attributes: { href: `#${id}`, 'data-to-mark': index } },
          `${upperFirst(where)}: ${sentence}`,
        ),
        element('em', { class: `doubt-word ${doubt.kind}` }, ` ${upperFirst(doubt.name)}: ${doubt.says}`),
      ),
    ];
  });
  return all.length === 0
    ? null
    : section(`Chỗ cần xem lại (${all.length})`, element('ul', { class: 'places' }, ...all));
}

/** Numbers that have no place in the document. */
function absent(page: WholePage): HTMLElement | null {
  const all = page.model.inside.absent.map(({ figure, label, section: where, says }) =>
    element(
      'li',
      {},
      figure === null ? label : element('a', { attributes: { href: `#${page.figure(figure).id}` } }, label),
      ` (${where}). ${says}`,
    ),
  );
  return all.length === 0
    ? null
    : section(
        `Số không có trong báo cáo đang xem (${all.length})`,
        element('ul', { class: 'places' }, ...all),
      );
}

function communeLink(page: WholePage, index: number): HTMLElement {
  return element('a', { attributes: { href: `#xa=${index}` } }, page.model.communes[index]?.name ?? '');
}

/** A cell, and every number that depends on it. */
function cellAnswer(page: WholePage, index: number): HTMLElement | null {
  const { cells, files, sheets, headings } = page.model.inside;
  const cell = cells[index];
  if (cell === undefined) return null;
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
function communeAnswer(page: WholePage, index: number): HTMLElement | null {
  const commune = page.model.communes[index];
  if (commune === undefined) return null;
  const issues = page.model.inside.issues.filter((issue) => issue.commune === index);
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

/** Every cell behind it, by the file that it stands in. */
function cellsSection(page: WholePage, index: number): HTMLElement | null {
  const { cells: all, files, sheets, headings } = page.model.inside;
  const { lacking } = page.insideFigure(index);
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

/** Rules that looked at cells, and what they or people said of them. */
function checksSection(page: WholePage, cells: readonly number[]): HTMLElement {
  const { cells: all, rules, ruleSets, issues } = page.model.inside;
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

/** Which sending counts of each commune, when it came, and what is wrong in it. */
function communesView(page: WholePage): HTMLElement {
  const { communes } = page.model;
  return element(
    'div',
    { class: 'sheet' },
    element('h2', {}, upperFirst(page.model.unitWord)),
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

const page = new WholePage(readData<InsidePage>());
new Reader(page, insideParts(page)).start();
