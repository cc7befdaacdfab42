import type { Command } from 'commander';
import { CallFault } from '../model/fault.ts';
import { findWorkspace, type Workspace } from '../workspace/find.ts';

/** "2023" → 2023. Throws a CallFault on anything that isn't a year. */
export function parseYear(text: string): number {
  if (!/^(19|20)\d\d$/.test(text))
    throw new CallFault(`“${text}” không phải là năm. Ghi đủ bốn chữ số, ví dụ 2023.`);
  return Number(text);
}

/** The workspace of a command's `-C`; says on stderr which one where it wasn't plain from the call. */
export function workspaceOf(year: number, command: Command): Workspace {
  const options = command.optsWithGlobals<{ C?: string }>();
  const workspace = findWorkspace(year, process.cwd(), options.C);
  if (workspace.from === 'package')
    process.stderr.write(`Thư mục làm việc: ${workspace.root} (theo package.json)\n`);
  return workspace;
}
