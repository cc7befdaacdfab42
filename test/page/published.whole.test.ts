import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { communeForm } from '../../src/forms/commune/form.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import { isFilled, type Located } from '../../src/model/cell.ts';
import { openYear } from '../../src/pipeline.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';
import { readPage } from './reader.ts';

const name = 'Tra-cuu-2023-phat-hanh.html';

describe('page --phat-hanh', () => {
  let workspace: WorkspaceCopy;
  let html: string;
  let page: ReturnType<typeof readPage>['page'];

  beforeAll(async () => {
    workspace = await WorkspaceCopy.built('kept');
    expect((await workspace.run(['build', '2023', '--final'])).code).toBe(0);
    const { code, out } = await workspace.run(['page', '2023', '--phat-hanh']);
    expect([code, out]).toEqual([
      0,
      `Đã lấy 2023/${name} từ 2023/da-chot/${workspace.names('da-chot')[0] ?? ''}. Mở bằng Edge hoặc Chrome.\n` +
        '  Bản phát hành: chỉ có những gì báo cáo in, cách tính và số cộng theo xã.\n',
    ]);
    ({ html, page } = readPage(workspace.path(name)));
  });
  afterAll(() => workspace.remove());

  it('shows what is printed, how it was made and what each commune contributes', () => {
    const poor = page.figures.find(({ id }) => id === 'ho-ngheo');
    expect(poor?.text).toBe('1.107 hộ');
    expect(poor?.words).toBe('cộng số liệu của các đơn vị');
    expect(
      poor?.shares.map(({ commune, text }) => `${page.communes[commune ?? -1]?.name}: ${text}`),
    ).toContain('xã Văn Lem: 141 hộ');
    expect(page.document?.marks.length).toBeGreaterThan(250);
    expect(page.charts.map(({ title }) => title)).toEqual(['Hộ tham gia dự án hỗ trợ sản xuất theo nhóm hộ']);
  });

  it('has no other keys than those that may go out', () => {
    const keys = (value: unknown): readonly string[] =>
      Array.isArray(value)
        ? value.flatMap(keys)
        : typeof value === 'object' && value !== null
          ? Object.entries(value).flatMap(([key, inner]) => [key, ...keys(inner)])
          : [];
    const open =
      'year place unitWord groups document blocks kind look align inlines text bold italic mark note lines rows header cells span notes number ' +
      'paragraphs marks figure label section sentence notices caution figures id group words parts shares commune value communes name ' +
      'charts title stacked series bars';
    expect([...new Set(keys(page))].filter((key) => !open.split(' ').includes(key))).toEqual([]);
  });

  it('holds no acknowledgement, warning, sending, file, cell, rule, free text or name that the report does not print', () => {
    const { filled, issues } = openYear(workspace.root, 2023, null);
    const data = filled?.data;
    if (data === undefined) throw new Error('not read');
    const printed = JSON.stringify(page.document).toLowerCase();
    const texts: string[] = [];
    const gather = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('state' in value && 'at' in value) {
        const cell = value as Located<unknown>;
        if (isFilled(cell) && typeof cell.value === 'string' && /\p{L}{2}.*\p{L}{2}/u.test(cell.typed))
          texts.push(cell.typed);
      } else Object.values(value).forEach(gather);
    };
    for (const { book } of data.communes) if (book !== null) gather(book.sheets);
    const names = data.communes.map((slot) => slot.name.toLowerCase());
    // projects of the programme are nobody's own words
    const ownWords = texts.filter(
      (text) => !printed.includes(text.toLowerCase()) && !names.includes(text.toLowerCase()),
    );
    expect(ownWords.length).toBeGreaterThan(100);
    const people = data.communes.flatMap(({ book }) => {
      const info = book?.sheets.info;
      return info
        ? [info.preparedBy, info.phone, info.signer].filter(isFilled).map(({ typed }) => typed)
        : [];
    });
    const forbidden = [
      ...ownWords.filter((text) => !/^(Tiểu dự án|Dự án) \d/.test(text)),
      ...people,
      ...issues.flatMap(({ message, fix, acknowledged }) => [
        message,
        fix ?? message,
        acknowledged?.reason ?? message,
      ]),
      ...data.communes.flatMap(({ book }) => (book === null ? [] : [book.file])),
      ...[
        'huyen.xlsx',
        '.xlsx',
        '.docx',
        'lần 1',
        'Lần gửi',
        'Cảnh báo',
        'xác nhận (',
        'nội bộ',
        '[households-',
        'quy tắc',
      ],
    ];
    expect([...new Set(forbidden)].filter((one) => html.includes(one))).toEqual([]);
    // names of sheets that are no words of the report, with a cell
    const sheets = [communeForm, districtForm].flatMap((form) =>
      Object.values(form.sheets).map((sheet) => sheet.name),
    );
    expect(sheets.filter((sheet) => new RegExp(`${sheet}![A-Z]+\\d`).test(html))).toEqual([]);
  });

  it('tells an accepted number of her own as words, not as the data’s', async () => {
    const own = await WorkspaceCopy.built();
    const { unpackParts, packParts } = await import('../package-parts.ts');
    own.change('BC-UBND-2023.docx', (bytes) => {
      const parts = new Map(unpackParts(bytes));
      parts.set(
        'word/document.xml',
        (parts.get('word/document.xml') ?? '').replace('>1.216</w:t>', '>1.226</w:t>'),
      );
      return packParts(parts);
    });
    const { out } = await own.run(['build', '2023', '--final']);
    const code = /--accept (\S+)/.exec(out)?.[1] ?? '';
    await own.run(['build', '2023', '--final', '--accept', code]);
    await own.run(['page', '2023', '--phat-hanh']);
    const { html: published, page: its } = readPage(own.path(name));
    expect(published).toContain('1.226');
    expect(published).not.toContain('1.216');
    expect(its.figures.some(({ id }) => id === 'truyen-thong.luot-nguoi')).toBe(false);
  });

  it('keeps both kinds with what was closed, the inside one with its cells', () => {
    const folder = `da-chot/${workspace.names('da-chot')[0] ?? ''}`;
    expect(workspace.names(folder)).toEqual(expect.arrayContaining(['Tra-cuu-2023.html', name]));
    expect(readPage(workspace.path(`${folder}/Tra-cuu-2023.html`)).page.inside.cells.length).toBeGreaterThan(
      1000,
    );
  });

  it('is refused before a year is closed, and with a file', async () => {
    const open = await WorkspaceCopy.built();
    const { code, err } = await open.run(['page', '2023', '--phat-hanh']);
    expect(code).toBe(2);
    expect(err).toContain('Năm 2023 chưa chốt');
    expect((await open.run(['page', '2023', 'BC-UBND-2023.docx', '--phat-hanh'])).code).toBe(2);
  });

  it('says so where the closing kept none', async () => {
    const day = workspace.names('da-chot')[0] ?? '';
    rmSync(workspace.path(`da-chot/${day}/${name}`));
    const { code, err } = await workspace.run(['page', '2023', '--phat-hanh']);
    expect(code).toBe(2);
    expect(err).toContain('chưa giữ bản tra cứu');
  });
});
