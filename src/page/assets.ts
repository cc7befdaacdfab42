import { readFileSync } from 'node:fs';

/** Which of the two pages: each has a script of its own. */
export type PageKind = 'inside' | 'outside';

/** A page's own script and style, as `npm run build` bundles them: from dist/ and from src/ it is the same place. */
export function pageAssets(kind: PageKind): { readonly script: string; readonly style: string } {
  const read = (name: string): string =>
    readFileSync(new URL(`../../dist/page/browser/${name}`, import.meta.url), 'utf8').trim();
  return { script: read(`${kind}.js`), style: read('page.css') };
}
