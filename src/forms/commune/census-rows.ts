/** The four rows of every census sheet; `what`: "hộ nghèo", "hộ cận nghèo", or nothing for the whole population. */
export function censusRows(what: 'dân cư' | 'nghèo' | 'cận nghèo') {
  const all = what === 'dân cư';
  return {
    households: { label: all ? 'Tổng số hộ dân cư' : `Số hộ ${what}`, unit: 'hộ' },
    minorityHouseholds: { label: 'Trong đó: hộ dân tộc thiểu số', unit: 'hộ' },
    persons: { label: all ? 'Tổng số nhân khẩu' : `Số nhân khẩu hộ ${what}`, unit: 'người' },
    minorityPersons: { label: 'Trong đó: nhân khẩu dân tộc thiểu số', unit: 'người' },
  } as const;
}

/** Births, deaths and moves inside a household that stays on the list belong to columns (4) and (8). */
export const personsNote =
  'Nhân khẩu tăng, giảm trong hộ vẫn còn trong danh sách (sinh, chết, chuyển khẩu) ghi ở cột (4), (8).';
