/**
 * The language in which every sheet is defined, once: the blank form, the reader, the schema of each column and the
 * messages are all made from the same definition. Letters and row numbers are computed by `layout.ts`, never typed.
 */
export * from './define/cell-types.ts';
export * from './define/columns.ts';
export * from './define/context.ts';
export * from './define/identities.ts';
export * from './define/read-data.ts';
export * from './define/sheets.ts';
export * from './define/versions.ts';
