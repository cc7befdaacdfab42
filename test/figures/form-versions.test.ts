import { expect, it } from 'vitest';
import type { CommuneBook, YearData } from '../../src/forms/books.ts';
import type { FormVersion } from '../../src/forms/define.ts';
import { madeBy, rows } from '../../src/figures/family.ts';
import { each, rowsOfCommunes, yearHasColumn } from '../../src/figures/gather.ts';
import type { Located } from '../../src/model/cell.ts';
import { withNewerColumn } from '../forms/newer-column.ts';
import { fillLines } from '../template/samples.ts';
import { dataWith } from './figures.ts';

/*
 * A column of version 2, from its cells to its sentence: in a year of version 1 there is neither figure nor sentence; in
 * a year of version 2 a commune's file of version 1 lacks it.
 */

withNewerColumn();

/** As a figure of the column is stated. */
const womenFigure = rows<YearData>([
  'da7-tda1.nu',
  'Số lượt nữ tham gia',
  'lượt người',
  (make, data) =>
    yearHasColumn(data, 'capacity', 'women' as never)
      ? make.sum(
          each(
            rowsOfCommunes(data, 'capacity'),
            (row) => (row as unknown as Readonly<Record<'women', Located<number>>>).women,
          ),
        )
      : null,
]);

const sentence = [
  'Tập huấn được tổ chức.',
  '{% if bieu.phien-ban >= 2 %}',
  'Có {{ da7-tda1.nu | so }} lượt nữ.',
  '{% endif %}',
];

/** Both communes have one course; the women of xã Pô Kô's as given. */
function yearOf(district: FormVersion, poKo: FormVersion, women: string) {
  const data = dataWith('23431 capacity.1.women = 12', `23443 capacity.1.women = ${women}`);
  const versioned = <B extends { readonly layout: CommuneBook['layout'] }>(
    book: B,
    version: FormVersion,
  ): B => ({
    ...book,
    layout: { ...book.layout, version },
  });
  const year: YearData = {
    ...data,
    district: versioned(data.district, district),
    communes: data.communes.map((slot) =>
      slot.code === '23443' && slot.book !== null ? { ...slot, book: versioned(slot.book, poKo) } : slot,
    ),
  };
  const byId = madeBy(womenFigure, year);
  const filled = fillLines(sentence, { formVersion: district, byId, lists: new Map() }, { draft: true });
  return { figure: byId.get('da7-tda1.nu'), text: filled.text.join('\n'), issues: filled.issues };
}

it('is added up, and its sentence printed, where the year and all files are of version 2', () => {
  const { figure, text, issues } = yearOf(2, 2, '15');
  expect(figure?.value).toMatchObject({ value: 27 });
  expect(text).toContain('Có 27 lượt nữ.');
  expect(issues).toEqual([]);
});

it('is missing, and shown to be, where a file of the year is of version 1', () => {
  const { figure, text, issues } = yearOf(2, 1, '');
  expect(figure).toMatchObject({ value: null, lackingLabel: 'xã Pô Kô' });
  expect(text).toMatch(/Có \[.*xã Pô Kô.*\] lượt nữ\./u);
  expect(issues.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['error figure-missing']);
});

it('is not made in a year of version 1, and its sentence is not printed, whatever the files hold', () => {
  const { figure, text, issues } = yearOf(1, 2, '15');
  expect(figure).toBeUndefined();
  expect(text).toBe('Tập huấn được tổ chức.');
  expect(issues).toEqual([]);
});
