import { evaluate, type Lookup } from '../read/formula.ts';
import { kindOf } from '../read/number-format.ts';
import type { RawCell, RawScalar } from '../read/raw.ts';
import { legacyEncodingOf } from '../../vietnamese/text.ts';
import { formats } from '../write/looks.ts';
import type { PlannedCell } from '../write/plan.ts';
import { serialOfIso } from './iso-serial.ts';

/** What goes into the copy for a cell that somebody typed; `remark` where that is not all that stood there. */
export interface TypedContent {
  readonly content: Pick<PlannedCell, 'value' | 'formula' | 'error' | 'result' | 'format' | 'font'>;
  readonly remark?: string;
}

/** Excel's own limit; a longer text makes the file need repair. */
const longestText = 32_767;
/** Between the two calendars of Excel. */
const from1904 = 1_462;

const knownErrors = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

/**
 * The cell's value as it was typed: text stays text, a percentage a percentage, a date a date. A formula stays one where
 * its result can be checked; else what it shows takes its place, and that is said. What cannot be read at all is
 * quoted, never written as a value: nobody may take it for one. `ownFormat` is the form's own format of the cell.
 */
export function typedContent(
  raw: RawCell,
  ownFormat: string | undefined,
  lookup: Lookup,
  date1904: boolean,
): TypedContent {
  if (raw.kind === 'unreadable')
    return { content: {}, remark: `Nội dung hỏng, tệp lưu: “${raw.lexeme}”; ô được để trống.` };
  if (raw.kind !== 'formula') return scalarContent(raw, raw, ownFormat, date1904);
  const shown = raw.cached === null ? { content: {} } : scalarContent(raw.cached, raw, ownFormat, date1904);
  if (raw.text === null) return { ...shown, remark: 'Công thức mảng được thay bằng giá trị đang hiện.' };
  const checked = evaluate(raw.text, lookup) !== null && raw.cached?.kind !== 'error';
  if (!checked) {
    const place = raw.cached === null ? 'ô được để trống' : 'được thay bằng giá trị đang hiện';
    return { ...shown, remark: `Công thức =${raw.text}: ${place}.` };
  }
  const { value, format } = shown.content;
  return {
    content: { formula: raw.text, result: value ?? null, ...(format === undefined ? {} : { format }) },
  };
}

function scalarContent(
  scalar: RawScalar,
  { format }: Pick<RawCell, 'format'>,
  ownFormat: string | undefined,
  date1904: boolean,
): TypedContent {
  switch (scalar.kind) {
    case 'number': {
      const shift = date1904 && format.kind === 'date' ? from1904 : 0;
      return { content: { value: scalar.value + shift, format: formatFor(format.kind, ownFormat) } };
    }
    case 'text': {
      const legacy = scalar.fonts.find((font) => legacyEncodingOf(font) !== null);
      return {
        content: {
          value: scalar.value.slice(0, longestText),
          format: ownFormat,
          font: legacy,
        },
        ...(scalar.value.length > longestText
          ? { remark: `Chữ dài ${scalar.value.length} ký tự, chỉ giữ ${longestText} ký tự đầu.` }
          : {}),
      };
    }
    case 'boolean':
      return { content: { value: scalar.value } };
    case 'error':
      return { content: knownErrors.includes(scalar.code) ? { error: scalar.code } : { value: scalar.code } };
    case 'isoDate': {
      const serial = serialOfIso(scalar.date, scalar.lexeme);
      return {
        content:
          serial === null
            ? { value: scalar.lexeme }
            : { value: serial, format: formatFor('date', ownFormat) },
      };
    }
  }
}

/** The form's format where it makes the same kind of thing of a number; else the plainest of the typed kind. */
function formatFor(typed: RawCell['format']['kind'], own: string | undefined): string | undefined {
  const kind = (of: string) => (of === 'percent' || of === 'date' ? of : 'number');
  if (kind(own === undefined ? 'general' : kindOf(own)) === kind(typed)) return own;
  return typed === 'percent' ? '0.00%' : typed === 'date' ? formats.shortDate : 'General';
}
