import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTextFiles } from './read.ts';

const builtIn = fileURLToPath(new URL('../../templates/bc-ubnd', import.meta.url));

/** The template's files, and the folder's name as issues give it. */
export interface TemplateFiles {
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** A workspace's own `templates/bc-ubnd` in place of the built-in one. */
export function templateFor(root: string): TemplateFiles {
  const own = path.join(root, 'templates', 'bc-ubnd');
  return { folder: 'templates/bc-ubnd', files: readTextFiles(existsSync(own) ? own : builtIn, '.md') };
}
