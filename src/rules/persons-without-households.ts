import { type CommuneRule, issueAt, plain, withValues } from './kit.ts';
import { censusColumns } from './shared/census-rows.ts';

/** Where no household moves, no person does; except for births, deaths and removals, columns (4) and (8). */
export const personsWithoutHouseholds: CommuneRule = {
  id: 'persons-without-households',
  severity: 'error',
  scope: 'commune',
  summary: 'Có nhân khẩu nhưng số hộ bằng 0 (trừ cột giảm khác, tăng khác)',
  source: 'Biểu Hộ dân cư, Hộ nghèo, Hộ cận nghèo',
  *check(book) {
    for (const column of censusColumns(book).filter((each) => !each.personsMoveAlone)) {
      const pairs = [
        { persons: column.persons, households: column.households },
        // Persons of a minority may live in a household that isn't counted as one: only all rows at 0 are certain.
        { persons: column.minorityPersons, households: column.households },
      ];
      for (const [{ persons, households }, people, homes] of withValues(pairs, 'persons', 'households')) {
        if (homes !== 0 || people === 0) continue;
        yield {
          ...issueAt(persons, households),
          message: `Không có hộ nào (${households.at.cell} = 0) mà có ${plain(people)} nhân khẩu.`,
          actual: plain(people),
          expected: '0',
          fix: `Sửa ${persons.at.cell} hoặc ${households.at.cell}; nhân khẩu tăng, giảm trong hộ vẫn còn trong danh sách ghi ở cột (4), (8).`,
        };
      }
    }
  },
};
