import { type Column, type Field, type LayoutContext, textOf } from './define.ts';

type Described = Column<never> | Column | Field<never> | Field;

/**
 * What a cell should hold, in Vietnamese, as issues say it: "số nguyên không âm (hộ)", "một trong: 2023; 2022".
 * `unit`: that of the row, in a matrix sheet; a column's own unit goes before it.
 */
export function expectedOf(definition: Described, layout: LayoutContext, unit?: string): string {
  if (definition.kind === 'formula') return 'công thức của biểu, không nhập';
  const { type } = definition;
  if (type.shape === 'choice') {
    return `một trong: ${type
      .options(layout)
      .map(({ label }) => textOf(label, layout))
      .join('; ')}`;
  }
  const own = 'unit' in definition && definition.unit !== undefined ? definition.unit : unit;
  return own === undefined || type.expected.includes(own) ? type.expected : `${type.expected} (${own})`;
}
