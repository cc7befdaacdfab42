import type { Echo } from '../../forms/define.ts';
import { firstDataRow, placeColumns } from '../../forms/layout.ts';
import type { FillJob } from './job.ts';
import type { Primitive } from './values.ts';

export function isEcho(value: Primitive | Echo | undefined): value is Echo {
  return typeof value === 'object' && 'echo' in value;
}

/** What shows what the other cell holds, and nothing where that is blank. */
export function echoFormula({ echo }: Echo, { form, context }: FillJob): string {
  const sheet = form.sheets[echo.sheet];
  if (sheet?.kind !== 'list') throw new TypeError(`no list ${echo.sheet} to repeat`);
  const letter = placeColumns(sheet, context).find(({ key }) => key === echo.column)?.letter;
  if (letter === undefined) throw new TypeError(`${echo.sheet} has no column ${echo.column}`);
  const cell = `'${sheet.name}'!${letter}${echo.row}`;
  return `IF(${cell}="","",${cell})`;
}

/** What an echo shows in this workbook; any other value is itself. */
export function echoed(value: Primitive | Echo | undefined, job: FillJob): Primitive | undefined {
  if (!isEcho(value)) return value;
  const { sheet: id, row, column } = value.echo;
  const [sheet, given] = [job.form.sheets[id], job.values[id]];
  if (sheet === undefined || given === undefined || !('rows' in given)) return undefined;
  return given.rows[row - firstDataRow(sheet)]?.[column];
}
