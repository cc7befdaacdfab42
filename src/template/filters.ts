import type { FigureDrop } from './drops.ts';
import { citationForms, formats, transforms } from './formats.ts';

/** One filter of an output, `| so: 2`. */
export interface Step {
  readonly filter: string;
  readonly argument: number | string | undefined;
}

/** A figure on its way through filters: nothing is written yet, for citations depend on what is read before them. */
export class Printing {
  readonly source: FigureDrop | number | string | null;
  readonly steps: readonly Step[];
  /** Which output of the file it is. */
  readonly output: number | null;

  constructor(source: Printing['source'], steps: readonly Step[], output: number | null) {
    this.source = source;
    this.steps = steps;
    this.output = output;
  }

  then(step: Step): Printing {
    return new Printing(this.source, [...this.steps, step], this.output);
  }

  at(output: number): Printing {
    return new Printing(this.source, this.steps, output);
  }
}

export const citationFilter = 'trich-dan';

/**
 * `| vi-tri: 'nam-de-an'` names the place of a printing, which then isn't counted among those of its figure: what is printed anew
 * before them leaves their places as they are. `| vi-tri: 7` keeps the number that a printing had before it was moved; the others count on
 * from the highest before them.
 */
export const placeFilter = 'vi-tri';
const placeName = /^[a-z][a-z0-9-]{0,19}$/;

/** All filters there are: liquidjs's own ones are removed, for they make a bare value of a figure. */
export const filterNames: readonly string[] = [
  ...Object.keys(formats),
  citationFilter,
  ...Object.keys(transforms),
  placeFilter,
];

export function isFormat(filter: string): boolean {
  return filter === citationFilter || Object.hasOwn(formats, filter);
}

/** Why these arguments don't suit the filter, in Vietnamese; null when they do. */
export function argumentFault(filter: string, args: readonly unknown[]): string | null {
  if (args.length > 1) return `Bộ lọc "${filter}" chỉ nhận một tham số.`;
  const [argument] = args;
  if (argument !== undefined && typeof argument !== 'number' && typeof argument !== 'string') {
    return `Tham số của bộ lọc "${filter}" phải là số hoặc chữ trong dấu nháy.`;
  }
  if (filter === placeFilter) {
    const isKept = typeof argument === 'number' && Number.isInteger(argument) && argument > 0;
    if (isKept || (typeof argument === 'string' && placeName.test(argument))) return null;
    return `Bộ lọc "${placeFilter}" nhận một tên bằng chữ thường không dấu trong dấu nháy, ví dụ 'de-an', hoặc số thứ tự cũ của chỗ in.`;
  }
  if (filter === citationFilter) {
    if (argument === undefined || Object.hasOwn(citationForms, String(argument))) return null;
    return `Bộ lọc "trich-dan" nhận: ${Object.keys(citationForms)
      .map((name) => `'${name}'`)
      .join(', ')}.`;
  }
  const format = formats[filter];
  if (format?.accepts(argument) ?? argument === undefined) return null;
  return format?.argument === undefined
    ? `Bộ lọc "${filter}" không nhận tham số.`
    : `Bộ lọc "${filter}" nhận: ${format.argument}.`;
}
