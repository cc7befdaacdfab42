import type { FormContext, ListName, ListSheet, RowsContext } from '../../forms/define.ts';
import { districtForm } from '../../forms/district/form.ts';
import { otherContent, supportUnits } from '../../forms/district/support-contents.ts';
import { placeColumns } from '../../forms/layout.ts';
import type { ListSource } from './lists.ts';
import { dataRows } from './scope.ts';

/** In a commune's workbook the lists are copies. */
export function copiedLists(context: FormContext): (name: ListName) => ListSource {
  return (name) => context.lists[name] ?? [];
}

/** In the district's own workbook the lists are formulas over its sheets: what is added there, the drop-downs offer. */
export function districtLists(layout: RowsContext): (name: ListName) => ListSource {
  const { communes, offices, documents, supportContents } = districtForm.sheets;
  const entries = (sheet: ListSheet, make: (cell: (key: string) => string) => string): string[] => {
    const { first, last } = dataRows(sheet, layout);
    const letters = new Map(placeColumns(sheet, layout).map(({ key, letter }) => [key, letter]));
    return Array.from({ length: last - first + 1 }, (_, index) =>
      make((key) => `'${sheet.name}'!$${letters.get(key) ?? ''}$${first + index}`),
    );
  };
  const texts = (sheet: ListSheet, key: string) => entries(sheet, (cell) => `${cell(key)}&""`);
  const fullNames = () =>
    entries(communes, (cell) => `IF(${cell('name')}="","",${cell('kind')}&" "&${cell('name')})`);
  const providers = () =>
    entries(offices, (cell) => `IF(${cell('kind')}="Cơ sở đào tạo",${cell('name')}&"","")`);
  const sources: Readonly<Record<ListName, () => ListSource>> = {
    communes: () => ({ formulas: fullNames() }),
    'commune-codes': () => ({ formulas: texts(communes, 'code') }),
    offices: () => ({ formulas: texts(offices, 'name') }),
    holders: () => ({ formulas: [...fullNames(), ...texts(offices, 'name')] }),
    'training-providers': () => ({ formulas: providers() }),
    documents: () => ({ formulas: texts(documents, 'code') }),
    'support-contents': () => ({ formulas: texts(supportContents, 'name'), also: [otherContent] }),
    'support-units': () => supportUnits,
  };
  return (name) => sources[name]();
}
