import type { Command } from 'commander';
import { CallFault } from '../model/fault.ts';
import type { CalendarDate } from '../model/cell.ts';
import { parseDate } from '../vietnamese/dates.ts';
import { today } from '../workspace/clock.ts';
import { exitCodes } from './exit-codes.ts';
import { asksForJson, type JsonOptions, writeJson } from './json-output.ts';
import { statusAsJson } from './reporters/status-json.ts';
import { statusAsText } from './reporters/status-text.ts';
import { workspaceOf } from './year-argument.ts';
import { yearStatus } from './year-status.ts';
import { say } from './say.ts';

export interface StatusOptions extends JsonOptions {
  readonly on?: string;
}

/** Says how far a year has come in, and gives the exit code. Throws a CallFault on what is no day. */
export async function showStatus(year: number, options: StatusOptions, command: Command): Promise<number> {
  const asOf = dayOf(options.on);
  const { root } = workspaceOf(year, command);
  const status = await yearStatus(root, year, asOf);
  if (asksForJson(options)) writeJson(statusAsJson(status), options.output);
  else say(statusAsText(status));
  return exitCodes.done;
}

function dayOf(text: string | undefined): CalendarDate {
  if (text === undefined) return today();
  const date = parseDate(text);
  if (date === null)
    throw new CallFault(`“${text}” không phải là ngày. Ghi ngày/tháng/năm, ví dụ 13/11/2023.`);
  return date;
}
