import { createHash } from 'node:crypto';
import { type PageKind, pageAssets } from './assets.ts';
import type { PageModel } from './model.ts';

/**
 * One file that opens by double click and asks nobody for anything. What it shows is data in a block that no browser runs; its
 * security policy allows the one script and the one style that stand in it, and no way to make markup out of text.
 */
export function pageHtml(kind: PageKind, model: PageModel, title: string): string {
  const { script, style } = pageAssets(kind);
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<noscript><p>Trang này cần JavaScript để tra cứu. Mở bằng Microsoft Edge hoặc Google Chrome.</p></noscript>
<script type="application/json" id="data">${asData(model)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** JSON that no parser of HTML can take for markup. */
function asData(model: PageModel): string {
  return JSON.stringify(model).replaceAll('<', '\\u003c');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function hashOf(content: string): string {
  return `sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}`;
}
