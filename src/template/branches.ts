import { branchJoint } from '../model/report.ts';
import { type LintedFile, slugOf } from './load.ts';

/** Begins a line that says under which branch of the conditions the lines after it stand: no template can contain it. */
export const branchSign = '\uE002';

/** `text` is rendered in the file's place. */
export interface Branched {
  readonly text: string;
  /** Each branch by its conditions ("40-muc-tieu › if bao-cao.ket-qua-ra-soat == 'Chính thức'"); '': under none. */
  readonly branches: readonly string[];
}

/** The Liquid of a file that lint has passed, every tag followed by such a line. */
export function branched(file: LintedFile, liquid: string): Branched {
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
  return { text, branches };
}
