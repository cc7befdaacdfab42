import { readFileSync } from 'node:fs';

/** The page's own script and style, as `npm run build` bundles them: from dist/ and from src/ it is the same place. */
export function pageAssets(): { readonly script: string; readonly style: string } {
  const read = (name: string): string =>
    readFileSync(new URL(`../../dist/page/browser/${name}`, import.meta.url), 'utf8').trim();
  return { script: read('main.js'), style: read('page.css') };
}
