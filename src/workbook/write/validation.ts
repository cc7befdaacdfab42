import * as z from 'zod';
import { type CellType, type LayoutContext, textOf, type Text } from '../../forms/define.ts';
import type { FillJob } from './job.ts';
import type { ListSheetBuilder } from './lists.ts';
import type { Validation, ValidationRule } from './plan.ts';

/** Excel's own limits; a longer text makes the file need repair. */
const longestTitle = 32;
const longestText = 255;

/** What a column or field says of its cells. */
interface Described {
  readonly type: CellType<unknown>;
  readonly note?: Text;
  readonly requiredWhen?: { readonly because: string };
}

/** The rule, prompt and error message of a range of cells; none where there is nothing to say. */
export function validationsOf(
  range: string,
  heading: string,
  { type, note, requiredWhen }: Described,
  { lists, context }: FillJob,
): readonly Validation[] {
  const rule = ruleOf(type, lists, context);
  const told = [
    note === undefined ? '' : textOf(note, context),
    sentence(requiredWhen?.because ?? ''),
    type.shape === 'date' ? dateHint : '',
  ].filter((part) => part !== '');
  const isTold = note !== undefined || requiredWhen !== undefined || type.shape === 'date';
  const prompt = isTold && {
    showInputMessage: true,
    promptTitle: cut(heading, longestTitle),
    prompt: cut(told.join('. '), longestText),
  };
  const refusal = rule.type !== 'any' && {
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Chưa đúng',
    error: cut(errorOf(heading, type), 225),
  };
  return prompt || refusal ? [{ range, rule: { ...rule, allowBlank: true, ...prompt, ...refusal } }] : [];
}

const dateHint = 'Gõ ngày/tháng/năm, ví dụ 04/7/2023, rồi xem ô có hiện đúng ngày, tháng không';

function ruleOf(type: CellType<unknown>, lists: ListSheetBuilder, layout: LayoutContext): ValidationRule {
  switch (type.shape) {
    case 'number':
      return numberRule(type);
    case 'date':
      // exceljs makes a Date of what it is given, in UTC, and a serial of that.
      return { type: 'date', operator: 'between', formulae: [Date.UTC(1990, 0, 1), Date.UTC(2100, 11, 31)] };
    case 'choice':
    case 'listed': {
      const source = lists.nameFor(type, layout);
      return source === undefined ? { type: 'any', formulae: [] } : { type: 'list', formulae: [source] };
    }
    case 'text':
      return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [type.maxLength] };
  }
}

/** Bounds are those of the column's schema, so that Excel and the reader refuse the same numbers. */
function numberRule(type: Extract<CellType<unknown>, { shape: 'number' }>): ValidationRule {
  const schema: unknown = type.schema;
  if (!(schema instanceof z.ZodNumber)) throw new Error(`a number column without bounds: ${type.expected}`);
  const scale = 'millions' in type ? 1_000_000 : 1;
  const min = (schema.minValue ?? 0) / scale;
  const max = (schema.maxValue ?? Number.MAX_SAFE_INTEGER) / scale;
  if (type.decimals === 0) return { type: 'whole', operator: 'between', formulae: [min, max] };
  return schema.safeParse(min * scale).success
    ? { type: 'decimal', operator: 'between', formulae: [min, max] }
    : { type: 'decimal', operator: 'greaterThan', formulae: [min] };
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
