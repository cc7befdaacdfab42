import type { CellType, Field } from './define.ts';

type Options<T> = Partial<Omit<Field<T>, 'kind' | 'label' | 'type' | 'required'>>;

/** A field that must be filled (`*`). */
export function needed<T>(label: Field['label'], type: CellType<T>, options: Options<T> = {}): Field<T> {
  return { kind: 'input', label, type, required: true, ...options };
}

/** A field that may stay blank, or must not only in the case of `requiredWhen`. */
export function free<T>(label: Field['label'], type: CellType<T>, options: Options<T> = {}): Field<T> {
  return { kind: 'input', label, type, required: false, ...options };
}

/** Filled in before the workbook goes out, and locked. */
export function locked<T>(label: Field['label'], type: CellType<T>, options: Options<T> = {}): Field<T> {
  return { kind: 'fixed', label, type, required: true, ...options };
}
