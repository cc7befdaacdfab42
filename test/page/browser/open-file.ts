import { type Browser, chromium, type Page } from 'playwright-core';
import { pathToFileURL } from 'node:url';
import { commandOf } from '../../outside.ts';

/** Debian's Chromium; as root it starts only without its sandbox. */
export function startBrowser(): Promise<Browser> {
  const executablePath = commandOf('chromium') ?? '';
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

export interface OpenedPage {
  readonly page: Page;
  /** What the browser complained of, and what it asked of anybody but the file. */
  readonly complaints: readonly string[];
}

/** A file as somebody opens it by double click. */
export async function openFile(
  browser: Browser,
  file: string,
  { hash = '', width = 1366, height = 768 } = {},
): Promise<OpenedPage> {
  const page = await browser.newPage({ viewport: { width, height } });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(`asks ${request.url()}`);
  });
  await page.goto(`${pathToFileURL(file).href}${hash}`);
  await page.waitForSelector('main > *');
  return { page, complaints };
}

/** Goes where a link of the opened file would lead; the page has answered when this ends. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(
    (to) =>
      new Promise<void>((arrived) => {
        addEventListener('hashchange', () => arrived(), { once: true });
        location.hash = to;
      }),
    hash,
  );
}
