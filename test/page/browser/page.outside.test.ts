import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packParts, unpackParts } from '../../package-parts.ts';
import { describeOutside } from '../../outside.ts';
import { WorkspaceCopy } from '../../workspace-copy.ts';
import { goTo, openFile, startBrowser } from './open-file.ts';

const pageName = 'Tra-cuu-2023.html';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Tree {
  readonly kind: 'figure' | 'cell';
  readonly id?: string;
  readonly file?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly operands?: readonly Tree[];
}

const cellsOf = (tree: Tree): readonly string[] =>
  tree.kind === 'cell' ? [`${tree.file}!${tree.sheet}!${tree.cell}`] : (tree.operands ?? []).flatMap(cellsOf);

/** Clicks every number of the document and gives the cells that each answer names. */
function clickAll(
  page: Page,
): Promise<readonly { readonly id: string; readonly cells: readonly string[] }[]> {
  return page.evaluate(async () => {
    const found: { id: string; cells: string[] }[] = [];
    for (const mark of document.querySelectorAll<HTMLElement>('.mark')) {
      document.querySelector('.answer-text')?.replaceChildren();
      mark.click();
      while (document.querySelector('.answer .asked') === null) await new Promise((next) => setTimeout(next));
      const cells = [...document.querySelectorAll('.answer [data-cell]')].map(
        (cell) => cell.getAttribute('data-cell') ?? '',
      );
      found.push({ id: (mark.getAttribute('href') ?? '').slice(1), cells });
    }
    return found;
  });
}

