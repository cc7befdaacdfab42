import type { FormContext, LayoutContext, ListName, ListSheet } from '../../forms/define.ts';
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
export function districtLists(layout: LayoutContext): (name: ListName) => ListSource {
  const { communes, offices, documents, supportContents } = districtForm.sheets;
  const entries = (sheet: ListSheet, make: (cell: (key: string) => string) => string): string[] => {
    const { first, last } = dataRows(sheet, layout);
    const letters = new Map(placeColumns(sheet, layout).map(({ key, letter }) => [key, letter]));
    return Array.from({ length: last - first + 1 }, (_, index) =>
      make((key) => `'${sheet.name}'!$${letters.get(key) ?? ''}$${first + index}`),
    );
  };
  const fullNames = () =>
    entries(communes, (cell) => `IF(${cell('name')}="","",${cell('kind')}&" "&${cell('name')})`);
  const officeNames = () => entries(offices, (cell) => `${cell('name')}&""`);
  return (name) => {
    switch (name) {
      case 'communes':
        return { formulas: fullNames() };
      case 'commune-codes':
        return { formulas: entries(communes, (cell) => `${cell('code')}&""`) };
      case 'offices':
        return { formulas: officeNames() };
      case 'holders':
        return { formulas: [...fullNames(), ...officeNames()] };
      case 'training-providers':
        return {
          formulas: entries(offices, (cell) => `IF(${cell('kind')}="Cơ sở đào tạo",${cell('name')}&"","")`),
        };
      case 'documents':
        return { formulas: entries(documents, (cell) => `${cell('code')}&""`) };
      case 'support-contents':
        return { formulas: entries(supportContents, (cell) => `${cell('name')}&""`), also: [otherContent] };
      case 'support-units':
        return supportUnits;
    }
  };
}
