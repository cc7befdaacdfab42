import { type CommuneRule, issueAt, plain, withValues } from './kit.ts';
import { censusColumns } from './shared/census-rows.ts';

/** A household has at least one person. */
export const personsFewerThanHouseholds: CommuneRule = {
  id: 'persons-fewer-than-households',
  severity: 'error',
  scope: 'commune',
  summary: 'Số nhân khẩu nhỏ hơn số hộ (trừ cột giảm khác, tăng khác)',
  source: 'Biểu Hộ dân cư, Hộ nghèo, Hộ cận nghèo',
  *check(book) {
    for (const column of censusColumns(book).filter((each) => !each.personsMoveAlone)) {
      const pairs = [
        { persons: column.persons, households: column.households },
        { persons: column.minorityPersons, households: column.minorityHouseholds },
      ];
      for (const [{ persons, households }, people, homes] of withValues(pairs, 'persons', 'households')) {
        if (people >= homes) continue;
        yield {
          ...issueAt(persons, households),
          message: `${plain(homes)} hộ (${households.at.cell}) mà chỉ có ${plain(people)} nhân khẩu.`,
          actual: plain(people),
          expected: `từ ${plain(homes)} trở lên`,
          fix: `Sửa ${persons.at.cell} hoặc ${households.at.cell}; có thể hai ô bị ghi đổi chỗ.`,
        };
      }
    }
  },
};
