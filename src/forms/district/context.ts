import { valueOf } from '../../model/cell.ts';
import { shortName } from '../../programme/subprojects.ts';
import { upperFirst } from '../../vietnamese/text.ts';
import type { CommuneIdentity, FormContext, LayoutContext, OtherTarget, Sheets } from '../define.ts';
import { otherContent, supportUnits } from './support-contents.ts';
import type { districtForm } from './form.ts';
import { moneyOfCommunes } from './given-money.ts';
import { communeFullName, sendingUnits } from './units.ts';

type District = Sheets<typeof districtForm>;

/** Distinct, in the order of the sheet. */
function present(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}

/**
 * What blank forms of the year need from the district's workbook: communes, drop-down lists, the sub-projects whose
 * money goes to communes, other targets, thresholds, deadline and receiver. Cells that lack are left out; a sheet that
 * could not be read counts as empty (its issue says so elsewhere).
 */
export function formContextOf(district: District, layout: LayoutContext): FormContext {
  const report = district.report;
  const communes = sendingUnits(district, layout.year).flatMap((row): CommuneIdentity[] => {
    const code = valueOf(row.code);
    const name = communeFullName(row);
    return code === undefined || name === undefined ? [] : [{ code, name }];
  });
  const offices = district.offices?.rows ?? [];
  const officeNames = present(offices.map((row) => valueOf(row.name)));
  const contents = district.supportContents?.rows ?? [];
  const funded = (district.eligibility?.rows ?? []).filter(
    (row) => valueOf(row.eligible) === 'yes' && valueOf(row.fundsToCommunes) === 'yes',
  );
  const deadline = valueOf(report?.deadline);
  const receiver = valueOf(report?.draftingOffice);
  return {
    ...layout,
    province: upperFirst(valueOf(report?.province) ?? ''),
    district: upperFirst(valueOf(report?.areaName) ?? ''),
    communeWord: valueOf(report?.communeWord) ?? '',
    communes,
    lists: {
      communes: communes.map((commune) => commune.name),
      'commune-codes': communes.map((commune) => commune.code),
      offices: officeNames,
      holders: [...communes.map((commune) => commune.name), ...officeNames],
      'training-providers': present(
        offices.filter((row) => valueOf(row.kind) === 'training-provider').map((row) => valueOf(row.name)),
      ),
      documents: present((district.documents?.rows ?? []).map((row) => valueOf(row.code))),
      'support-contents': [...present(contents.map((row) => valueOf(row.name))), otherContent],
      'support-units': supportUnits,
    },
    fundedSubprojects: funded.flatMap((row) => valueOf(row.code) ?? []),
    investmentSubprojects: funded
      .filter((row) => valueOf(row.investment) === 'yes')
      .flatMap((row) => valueOf(row.code) ?? []),
    otherTargets: (district.otherTargets?.rows ?? [])
      .filter((row) => valueOf(row.byCommunes) === 'yes')
      .flatMap((row): OtherTarget[] => {
        const [code, of, name, unit] = [
          valueOf(row.code),
          valueOf(row.subproject),
          valueOf(row.name),
          valueOf(row.unit),
        ];
        if (code === undefined || of === undefined || name === undefined || unit === undefined) return [];
        return [{ code, subproject: shortName(of), name, unit }];
      }),
    ...printedMoney(district, layout),
    thresholds: {
      householdChangePercent: valueOf(report?.householdChangePercent) ?? 5,
      disbursementPercent: valueOf(report?.lowDisbursementPercent) ?? 50,
    },
    ...(deadline === undefined ? {} : { deadline }),
    ...(receiver === undefined ? {} : { receiver }),
  };
}

/** Sums that forms go out with: none while nothing of "Vốn giao" is written down, or while it is not certain. */
function printedMoney(district: District, layout: LayoutContext): Pick<FormContext, 'money' | 'printedSums'> {
  const money = moneyOfCommunes(district, layout);
  const stated = (district.allocationTotals?.rows.length ?? 0) > 0;
  return money === undefined || !stated ? {} : { money, printedSums: true };
}
