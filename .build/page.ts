import { build } from 'esbuild';

/** The page's scripts and its style, as they go out. */
export async function bundlePage(): Promise<void> {
  await build({
    entryPoints: ['inside.ts', 'outside.ts', 'page.css'].map((name) => `src/page/browser/${name}`),
    outdir: 'dist/page/browser',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
  });
}
