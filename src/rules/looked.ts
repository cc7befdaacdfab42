import type { YearData } from '../forms/books.ts';
import type { CellRef } from '../model/cell.ts';
import { findingsOf, rules, wholeYear } from './index.ts';
import type { Rule } from './rule.ts';

const keyOf = ({ file, sheet, cell }: CellRef): string => `${file}\0${sheet}\0${cell}`;

/**
 * Which rules looked at cells: found by running every rule once more over the year and noting whose values it reads, so
 * that no rule need say, or forget, what it looks at.
 */
export function rulesThatLooked(data: YearData): (cells: readonly CellRef[]) => readonly Rule[] {
  let reading = new Set<CellRef>();
  const watched = watch(data, (at) => reading.add(at));
  const subject = wholeYear(watched);
  const reads = rules.map((rule) => {
    reading = new Set();
    // A rule that is a generator reads as it is read.
    for (const _ of findingsOf(rule, subject));
    return { rule, cells: new Set(Array.from(reading, keyOf)) };
  });
  return (cells) => {
    const keys = cells.map(keyOf);
    return reads.flatMap(({ rule, cells: read }) => (keys.some((key) => read.has(key)) ? [rule] : []));
  };
}

/** The same data; `onValue` is told of each cell whose value or text is read. */
function watch<T extends object>(data: T, onValue: (at: CellRef) => void): T {
  const seen = new WeakMap<object, object>();
  const wrap = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const known = seen.get(value);
    if (known !== undefined) return known;
    const proxy = new Proxy(value, {
      get(target, key, receiver): unknown {
        if ((key === 'value' || key === 'typed') && 'state' in target && 'at' in target)
          onValue(target.at as CellRef);
        return wrap(Reflect.get(target, key, receiver));
      },
    });
    seen.set(value, proxy);
    return proxy;
  };
  return wrap(data) as T;
}
