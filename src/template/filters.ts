import { lowerFirst, upper, upperFirst } from '../vietnamese/text.ts';
import { FilteredFigure, orderOf } from './figure-node.ts';
import type { CitationMode, PrintOrder, Writer } from './print-order.ts';
import * as writers from './writers.ts';

/** A filter's change to what is printed. Throws, in Vietnamese, what the template's author did wrong. */
type Change = (order: PrintOrder, argument: unknown) => PrintOrder;

const written =
  (write: Writer): Change =>
  (order) => ({ ...order, write });

const changed =
  (change: (text: string) => string): Change =>
  (order) => ({ ...order, after: [...order.after, change] });

const changes: Readonly<Record<string, Change>> = {
  so: (order, width) => ({ ...order, write: writers.counted(widthOf(width)) }),
  tien: written(writers.inDong),
  trieu: written(writers.inMillions),
  'ty-le': written(writers.asRate),
  'ty-le-so': written(writers.asBareRate),
  diem: written(writers.asPoints),
  'tang-giam': written(writers.asChange),
  ngay: written(writers.shortDate),
  'ngay-dai': written(writers.longDate),
  'ngay-thang-nam': written(writers.spokenDate),
  chu: changed((text) => text),
  hoa: changed(upper),
  'dau-hoa': changed(upperFirst),
  'dau-thuong': changed(lowerFirst),
  'trich-dan': (order, mode) => ({ ...order, citation: modeOf(mode) }),
};

export const filterNames: readonly string[] = Object.keys(changes);

/** The template's filters as Liquid calls them: figures in, figures out. */
export const filters: ReadonlyMap<string, (value: unknown, argument?: unknown) => FilteredFigure> = new Map(
  Object.entries(changes).map(([name, change]) => [
    name,
    (value: unknown, argument?: unknown) => {
      const order = orderOf(value);
      if (order === undefined) throw new Error(`bộ lọc “${name}” chỉ dùng cho số liệu`);
      return new FilteredFigure(change(order, argument));
    },
  ]),
);

function widthOf(width: unknown): number | undefined {
  if (width === undefined) return undefined;
  if (typeof width === 'number' && Number.isInteger(width) && width > 0 && width < 10) return width;
  throw new Error('bộ lọc “so” chỉ nhận số chữ số từ 1 đến 9, ví dụ so: 2');
}

function modeOf(mode: unknown): CitationMode {
  if (mode === undefined) return 'auto';
  if (mode === 'day-du' || mode === 'ngan') return mode;
  throw new Error("bộ lọc “trich-dan” chỉ nhận 'day-du' hoặc 'ngan'");
}
