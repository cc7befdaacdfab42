import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TypedBook, TypedCells } from '../../fixtures/book-values.ts';
import { communeBook } from '../../fixtures/dak-to-communes.ts';
import { districtBook, sampleCommunes, sampleContext } from '../../fixtures/dak-to-district.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import { writeFormWorkbook } from '../../src/workbook/fill.ts';

/** Rows of the district's list of communes. */
const mostListed = 130;

/**
 * A year of version 1 of as many communes as a new province has: the sample's nine again and again, under other codes and names. What the
 * district allots and controls stays the nine's, so that errors stay open: the year is for measuring, not for signing. Communes beyond what
 * the district's list holds are read and typed, and unknown.
 */
export async function makeYear(root: string, communes: number): Promise<void> {
  const context = sampleContext(1);
  const folder = path.join(root, '2023');
  mkdirSync(path.join(folder, 'xa'), { recursive: true });
  const copies = Array.from({ length: communes }, (_, index) => {
    const like = sampleCommunes[index % sampleCommunes.length];
    if (like === undefined) throw new Error('the sample has no commune');
    const again = Math.floor(index / sampleCommunes.length);
    return again === 0
      ? { like, code: like.code, name: like.name }
      : {
          like,
          code: String(24000 + index),
          name: `Xã ${like.name.replace(/^(Xã|Thị trấn) /, '')} ${again + 1}`,
        };
  });
  const rowsOf = (book: TypedBook, sheet: string): readonly TypedCells[] => {
    const content = book[sheet];
    return content !== undefined && 'rows' in content ? content.rows : [];
  };
  const own = districtBook(1);
  const extended = (
    sheet: string,
    change: (row: TypedCells, copy: (typeof copies)[number]) => TypedCells,
  ) => ({
    ...own[sheet],
    rows: copies.slice(0, mostListed).flatMap((copy) => {
      const row = rowsOf(own, sheet).find(({ code }) => code === copy.like.code);
      return row === undefined ? [] : [change(row, copy)];
    }),
  });
  const district: TypedBook = {
    ...own,
    communes: extended('communes', (row, { like, code, name }) =>
      like.code === code ? row : { ...row, code, kind: 'Xã', name: name.replace(/^Xã /, ''), spellings: '' },
    ),
    lastYear: extended('lastYear', (row, { code }) => ({ ...row, code })),
  };
  writeFileSync(
    path.join(folder, 'huyen.xlsx'),
    await writeFormWorkbook(districtForm, context, null, district),
  );
  for (const { like, code, name } of copies) {
    const book = communeBook(like, context);
    const { info } = book;
    const fields = info !== undefined && 'fields' in info ? info.fields : {};
    const content = { ...book, info: { fields: { ...fields, commune: name, code } } };
    const bytes = await writeFormWorkbook(communeForm, context, { code, name }, content);
    writeFileSync(path.join(folder, 'xa', `${code}.xlsx`), bytes);
  }
}
