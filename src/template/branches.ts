import { branchJoint } from '../model/report.ts';
import { runsOf, runSign } from './continued.ts';
import { type TemplateFile, slugOf } from './load.ts';

/** Begins a line that says under which branch of the conditions the lines after it stand: no template can contain it. */
export const branchSign = '\uE002';

/** `text` is rendered in the file's place. */
export interface Branched {
  readonly text: string;
  /** Each branch by its conditions ("40-muc-tieu › if bao-cao.ket-qua-ra-soat == 'Chính thức'"); '': under none. */
  readonly branches: readonly string[];
  /** Each run of lines of which some continue others, by the conditions of all of its lines, whichever hold. */
  readonly runs: readonly string[];
}

/** The Liquid of a file that lint has passed, every tag followed by such a line, and every line of a run ended by its number. */
export function branched(file: TemplateFile, liquid: string): Branched {
  const branches: string[] = [''];
  const open: string[][] = [];
  let inComment = false;
  const text = liquid.replace(/\{%\s*(\w+)\s*(.*?)\s*%\}/gs, (tag, name: string, condition: string) => {
    if (name === 'comment' || name === 'endcomment') inComment = name === 'comment';
    if (inComment || name === 'endcomment') return tag;
    const said = `${name} ${condition}`.replace(/\s+/g, ' ').trim();
    if (name.startsWith('end')) open.pop();
    else if (name === 'else' || name === 'elsif') open.at(-1)?.push(said);
    else open.push([said]);
    const path = open.map((conditions) => conditions.join(' '));
    const branch = path.length === 0 ? '' : [slugOf(file), ...path].join(branchJoint);
    if (!branches.includes(branch)) branches.push(branch);
    return `${tag}\n${branchSign}${branches.indexOf(branch)}`;
  });
  const under: string[][] = [];
  let branch = 0;
  const lines = text.split('\n');
  const runs = runsOf(lines.map((line) => (isBetween(line) ? null : line)));
  const numbered = lines.map((line, index) => {
    if (line.startsWith(branchSign)) branch = Number(line.slice(branchSign.length));
    const run = runs[index];
    if (run === undefined) return line;
    (under[run] ??= [slugOf(file)]).push(branches[branch] ?? '');
    return `${line.trimEnd()}${runSign}${run}`;
  });
  return { text: numbered.join('\n'), branches, runs: under.map((all) => all.join('\n')) };
}

/** What stands between the lines of a run and is none of it. */
function isBetween(line: string): boolean {
  return line.startsWith(branchSign) || /^\s*\{%.*%\}\s*$/.test(line);
}
