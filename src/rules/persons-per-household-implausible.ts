import type { Located } from '../model/cell.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { type CommuneRule, decimal, issueAt, plain, valuesOf } from './kit.ts';
import { movements, tableNames } from './shared/census-rows.ts';
import type { CommuneBook } from '../forms/books.ts';

interface Group {
  readonly name: string;
  readonly households: Located<number>;
  readonly persons: Located<number>;
}

const rows = [
  { households: 'households', persons: 'persons', of: '' },
  { households: 'minorityHouseholds', persons: 'minorityPersons', of: ' dân tộc thiểu số' },
] as const;

function groups(book: CommuneBook): readonly Group[] {
  const { population } = book.sheets;
  const closings = movements(book);
  return rows.flatMap((pair): readonly Group[] => {
    const listed = (['poor', 'nearPoor'] as const).flatMap((table): Group[] => {
      const of = (row: string) => closings.find((each) => each.table === table && each.row === row)?.closing;
      const [households, persons] = [of(pair.households), of(pair.persons)];
      return households && persons ? [{ name: `${tableNames[table]}${pair.of}`, households, persons }] : [];
    });
    const all = population && {
      name: `hộ${pair.of || ' dân cư'}`,
      households: population[pair.households].current,
      persons: population[pair.persons].current,
    };
    return all ? [all, ...listed] : listed;
  });
}

/** A digit too many shows in the size of families. */
export const personsPerHouseholdImplausible: CommuneRule = {
  id: 'persons-per-household-implausible',
  severity: 'warning',
  scope: 'commune',
  summary: 'Nhân khẩu bình quân một hộ ngoài khoảng của huyện (ngưỡng ở sheet Báo cáo)',
  source: 'Thực tế: gõ thừa, thiếu chữ số',
  *check(book, { personsPerHousehold: { from, to } }) {
    const { population } = book.sheets;
    const whole = population && valuesOf(population.persons.current, population.households.current);
    for (const { name, households, persons } of groups(book)) {
      const values = valuesOf(persons, households);
      // Two or three families are too few for an average to say anything.
      if (values === null || values[1] < 5 || values[0] < values[1]) continue;
      const average = values[0] / values[1];
      if (average >= from && average <= to) continue;
      const overall =
        whole && whole[1] > 0 && households !== population?.households.current
          ? `; cả xã bình quân ${formatNumber(whole[0] / whole[1], 2)}`
          : '';
      const digit = average > to ? 'thừa' : 'thiếu';
      yield {
        ...issueAt(persons, households),
        message: `${plain(values[1])} ${name} có ${plain(values[0])} nhân khẩu, bình quân ${formatNumber(average, 2)} người/hộ${overall} (ngưỡng: từ ${decimal(from)} đến ${decimal(to)}).`,
        fix: `Kiểm tra ${persons.at.cell} (có thể gõ ${digit} một chữ số) hoặc ${households.at.cell}.`,
      };
    }
  },
};
