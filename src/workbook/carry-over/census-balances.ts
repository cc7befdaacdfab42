/**
 * The balances of the three census sheets: their columns at the beginning and at the end of a year, and the columns that their
 * four rows have on the district's "Số liệu năm trước", in one order.
 */
export const censusBalances = [
  {
    sheet: 'population',
    opening: 'previous',
    closing: 'current',
    keys: ['households', 'minorityHouseholds', 'persons', 'minorityPersons'],
  },
  {
    sheet: 'poor',
    opening: 'opening',
    closing: 'closing',
    keys: ['poorHouseholds', 'minorityPoorHouseholds', 'poorPersons', 'minorityPoorPersons'],
  },
  {
    sheet: 'nearPoor',
    opening: 'opening',
    closing: 'closing',
    keys: ['nearPoorHouseholds', 'minorityNearPoorHouseholds', 'nearPoorPersons', 'minorityNearPoorPersons'],
  },
] as const;

export const censusRows = ['households', 'minorityHouseholds', 'persons', 'minorityPersons'] as const;
