import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { inject } from 'postject';
import { linux, nodes } from './nodes.ts';
import { licences, program } from './program.ts';
import { fetchedFolder, fetchPackage } from './fetch-package.ts';

/**
 * `npm run package`: the program as one file for Windows and one for Linux that need nothing installed (Node's single-executable
 * application). Both are the same Node 24, and so is what makes the blob, on any Linux x64: without code cache or snapshot, which fit
 * one machine only, the blob is the same for both. They come to `.build/out`.
 */

const out = path.resolve('.build/out');

/** What Node looks for in itself: nodejs.org, "Single executable applications". */
const sentinel = { sentinelFuse: 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2' };

/** The files that stand beside the code in the package: src/workspace/shipped.ts. */
function shipped(): Readonly<Record<string, string>> {
  const folders = ['templates/bc-ubnd', 'dist/page/browser'];
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
  return Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

for (const node of nodes)
  if (!fetchPackage(node)) throw new Error(`${node.name}@${node.version} cannot be had`);

const work = mkdtempSync(path.join(tmpdir(), 'sea-'));
try {
  const script = path.join(work, 'dakto-report.cjs');
  const { metafile } = await build({
    ...program,
    entryPoints: ['src/cli/run.ts'],
    outfile: script,
    format: 'cjs',
    target: 'node24',
    // There is no file that the code stands in, and nobody asks where it is.
    define: { ...program.define, 'import.meta.url': 'undefined' },
  });
  const assets = path.join(work, 'shipped.json');
  writeFileSync(assets, JSON.stringify(shipped()));
  const blob = path.join(work, 'blob');
  const config = path.join(work, 'sea.json');
  writeFileSync(
    config,
    JSON.stringify({
      main: script,
      output: blob,
      disableExperimentalSEAWarning: true,
      useSnapshot: false,
      useCodeCache: false,
      assets: { 'shipped.json': assets },
    }),
  );
  const maker = path.join(fetchedFolder(linux), linux.binary);
  chmodSync(maker, 0o755);
  execFileSync(maker, ['--experimental-sea-config', config], { stdio: ['ignore', 'ignore', 'inherit'] });
  mkdirSync(out, { recursive: true });
  for (const node of nodes) {
    const made = path.join(out, node.made);
    copyFileSync(path.join(fetchedFolder(node), node.binary), made);
    chmodSync(made, 0o755);
    await inject(made, 'NODE_SEA_BLOB', readFileSync(blob), sentinel);
    const hash = createHash('sha256').update(readFileSync(made)).digest('hex');
    console.log(`${node.made}  ${(statSync(made).size / 1e6).toFixed(1)} MB  SHA-256 ${hash}`);
  }
  const nodeLicence = readFileSync(path.join(fetchedFolder(linux), 'LICENSE'), 'utf8');
  writeFileSync(path.join(out, 'licences.txt'), `Node.js\n\n${nodeLicence}\n${licences(metafile)}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
