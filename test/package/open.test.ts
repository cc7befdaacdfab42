import { describe, expect, it } from 'vitest';
import { relationships, workbookParts, xml } from '../../fixtures/hazards/build.ts';
import { describeFault, faultTexts, type PackageFault } from '../../src/package/faults.ts';
import { openPackage } from '../../src/package/open.ts';
import { resolveTarget } from '../../src/package/part-names.ts';
import { relationshipKind } from '../../src/package/namespaces.ts';
import { relationshipsPartOf } from '../../src/package/relationships.ts';
import { writeZip } from '../../src/package/zip-write.ts';

function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return writeZip(Object.entries(parts).map(([name, data]) => ({ name, data })));
}

function contentType(type: string): string {
  return xml(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="bin" ContentType="${type}"/><Override PartName="/Main/part.XML" ContentType="${type}"/></Types>`,
  );
}

const office = 'application/vnd.openxmlformats-officedocument.';
const officeFile = (type: string, target = 'main/part.xml'): Uint8Array =>
  zip({
    '[Content_Types].xml': contentType(type),
    '_rels/.rels': relationships(['rId1', 'officeDocument', target]),
    'main/part.xml': '<a/>',
  });

describe('openPackage names what a file is', () => {
  it.each<[string, Uint8Array]>([
    ['ok', officeFile(`${office}spreadsheetml.sheet.main+xml`)],
    ['ok', officeFile(`${office}spreadsheetml.sheet.main+xml`, '/main/part.xml')],
    ['ok', officeFile('application/vnd.ms-excel.sheet.macroEnabled.main+xml')],
    ['NOT_XLSX', officeFile(`${office}wordprocessingml.document.main+xml`)],
    ['NOT_XLSX', officeFile(`${office}presentationml.presentation.main+xml`)],
    ['XLSB', officeFile('application/vnd.ms-excel.sheet.binary.macroEnabled.main')],
    ['NOT_XLSX', zip({ 'a.txt': 'a' })],
    ['ODS', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' })],
    ['NOT_XLSX', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' })],
    ['MISSING_PART', officeFile(`${office}spreadsheetml.sheet.main+xml`, 'xl/other.xml')],
    ['MISSING_PART', officeFile(`${office}spreadsheetml.sheet.main+xml`, '../main/part.xml')],
  ])('%s', (expected, bytes) => {
    const opened = openPackage(bytes, 'xlsx');
    expect(opened.ok ? 'ok' : opened.fault.code).toBe(expected);
  });

  it('a document where one is wanted, and a workbook where a document is', () => {
    expect(openPackage(officeFile(`${office}wordprocessingml.document.main+xml`), 'docx').ok).toBe(true);
    const workbook = openPackage(zip(workbookParts()), 'docx');
    expect(workbook.ok ? 'ok' : workbook.fault.code).toBe('NOT_DOCX');
  });

  it.each([
    [
      'several-officeDocument',
      {
        '_rels/.rels': relationships(
          ['rId1', 'officeDocument', 'xl/workbook.xml'],
          ['rId2', 'officeDocument', 'xl/b.xml'],
        ),
      },
    ],
    [
      'doubled-id',
      {
        '_rels/.rels': relationships(
          ['rId1', 'officeDocument', 'xl/workbook.xml'],
          ['rId1', 'styles', 'xl/b.xml'],
        ),
      },
    ],
    [
      'content-type',
      {
        '[Content_Types].xml': contentType('a').replace(
          '</Types>',
          '<Override PartName="/main/part.xml" ContentType="b"/></Types>',
        ),
      },
    ],
  ])('two answers to one question: %s', (detail, parts) => {
    const opened = openPackage(zip({ ...workbookParts(), ...parts }), 'xlsx');
    expect(opened).toMatchObject({ ok: false, fault: { code: 'BAD_XML', detail } });
  });
});

describe('targets', () => {
  it.each([
    ['xl/workbook.xml', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/worksheets/sheet1.xml', '../styles.xml', 'xl/styles.xml'],
    ['xl/workbook.xml', '/xl/styles.xml', 'xl/styles.xml'],
    ['xl/workbook.xml', './styles.xml', 'xl/styles.xml'],
    ['', 'xl/bi%E1%BB%83u.xml', 'xl/biểu.xml'],
    ['xl/workbook.xml', '../../styles.xml', undefined],
    ['xl/workbook.xml', 'file:///etc/passwd', undefined],
    ['xl/workbook.xml', 'https://example.org/a.xml', undefined],
    ['xl/workbook.xml', '..\\styles.xml', undefined],
    ['xl/workbook.xml', '%zz', undefined],
    ['xl/workbook.xml', '#Sheet1!A1', undefined],
    ['xl/workbook.xml', '', undefined],
  ])('from %j, %j is %j', (source, target, part) => {
    expect(resolveTarget(source, target)).toBe(part);
  });

  it('relationships stand beside their part, and have two spellings', () => {
    expect(relationshipsPartOf('xl/workbook.xml')).toBe('xl/_rels/workbook.xml.rels');
    expect(relationshipsPartOf('')).toBe('_rels/.rels');
    expect(relationshipKind('http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet')).toBe(
      'worksheet',
    );
    expect(relationshipKind('http://example.org/worksheet')).toBe('');
  });
});

describe('what the user is told', () => {
  it.each(Object.entries(faultTexts))('%s: two Vietnamese sentences', (_, { what, fix }) => {
    for (const sentence of [what, fix]) {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence).toMatch(/[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/);
      expect(sentence).toBe(sentence.normalize('NFC'));
    }
  });

  it('names the sheet or the part', () => {
    const fault: PackageFault = { code: 'BAD_SHEET', sheet: 'Dự án sản xuất' };
    expect(describeFault(fault).message).toBe(
      'Tệp bị hỏng: nội dung trang tính không đúng quy cách (trang tính “Dự án sản xuất”).',
    );
    expect(describeFault({ code: 'EMPTY' }).message).toBe('Tệp rỗng, không có nội dung nào.');
  });
});
