import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildOptions, Metafile, Plugin } from 'esbuild';
import { knownIds } from '../src/figures/known-ids.ts';
import { lintTemplate } from '../src/template/lint.ts';
import { digestOf } from '../src/template/passed.ts';

/**
 * Not loaded, not shipped: what exceljs reads with (the tool only writes with it, and reads by its own strict reader), and what commander
 * starts other programs with, a seventh of the time of `--help`.
 */
const unused: Plugin = {
  name: 'unused',
  setup(building) {
    const asUnused = (name: string) => ({ path: name, namespace: 'unused' });
    building.onResolve({ filter: /^(unzipper|fast-csv|@fast-csv\/.*)$/ }, ({ path: name }) => asUnused(name));
    building.onResolve({ filter: /^node:child_process$/ }, ({ path: name, importer }) =>
      /node_modules.commander./.test(importer) ? asUnused(name) : undefined,
    );
    building.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** The built-in template is looked through here, once for all who run the program. Throws where lint finds anything. */
function passedTemplate(): string {
  const folder = 'templates/bc-ubnd';
  const files = readdirSync(folder).map((name) => ({
    name,
    text: readFileSync(path.join(folder, name), 'utf8'),
  }));
  const template = lintTemplate(files, knownIds({ byId: new Map() }));
  const [fault] = template.issues;
  if (fault !== undefined) throw new Error(`${folder}/${fault.file}:${fault.line} ${fault.message}`);
  return digestOf(template);
}

/** How the program is bundled, in whatever form it goes out. */
export const program = {
  bundle: true,
  platform: 'node',
  charset: 'utf8',
  legalComments: 'none',
  // Node has them, of whatever edition of Unicode; else each /\p{L}/u becomes a call that makes it anew.
  supported: { 'regexp-unicode-property-escapes': true },
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [unused],
  define: { PASSED_TEMPLATE: JSON.stringify(passedTemplate()) },
  logLevel: 'warning',
  metafile: true,
} as const satisfies BuildOptions;

/** The packages that a bundle holds, each with its licence, which asks to be kept with every copy. */
export function licences({ inputs }: Metafile): string {
  const folders = Object.keys(inputs).flatMap(
    (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [],
  );
  return [...new Set(folders)]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        readFileSync(path.join(folder, 'package.json'), 'utf8'),
      ) as { name: string; version: string; license?: string };
      const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE', 'LICENSE-MIT', 'license.md']
        .map((each) => path.join(folder, each))
        .find((each) => existsSync(each));
      const text = file === undefined ? `${license ?? ''}\n` : readFileSync(file, 'utf8');
      return `${name} ${version}\n\n${text.trim()}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
