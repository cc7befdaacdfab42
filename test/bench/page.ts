import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { makeYear } from './many-communes.ts';

/**
 * How large the page is and how long it takes from opening the file to the first answer, at 9 communes and at 102. Needs
 * `npm run build` and Chromium: npx tsx test/bench/page.ts
 */
const executablePath = '/usr/bin/chromium';
const tries = 7;

function run(root: string, args: readonly string[]): number | null {
  return spawnSync(process.execPath, [path.resolve('bin/dakto-report.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  }).status;
}

async function firstAnswer(browser: Browser, file: string): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < tries; index += 1) {
    const page = await browser.newPage();
    const start = performance.now();
    await page.goto(pathToFileURL(file).href);
    await page.locator('a[href="#ho-ngheo"]').first().click();
    await page.locator('.answer .asked').waitFor();
    times.push(performance.now() - start);
    await page.close();
  }
  return times.sort((a, b) => a - b)[Math.floor(tries / 2)] ?? Infinity;
}

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const results = [];
  for (const communes of [9, 102]) {
    const root = mkdtempSync(path.join(tmpdir(), 'trang '));
    try {
      await makeYear(root, communes);
      run(root, ['build', '2023', '--draft']);
      const start = performance.now();
      if (run(root, ['page', '2023', 'BC-UBND-2023-du-thao.docx']) !== 0) throw new Error('no page');
      const seconds = (performance.now() - start) / 1000;
      const file = path.join(root, '2023', 'Tra-cuu-2023.html');
      results.push({
        communes,
        bytes: statSync(file).size,
        seconds,
        answer: await firstAnswer(browser, file),
      });
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
  for (const { communes, bytes, seconds, answer } of results)
    console.log(
      `${communes} communes: ${(bytes / 1e6).toFixed(2)} MB, written in ${seconds.toFixed(1)} s, first answer after ${answer.toFixed(0)} ms`,
    );
  const [few, many] = results;
  console.log(`first answer, 102 against 9: × ${((many?.answer ?? 0) / (few?.answer ?? 1)).toFixed(2)}`);
} finally {
  await browser.close();
}
