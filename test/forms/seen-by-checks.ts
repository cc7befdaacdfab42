/** Errors of a commune's file alone that a line of "Kiểm tra" shows. */
export const seenBy: Readonly<Record<string, string>> = {
  'closing-differs-from-movement': 'poor-closes',
  'movement-tables-disagree': 'tables-agree',
  'ethnic-minority-part-exceeds-total': 'minorities-within-totals',
  'poor-exceed-population': 'poor-within-population',
  'persons-fewer-than-households': 'persons-fit-households',
  'persons-without-households': 'persons-fit-households',
  'other-change-without-reason': 'other-changes-have-reasons',
  'project-budget-exceeds-funds': 'project-budgets-within-funds',
  'cutoff-after-preparation': 'info-complete',
  'gate-denies-rows': 'answers-fit-rows',
  'gate-promises-rows': 'answers-fit-rows',
};

/** Those that a worksheet cannot see, or not without going through rows in pairs, and those left to the district for now. */
export const unseen: Readonly<Record<string, string>> = {
  'control-cell-is-formula':
    'a sheet does not see the formulas of its cells (ISFORMULA is not of Excel 2010)',
  'allocation-disbursement-exceeds-funds': 'of the district’s workbook',
  'class-learners-differ-from-parts': 'of the district’s workbook',
  'dated-after-cutoff': 'left to the district: dates of single rows',
  'decision-with-two-dates': 'compares rows in pairs',
  'ends-before-start': 'left to the district: dates of single rows',
  'household-change-without-reason': 'left to the district: its threshold is',
  'info-differs-from-form': 'the file is held against what the district sent',
  'loudspeaker-cost-exceeds-funds': 'sums over two sheets by year, side by side',
  'old-loudspeaker-missing': 'compares two choices of a row',
  'outflow-exceeds-opening': 'follows from the closing of another row',
  'project-disbursement-exceeds-fund-sheet': 'sums over sub-project, source and year, side by side',
  'project-listed-twice': 'compares rows in pairs',
  'row-key-listed-twice': 'compares rows in pairs',
  'total-row-listed': 'is about the words of a row',
};
