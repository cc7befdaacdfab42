import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { bundlePage } from './page.ts';
import { licences, program } from './program.ts';

/**
 * `npm run build`: dist/ with the program, split so that a command loads what it runs, and the page's scripts (`--page`: these alone).
 */

async function bundleProgram(): Promise<void> {
  rmSync('dist', { recursive: true, force: true });
  const { metafile } = await build({
    ...program,
    entryPoints: { 'cli/run': 'src/cli/run.ts' },
    outdir: 'dist',
    splitting: true,
    format: 'esm',
    target: 'node20.19',
    chunkNames: 'chunks/[name]-[hash]',
    sourcemap: true,
    sourcesContent: false,
    // CommonJS packages inside ask for Node's own modules.
    banner: {
      js: 'const require = process.getBuiltinModule;',
    },
  });
  writeFileSync('dist/licences.txt', licences(metafile));
}

if (!process.argv.includes('--page')) await bundleProgram();
await bundlePage();
