import { z } from 'zod';
import { type CellType, type LayoutContext, textOf, type Text } from '../../forms/define.ts';
import { toSerial } from '../../vietnamese/dates.ts';
import type { PlacedColumn } from '../../forms/layout.ts';
import type { FillJob } from './job.ts';
import type { ListSheetBuilder } from './lists.ts';
import type { Validation, ValidationRule } from './plan.ts';

/** Excel's own limits; a longer text makes the file need repair. */
const longestTitle = 32;
const longestText = 255;

interface Described {
  readonly heading: string;
  readonly type: CellType<unknown>;
  readonly note?: Text;
  /** "bắt buộc khi …" */
  readonly because?: string;
}

/** The rule, prompt and error message of a range of cells; undefined where there is nothing to say. */
export function validationOf(
  range: string,
  { heading, type, note, because }: Described,
  lists: ListSheetBuilder,
  layout: LayoutContext,
): Validation | undefined {
  const rule = ruleOf(type, lists, layout);
  const told = [note === undefined ? '' : textOf(note, layout), sentence(because ?? ''), hintOf(type)].filter(
    (part) => part !== '',
  );
  const prompt =
    note !== undefined || because !== undefined || type.shape === 'date'
      ? { title: cut(heading, longestTitle), text: cut(told.join('. '), longestText) }
      : undefined;
  if (rule.kind === 'any' && prompt === undefined) return undefined;
  const error =
    rule.kind === 'any' ? undefined : { title: 'Chưa đúng', text: cut(errorOf(heading, type), 225) };
  return { range, rule, ...(prompt ? { prompt } : {}), ...(error ? { error } : {}) };
}

/** The validation of a column's data cells; none for formulas. */
export function columnValidation(
  { letter, heading, column }: PlacedColumn,
  first: number,
  last: number,
  { lists, context }: FillJob,
): readonly Validation[] {
  if (column.kind === 'formula') return [];
  const { type, note } = column;
  const because = column.kind === 'input' ? column.requiredWhen?.because : undefined;
  const described: Described = {
    heading,
    type,
    ...(note === undefined ? {} : { note }),
    ...(because === undefined ? {} : { because }),
  };
  const made = validationOf(`${letter}${first}:${letter}${last}`, described, lists, context);
  return made === undefined ? [] : [made];
}

function ruleOf(type: CellType<unknown>, lists: ListSheetBuilder, layout: LayoutContext): ValidationRule {
  switch (type.shape) {
    case 'number':
      return numberRule(type);
    case 'date':
      return {
        kind: 'date',
        min: toSerial({ year: 1990, month: 1, day: 1 }),
        max: toSerial({ year: 2100, month: 12, day: 31 }),
      };
    case 'choice':
    case 'listed': {
      const source = lists.nameFor(type, layout);
      return source === undefined ? { kind: 'any' } : { kind: 'list', source };
    }
    case 'text':
      return { kind: 'length', max: type.maxLength };
  }
}

/** Bounds are those of the column's schema, so that Excel and the reader refuse the same numbers. */
function numberRule(type: Extract<CellType<unknown>, { shape: 'number' }>): ValidationRule {
  const schema: unknown = type.schema;
  if (!(schema instanceof z.ZodNumber)) throw new Error(`a number column without bounds: ${type.expected}`);
  const scale = 'millions' in type ? 1_000_000 : 1;
  const min = (schema.minValue ?? 0) / scale;
  const max = (schema.maxValue ?? Number.MAX_SAFE_INTEGER) / scale;
  if (type.decimals === 0) return { kind: 'whole', min, max };
  return schema.safeParse(min * scale).success ? { kind: 'decimal', min, max } : { kind: 'above', min };
}

function hintOf(type: CellType<unknown>): string {
  return type.shape === 'date'
    ? 'Gõ ngày/tháng/năm, ví dụ 04/7/2023, rồi xem ô có hiện đúng ngày, tháng không'
    : '';
}

function errorOf(heading: string, type: CellType<unknown>): string {
  switch (type.shape) {
    case 'choice':
    case 'listed':
      return `"${heading}": chọn một dòng trong danh sách thả xuống (bấm mũi tên bên phải ô).`;
    case 'date':
      return `"${heading}": nhập ngày theo dạng ngày/tháng/năm, ví dụ 04/7/2023.`;
    case 'number':
      return `"${heading}": nhập ${type.expected}. Gõ số liền, không dấu chấm ngăn hàng nghìn, không ghi kèm chữ.`;
    case 'text':
      return `"${heading}": nhập ${type.expected}, nhiều nhất ${type.maxLength} ký tự.`;
  }
}

function sentence(text: string): string {
  return text === '' ? '' : text.charAt(0).toUpperCase() + text.slice(1);
}

/** At the end of a word. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const kept = text.slice(0, longest - 1);
  return `${kept.slice(0, kept.lastIndexOf(' ')).replace(/[ (,;:.]+$/, '')}…`;
}
