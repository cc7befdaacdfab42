import type { YearData } from '../forms/books.ts';
import { communeForm } from '../forms/commune/form.ts';
import type { Form, ListData, RowOf } from '../forms/define.ts';
import { districtOwner, type acknowledgements } from '../forms/district/acknowledgements.ts';
import { districtForm } from '../forms/district/form.ts';
import { meet } from '../model/address.ts';
import { isFilled, valueOf, type CellRef } from '../model/cell.ts';
import type { FigureSet } from '../model/figure.ts';
import { groupBy } from '../model/group-by.ts';
import type { Acknowledgement, Issue } from '../model/issue.ts';
import { formatShort } from '../vietnamese/dates.ts';
import { compareKey, sameText } from '../vietnamese/text.ts';
import { addressFrom, valuesOf } from './shared/cells.ts';
import { rules } from './index.ts';

/**
 * Acknowledging: somebody's signed word that an issue stands as it is. It changes no value, holds for one rule at one
 * place of one workbook, and lapses when any cell involved changes. The issue keeps its severity and is still shown.
 */

type AcknowledgementRow = RowOf<typeof acknowledgements>;
type AcknowledgementData = ListData<(typeof acknowledgements)['columns']>;

/** Whose workbook an issue stands in: a commune's code, or `huyen`. null: nobody's, and nothing to acknowledge. */
export function ownerOf(issue: Issue, data: YearData): string | null {
  const { file } = issue.at;
  if (file === data.district.file) return districtOwner;
  return data.communes.find((slot) => slot.book?.file === file)?.code ?? null;
}

/** The cells involved with what stands in them: "L12=21; H12=14; I12=4; J12=2; K12=0". */
export function evidenceText(issue: Issue): string {
  const { file, sheet, cell } = issue.at;
  const here: CellRef = { file: file ?? '', sheet: sheet ?? '', cell: cell ?? '' };
  return (issue.evidence ?? [])
    .map(({ at, typed }) => {
      const there = { file: at.file ?? '', sheet: at.sheet ?? '', cell: at.cell ?? '' };
      return `${addressFrom(here, { at: there })}=${typed}`;
    })
    .join('; ');
}

/** Whether the issue rests on cells that an acknowledgement can hold on to. */
export function canBeAcknowledged(issue: Issue): boolean {
  return issue.at.cell !== null && issue.evidence !== undefined && issue.evidence.length > 0;
}

/** The cells of "Xác nhận" from "Mã quy tắc" to "Giá trị lúc xác nhận". */
export function rowToPaste(issue: Issue, owner: string): string[] {
  return [issue.rule, owner, issue.at.sheet ?? '', issue.at.cell ?? '', evidenceText(issue)];
}

const doubt = <const Id extends string>(id: Id, summary: string) =>
  ({ id, severity: 'warning', summary, source: 'Biểu Xác nhận' }) as const;

/** What the rows of "Xác nhận" themselves may have wrong; documentation lines as rules have them. */
export const acknowledgementIssues = {
  incomplete: doubt('acknowledgement-incomplete', 'Dòng xác nhận thiếu ô nên chưa có hiệu lực'),
  unknown: doubt('acknowledgement-unknown', 'Dòng xác nhận ghi mã quy tắc hoặc mã xã không có'),
  outOfDate: doubt('acknowledgement-out-of-date', 'Xác nhận đã hết hiệu lực vì số liệu liên quan thay đổi'),
  unjudged: doubt(
    'acknowledgement-not-judged',
    'Xác nhận chưa xét được vì tệp hoặc sheet mà nó nói đến chưa đọc được',
  ),
  unprinted: doubt(
    'acknowledgement-words-unprinted',
    'Lời in ở chú thích mà không chú thích nào của báo cáo kể các số đã xác nhận',
  ),
};

function warn(kind: keyof typeof acknowledgementIssues, at: CellRef, message: string, fix: string): Issue {
  const { id, severity } = acknowledgementIssues[kind];
  return { rule: id, severity, at, message, fix };
}

interface Statement {
  readonly row: AcknowledgementRow;
  /** Rule, owner, sheet and cells: which issue is meant. */
  readonly key: string;
  readonly evidence: string;
  readonly word: Acknowledgement;
}

const keyOf = (parts: readonly string[]) => parts.map(compareKey).join(' | ');

