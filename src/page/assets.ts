import { shippedText } from '../workspace/shipped.ts';

/** Which of the two pages: each has a script of its own. */
export type PageKind = 'inside' | 'outside';

/** A page's own script and style, as `npm run build` bundles them. */
export function pageAssets(kind: PageKind): { readonly script: string; readonly style: string } {
  const read = (name: string): string => shippedText(`dist/page/browser/${name}`).trim();
  return { script: read(`${kind}.js`), style: read('page.css') };
}