async function seriousFaults(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html.slice(0, 120))
            .slice(0, 3)
            .join(' | ')}`,
      );
  });
}

const answered = (page: Page) => page.locator('.answer .asked').textContent();
const options = (page: Page) => page.locator('.results [role=option]').allTextContents();

describeOutside('the page in a browser', ['chromium'], () => {
  let browser: Browser;
  let sample: WorkspaceCopy;
  let file: string;

  beforeAll(async () => {
    browser = await startBrowser();
    sample = await WorkspaceCopy.built('kept');
    await sample.run(['page', '2023']);
    file = sample.path(pageName);
  });
  afterAll(async () => {
    await browser.close();
    sample.remove();
  });

  it('answers every number with the cells that explain gives', async () => {
    const { out } = await sample.run(['explain', '2023', '--json']);
    const { figures } = JSON.parse(out) as {
      figures: readonly { figure: Tree; printed: readonly unknown[] }[];
    };
    const wanted = new Map(
      figures.map(({ figure }) => [figure.id ?? '', [...new Set(cellsOf(figure))].sort()]),
    );
    const { page, complaints } = await openFile(browser, file);
    const clicked = await clickAll(page);
    expect(clicked.length).toBe(figures.reduce((sum, { printed }) => sum + printed.length, 0));
    expect(new Set(clicked.map(({ id }) => id))).toEqual(new Set(wanted.keys()));
    for (const { id, cells } of clicked) expect([id, [...cells].sort()]).toEqual([id, wanted.get(id)]);
    expect(complaints).toEqual([]);
  });

  it('leads from a cell to every number that depends on it, and back', async () => {
    const { page } = await openFile(browser, file, { hash: '#ho-ngheo' });
    await page.locator('[data-cell="xa/23431-xa-van-lem.xlsx!Hộ nghèo!L7"]').click();
    await expect.poll(() => answered(page)).toBe('Hộ nghèo!L7');
    const links = await page
      .locator('.answer .figure-link')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(links).toEqual(
      expect.arrayContaining([
        '#ho-ngheo',
        '#ho-ngheo.ty-le',
        '#ho-ngheo.thay-doi',
        '#muc-tieu.ket-luan',
        '#xa.23431.ho-ngheo',
      ]),
    );
    await page.locator('.answer .figure-link[href="#ho-ngheo.ty-le"]').click();
    await expect.poll(() => answered(page)).toBe('Tỷ lệ hộ nghèo');
    await page.goBack();
    await expect.poll(() => answered(page)).toBe('Hộ nghèo!L7');
  });

  describe('what is searched', () => {
    let page: Page;
    beforeAll(async () => {
      ({ page } = await openFile(browser, file));
    });

    it.each([
      ['1.107', '1.107 hộ'],
      ['1107', '1.107 hộ'],
      ['ho ngheo', 'Số hộ (hộ nghèo)'],
      ['8.49', '8,49%'],
      ['van lem', 'xã Văn Lem'],
      ['phê duyệt 09 dự án với 252', 'đã phê duyệt 09 dự án với 252 hộ'],
      ['da2.nam-nay.ho', '252 hộ'],
    ])('finds %s', async (asked, wanted) => {
      await page.locator('#tim').fill(asked);
      expect((await options(page)).some((option) => option.includes(wanted))).toBe(true);
    });

    it('says so where nothing is found', async () => {
      await page.locator('#tim').fill('không có gì như thế này');
      expect(await options(page)).toEqual(['Không tìm thấy.']);
    });
  });

  it('has a link to each number, and says which one there is not', async () => {
    const { page } = await openFile(browser, file, { hash: '#da2.nam-nay.ho' });
    expect(await answered(page)).toBe('Hộ tham gia theo quyết định, Dự án 2, vốn năm 2023');
    const mark = page.locator('.asked-now');
    expect(await mark.textContent()).toBe('252');
    expect(
      await mark.evaluate(
        (one) => one.getBoundingClientRect().top > 0 && one.getBoundingClientRect().bottom < innerHeight,
      ),
    ).toBe(true);
    const { page: other } = await openFile(browser, file, { hash: '#khong-co' });
    expect(await answered(other)).toBe('Không có số này');
  });

  it('goes by the keyboard alone', async () => {
    const { page } = await openFile(browser, file);
    await page.keyboard.press('/');
    await page.keyboard.type('1107');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => answered(page)).toBe('Số hộ (hộ nghèo)');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => answered(page)).toBe('Tỷ lệ hộ nghèo');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => answered(page)).toBe('Số hộ (hộ nghèo)');
    await page.keyboard.press('Escape');
    expect(await page.locator('.answer .asked').count()).toBe(0);
    // the focus is back on the number
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('1.107');
    await page.keyboard.press('Enter');
    await expect.poll(() => answered(page)).toBe('Số hộ (hộ nghèo)');
  });

  it('draws charts whose every bar leads to its number', async () => {
    const { page } = await openFile(browser, file, { hash: '#xem=tong-quan' });
    expect(await page.locator('.chart').count()).toBe(3);
    const bars = await page
      .locator('.chart a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(bars.length).toBeGreaterThan(40);
    await page.locator('.chart a[href="#xa.23431.ho-ngheo.ty-le"]').click();
    await expect.poll(() => answered(page)).toBe('Tỷ lệ hộ nghèo, xã Văn Lem');
    await page.locator('.chart a').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => answered(page)).toBe('Tỷ lệ hộ nghèo, thị trấn Đắk Tô');
  });

  describe('every view', () => {
    let page: Page;
    beforeAll(async () => {
      ({ page } = await openFile(browser, file));
    });

    it.each(['#xem=tong-quan', '#xem=so-lieu', '#xem=xa', '#xa=4', '#da2.nam-nay.ho'])(
      'has no serious fault of access at %s',
      async (hash) => {
        await goTo(page, hash);
        expect(await seriousFaults(page)).toEqual([]);
      },
    );
  });

  it.each([
    [1366, 768],
    [683, 384],
    [390, 844],
  ])('fits a screen of %d × %d', async (width, height) => {
    const { page } = await openFile(browser, file, { width, height });
    for (const hash of ['#xem=tong-quan', '#xem=xa', '#da2.nam-nay.ho']) {
      await goTo(page, hash);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      if (width === 390) expect(await seriousFaults(page)).toEqual([]);
    }
  });

  it('shows what is doubtful of a number where it stands and in its answer', async () => {
    const workspace = await WorkspaceCopy.built();
    workspace.change('BC-UBND-2023.docx', (bytes) => {
      const parts = new Map(unpackParts(bytes));
      parts.set(
        'word/document.xml',
        (parts.get('word/document.xml') ?? '').replace('>252</w:t>', '>250</w:t>'),
      );
      return packParts(parts);
    });
    await workspace.run(['page', '2023']);
    const { page } = await openFile(browser, workspace.path(pageName));
    expect(await page.locator('.doubt-word').allTextContents()).toEqual([
      ' Sửa tay: khác số liệu. Theo số liệu: 252.',
    ]);
    const mark = page.locator('.mark.doubt');
    expect(await mark.allTextContents()).toEqual(['250 (sửa tay)']);
    const colour = (shown: typeof mark) => shown.evaluate((one) => getComputedStyle(one).backgroundColor);
    expect(await colour(mark)).not.toBe(await colour(page.locator('.mark:not(.doubt)').first()));
    await mark.click();
    await expect.poll(() => answered(page)).toBe('Hộ tham gia theo quyết định, Dự án 2, vốn năm 2023');
    expect(await page.locator('.doubt-box').textContent()).toBe('Sửa tay: khác số liệu. Theo số liệu: 252.');
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('shows what is written in workbooks and documents, and runs none of it', async () => {
    const evil = `<script>window.ran=1</script>"><img src=x onerror="window.ran=1"></script>\${window.ran=1}<!--`;
    const inXml = evil
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;');
    const workspace = new WorkspaceCopy();
    const put = (name: string, words: string): void =>
      workspace.change(name, (bytes) => {
        const parts = [...unpackParts(bytes)].map(
          ([part, xml]) => [part, xml.replaceAll(`>${words}<`, `>${inXml}<`)] as const,
        );
        return packParts(new Map(parts));
      });
    put('huyen.xlsx', 'Sa Phương');
    put('xa/23431-xa-van-lem.xlsx', 'vật tư xây dựng chuồng trại');
    await workspace.run(['build', '2023', '--draft']);
    const report = 'BC-UBND-2023-du-thao.docx';
    put(report, 'BÁO CÁO');
    expect((await workspace.run(['page', '2023', report])).code).toBe(0);
    const { page, complaints } = await openFile(browser, workspace.path(pageName));
    const all = await page.evaluate(() => document.body.innerText);
    // the type of the document, and her signer
    expect(all.split(evil).length - 1).toBeGreaterThanOrEqual(2);
    await clickAll(page);
    await page.locator('#tim').fill('window');
    expect((await options(page)).some((option) => option.includes(evil))).toBe(true);
    expect(await page.evaluate(() => (globalThis as { ran?: number }).ran)).toBeUndefined();
    expect(
      await page.locator('img, iframe, object, body script:not([type="application/json"]) ~ script').count(),
    ).toBe(0);
    expect(complaints).toEqual([]);
    // and what would run is kept from it
    await page.evaluate(() => {
      const script = document.createElement('script');
      try {
        script.textContent = 'window.ran = 1';
      } catch {
        script.append('window.ran = 1');
      }
      document.body.append(script);
    });
    expect(await page.evaluate(() => (globalThis as { ran?: number }).ran)).toBeUndefined();
  });

  it('that goes out answers every number, without a cell', async () => {
    const workspace = await WorkspaceCopy.built();
    await workspace.run(['build', '2023', '--final']);
    await workspace.run(['page', '2023', '--phat-hanh']);
    const { page, complaints } = await openFile(browser, workspace.path('Tra-cuu-2023-phat-hanh.html'));
    const clicked = await clickAll(page);
    expect(clicked.length).toBeGreaterThan(250);
    expect(clicked.filter(({ cells }) => cells.length > 0)).toEqual([]);
    expect(await page.locator('nav a').allTextContents()).toEqual(['Báo cáo', 'Tổng quan', 'Số liệu']);
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('nội bộ');
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  describeOutside('on paper', ['pdftoppm'], () => {
    it('is the document, without what surrounds it on the screen', async () => {
      const { page } = await openFile(browser, file, { hash: '#da2.nam-nay.ho' });
      const pdf = sample.path('trang.pdf');
      await page.pdf({ path: pdf, preferCSSPageSize: true });
      const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(
        /\s+/g,
        ' ',
      );
      expect(text).toContain('đã phê duyệt 09 dự án với 252 hộ');
      expect(text).toContain('Tài liệu nội bộ, không phát hành kèm báo cáo');
      expect(text).toContain('PHÓ CHỦ TỊCH');
      expect(
        ['Cách tính', 'Ô số liệu', 'Tổng quan', 'Số trước'].filter((words) => text.includes(words)),
      ).toEqual([]);
    });
  });
});
