import { describe, expect, it } from 'vitest';
import { communeForm } from '../../src/forms/commune/form.ts';
import { columnsOf, type DataSheet } from '../../src/forms/define.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import { gateCell, placeColumns } from '../../src/forms/layout.ts';
import { checkAlone } from '../../src/rules/index.ts';
import { readBook } from '../../src/workbook/read/form-reader.ts';
import { sample, withSheet } from './damaged.ts';

/** Every cell that is typed apart so that sums can be held against it, in its sheet's first row of data, becomes a formula over them. */

const layout = { year: 2023, version: 2, olderFunds: false } as const;
const files = {
  xa: { form: communeForm, file: 'xa/23431-xa-van-lem.xlsx' },
  huyen: { form: districtForm, file: 'huyen.xlsx' },
} as const;

/** At the head of a sheet stands what the commune adds up by itself. */
const ofHead = {
  file: files.xa.file,
  tab: communeForm.sheets.funds.name,
  cell: gateCell,
  formula: 'E7+F7+G7',
};

const ofColumns = Object.values(files).flatMap(({ form, file }) =>
  Object.values<DataSheet>(form.sheets).flatMap((sheet) => {
    if (sheet.kind === 'fields') return [];
    const placed = placeColumns(sheet, layout);
    const letterOf = (key: string) => placed.find((each) => each.key === key)?.letter ?? '';
    if (sheet.kind === 'matrix') {
      return placed.some(({ key }) => key === 'closing')
        ? [7, 8, 9, 10].map((row) => ({
            file,
            tab: sheet.name,
            cell: `${letterOf('closing')}${row}`,
            formula: `${letterOf('computedClosing')}${row}`,
          }))
        : [];
    }
    return (sheet.identities ?? []).flatMap((identity) => {
      const [total = '', ...parts] =
        'total' in identity
          ? columnsOf(
              identity,
              placed.map(({ key }) => key),
            )
          : [];
      if (parts.length === 0) return [];
      const formula = `SUM(${letterOf(parts[0] ?? '')}8:${letterOf(parts.at(-1) ?? '')}8)`;
      return [{ file, tab: sheet.name, cell: `${letterOf(total)}8`, formula }];
    });
  }),
);

const controls = [...ofColumns, ofHead];

function rulesWith({ file, tab, cell, formula }: (typeof controls)[number]): readonly string[] {
  const bytes = withSheet(sample(file), tab, (xml) =>
    xml.replace(
      new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*>(<v>.*?</v>)</c>`),
      `<c r="${cell}"$1><f>${formula}</f>$2</c>`,
    ),
  );
  const { book, issues } = readBook(file, bytes, [tab]);
  if (book === null) throw new Error('not read');
  const found = checkAlone(book);
  return [...issues, ...found]
    .filter(({ at }) => at.sheet === tab && at.cell === cell)
    .map(({ rule }) => rule);
}

describe('a control cell that is a formula over what it controls', () => {
  it('there are such cells in both forms', () => {
    expect(new Set(controls.map(({ tab }) => tab))).toEqual(
      new Set([
        ...['Hộ nghèo', 'Hộ cận nghèo', 'Dự án sản xuất', 'Đào tạo nghề', 'Dự án của huyện'],
        'Nguồn vốn',
      ]),
    );
  });

  it.each(controls.filter(({ tab }) => tab !== 'Dự án của huyện'))(
    '$file $tab $cell = $formula',
    (control) => {
      expect(rulesWith(control)).toContain('control-cell-is-formula');
    },
  );
});