function statementOf(row: AcknowledgementRow): Statement | null {
  const values = valuesOf(
    row.rule,
    row.owner,
    row.sheet,
    row.cells,
    row.evidence,
    row.reason,
    row.by,
    row.on,
  );
  if (values === null) return null;
  const [rule, owner, sheet, cells, evidence, reason, by, on] = values;
  const [basis] = valuesOf(row.basis) ?? [];
  return {
    row,
    key: keyOf([rule, owner, sheet, cells]),
    evidence,
    word: { reason, by, on: formatShort(on), ...(basis === undefined ? {} : { basis }) },
  };
}

function complaint(row: AcknowledgementRow, data: YearData, known: ReadonlySet<string>): Issue | null {
  const [rule, owner] = valuesOf(row.rule, row.owner) ?? [];
  if (rule !== undefined && !known.has(rule)) {
    return warn(
      'unknown',
      row.rule.at,
      `Không có quy tắc "${rule}".`,
      'Chép lại dòng ở tệp Xac-nhan.xlsx mà lệnh validate ghi ra.',
    );
  }
  if (owner !== undefined && owner !== districtOwner && !data.communes.some((slot) => slot.code === owner)) {
    const says = `Không có đơn vị mang mã "${owner}".`;
    return warn(
      'unknown',
      row.owner.at,
      says,
      `Ghi mã 5 chữ số của xã, hoặc ${districtOwner} cho tệp của huyện.`,
    );
  }
  return null;
}

/** Evidence without the rows: what stays when a line is put in above. */
const inAnyRow = (evidence: string): string => compareKey(evidence.replaceAll(/([A-Z])\d+=/g, '$1='));

/** The same error with the same values in another row of the sheet, of which no row speaks: a line was put in or taken out above it. */
function movedFrom({ row, evidence }: Statement, issues: readonly Issue[], data: YearData): readonly Issue[] {
  const [rule, owner = '', sheet = ''] = valuesOf(row.rule, row.owner, row.sheet) ?? [];
  return issues.filter(
    (issue) =>
      issue.rule === rule &&
      keyOf([ownerOf(issue, data) ?? '', issue.at.sheet ?? '']) === keyOf([owner, sheet]) &&
      inAnyRow(evidenceText(issue)) === inAnyRow(evidence),
  );
}

/** Why nothing can be said of the issue that a row means, though none like it was found; null: it is there no more. */
function hindranceTo(row: AcknowledgementRow, data: YearData, issues: readonly Issue[]): string | null {
  const [owner = '', sheet = '', evidence = ''] = valuesOf(row.owner, row.sheet, row.evidence) ?? [];
  const slot = data.communes.find(({ code }) => code === owner);
  if (slot?.book === null)
    return `tệp của ${slot.name} chưa có, chưa đọc được, hoặc chưa rõ tệp nào là mới nhất`;
  const book = slot?.book ?? data.district;
  const form: Form = book.kind === 'xa' ? communeForm : districtForm;
  const id = Object.values(form.sheets).find(({ name }) => sameText(name, sheet))?.id ?? '';
  if ((book.sheets as Readonly<Record<string, unknown>>)[id] === null)
    return `sheet "${sheet}" của ${book.file} chưa đọc được`;
  const cells = [...evidence.matchAll(/(?:^|; )([A-Z]+\d+)=/g)].map(([, cell = '']) => cell);
  // An error of the reader rests on no evidence: the cell has no value.
  const other = issues.find(
    ({ severity, at, evidence: rests }) =>
      severity === 'error' &&
      rests === undefined &&
      at.file === book.file &&
      sameText(at.sheet ?? '', sheet) &&
      meet(at.cell ?? '', cells.join(', ')),
  );
  return other === undefined ? null : `${other.at.sheet}!${other.at.cell} của ${book.file} đang có lỗi`;
}

/**
 * The issues, those that "Xác nhận" covers with their acknowledgement; `unused`: warnings about rows that cover none.
 * `known`: the ids that a row may name.
 */
