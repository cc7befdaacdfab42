import type { Book, CommuneBook } from '../forms/books.ts';
import { columnsOf } from '../forms/define.ts';
import { isFilled, type Located } from '../model/cell.ts';
import { issueAt } from './shared/cells.ts';
import { movements } from './shared/census-rows.ts';
import { fundRows } from './shared/fund-rows.ts';
import { listsOf } from './shared/list-sheets.ts';
import type { WorkbookRule } from './rule.ts';

/** A number that is counted or copied apart, and the cells whose sum it is to be. */
interface Control {
  readonly control: Located<unknown>;
  readonly parts: readonly Located<unknown>[];
  /** From where the number comes. */
  readonly source: string;
}

function controlsOf(book: Book): readonly Control[] {
  const ofLists = listsOf(book).flatMap(({ sheet, keys, rows }) =>
    (sheet.identities ?? []).flatMap((identity) => {
      const [total = '', ...parts] = 'total' in identity ? columnsOf(identity, keys) : [];
      return rows.flatMap(({ cells }): Control[] => {
        const control = cells[total];
        const held = parts.flatMap((key) => cells[key] ?? []);
        return control === undefined
          ? []
          : [{ control, parts: held, source: 'ghi trong văn bản, danh sách gốc' }];
      });
    }),
  );
  if (book.kind === 'huyen') return ofLists;
  const ofCensus = movements(book).map(({ closing, opening, out, into }): Control => ({
    control: closing,
    parts: [opening, ...out, ...into],
    source: 'đếm từ danh sách đã rà soát',
  }));
  return [...ofLists, ...ofCensus, ...ofFunds(book)];
}

/** What the commune adds up from its own papers stands apart from the rows that the form brought along. */
function ofFunds(book: CommuneBook): readonly Control[] {
  const control = book.sheets.funds?.control;
  if (control === undefined) return [];
  const parts = fundRows(book).flatMap(({ years }) => years.flatMap(({ funds }) => funds));
  return [{ control, parts, source: 'cộng từ các quyết định giao vốn' }];
}

/** Whether a cell was worked out from one of the others. */
function isMadeOf(cell: Located<unknown>, others: readonly Located<unknown>[]): boolean {
  const from = isFilled(cell) ? (cell.formula?.from ?? []) : [];
  return others.some(({ at }) => from.includes(at.cell));
}

/** What is worked out from what it controls, or the other way round, can never differ from it. */
export const controlCellIsFormula: WorkbookRule = {
  id: 'control-cell-is-formula',
  severity: 'error',
  scope: 'workbook',
  summary: 'Ô để đối chiếu là công thức tính từ chính các ô nó phải đối chiếu, nên không bao giờ lệch',
  source: 'Quy cách biểu mẫu: tổng, số cuối kỳ ghi theo văn bản, danh sách gốc',
  *check(book) {
    for (const { control, parts, source } of controlsOf(book)) {
      const made = [
        ...(isMadeOf(control, parts) ? [{ cell: control, from: 'các ô mà nó phải đối chiếu' }] : []),
        ...parts
          .filter((part) => isMadeOf(part, [control]))
          .map((cell) => ({ cell, from: `ô ${control.at.cell} là ô phải đối chiếu với nó` })),
      ];
      for (const { cell, from } of made) {
        const formula = isFilled(cell) ? (cell.formula?.text ?? '') : '';
        yield {
          ...issueAt(cell, ...[control, ...parts].filter((each) => each !== cell)),
          message: `${cell.at.cell} là công thức ${formula}, tính từ chính ${from}: việc đối chiếu không có tác dụng.`,
          actual: formula,
          fix: `Gõ số ${source} vào ${cell.at.cell}, không để công thức.`,
        };
      }
    }
  },
};
