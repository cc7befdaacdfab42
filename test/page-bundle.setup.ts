import { bundlePage } from '../.build/page.ts';

/** The page's script and style as the sources have them now, bundled as the package bundles them. */
export default bundlePage;