export function acknowledge(
  issues: readonly Issue[],
  sheet: AcknowledgementData | null,
  data: YearData,
  known: ReadonlySet<string> = new Set(rules.map((rule) => rule.id)),
): { readonly issues: readonly Issue[]; readonly unused: readonly Issue[] } {
  const statements = (sheet?.rows ?? []).map((row) => ({ row, statement: statementOf(row) }));
  const placeOf = (issue: Issue) => keyOf(rowToPaste(issue, ownerOf(issue, data) ?? '').slice(0, 4));
  const meant = groupBy(issues.filter(canBeAcknowledged), placeOf);
  const named = new Set(statements.map(({ statement }) => statement?.key));
  const unnamed = [...meant].flatMap(([place, those]) => (named.has(place) ? [] : those));
  const words = new Map<Issue, Acknowledgement>();
  const unused: Issue[] = [];
  for (const { row, statement } of statements) {
    const wrong = complaint(row, data, known);
    if (wrong !== null) {
      unused.push(wrong);
      continue;
    }
    if (statement === null) {
      const says = 'Dòng xác nhận này còn thiếu ô hoặc có ô không đọc được, nên chưa có hiệu lực.';
      unused.push(warn('incomplete', row.at, says, 'Ghi đủ lý do, người xác nhận và ngày xác nhận.'));
      continue;
    }
    const candidates = meant.get(statement.key) ?? [];
    const covered = candidates.filter(
      (issue) => compareKey(evidenceText(issue)) === compareKey(statement.evidence),
    );
    for (const issue of covered) words.set(issue, statement.word);
    if (covered.length > 0) continue;
    const [changed] = candidates;
    const hindrance = changed === undefined ? hindranceTo(statement.row, data, issues) : null;
    if (hindrance !== null) {
      const keep = `Giữ nguyên dòng ${row.row}; xử lý xong chỗ đó rồi kiểm tra lại.`;
      unused.push(warn('unjudged', row.evidence.at, `Chưa xét được xác nhận này: ${hindrance}.`, keep));
      continue;
    }
    const [moved] = changed === undefined ? movedFrom(statement, unnamed, data) : [];
    if (moved !== undefined) {
      const { cell } = moved.at;
      const movedTo = `Lỗi đã xác nhận nay ở ô ${cell}, vì dòng đã chuyển chỗ, nên xác nhận chưa có hiệu lực.`;
      const copy = `Ở dòng ${row.row}, sửa cột Ô thành ${cell}, cột Giá trị lúc xác nhận thành: ${evidenceText(moved)}. Lý do giữ nguyên.`;
      unused.push(warn('outOfDate', row.evidence.at, movedTo, copy));
      continue;
    }
    const says =
      changed === undefined
        ? 'Xác nhận này không còn ứng với lỗi nào: số liệu đã được sửa.'
        : `Xác nhận này hết hiệu lực: lúc xác nhận là ${statement.evidence}; nay là ${evidenceText(changed)}.`;
    const fix =
      changed === undefined
        ? `Xóa dòng ${row.row}.`
        : `Xem lại, rồi chép dòng mới ở tệp Xac-nhan.xlsx mà lệnh validate ghi ra vào dòng ${row.row}.`;
    unused.push(warn('outOfDate', row.evidence.at, says, fix));
  }
  const stamped = issues.map((issue) => {
    const acknowledged = words.get(issue);
    return acknowledged === undefined ? issue : { ...issue, acknowledged };
  });
  return { issues: stamped, unused };
}

/** Words for the reader of the report that no figure takes up: they are printed nowhere, which is said. */
export function unprintedWords(sheet: AcknowledgementData | null, { byId }: FigureSet): readonly Issue[] {
  const taken = new Set(
    [...byId.values()].flatMap(({ operands }) =>
      operands.flatMap((each) => (each.kind === 'cell' ? [`${each.at.sheet}!${each.at.cell}`] : [])),
    ),
  );
  return (sheet?.rows ?? []).flatMap(({ words, sheet: about, cells }) => {
    if (!isFilled(words) || taken.has(`${words.at.sheet}!${words.at.cell}`)) return [];
    const place = [valueOf(about), valueOf(cells)].filter((part) => part !== undefined).join('!');
    const says = `Lời này không in ở đâu: xác nhận chưa có hiệu lực, hoặc không chú thích nào của báo cáo kể các số lấy từ ${place}.`;
    const fix =
      'Kiểm tra các ô của dòng; nếu báo cáo không có chú thích ấy thì xóa lời này, cần nói thêm thì ghi thẳng trong báo cáo.';
    return [warn('unprinted', words.at, says, fix)];
  });
}
