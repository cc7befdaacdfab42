/**
 * What tells the rows of a sheet apart: two rows with the same would say a thing twice, or two things of one. Sheets of
 * activities have no key; those with a rule of their own (projects, allocations, communes, documents) are left out.
 */
export const keysOfSheets: Readonly<Record<'xa' | 'huyen', Readonly<Record<string, readonly string[]>>>> = {
  xa: {
    funds: ['subproject', 'source', 'capital'],
    otherTargets: ['code'],
    training: ['name', 'startedOn'],
  },
  huyen: {
    offices: ['code'],
    lastYear: ['code'],
    eligibility: ['code'],
    ceilings: ['subproject', 'mode', 'area'],
    trainingClasses: ['name', 'commune', 'startedOn'],
    otherTargets: ['code'],
    citations: ['place'],
    receipts: ['code', 'sending'],
    supportContents: ['name'],
  },
};
