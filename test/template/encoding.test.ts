import { expect, it } from 'vitest';
import { lintTemplate } from '../../src/template/lint.ts';
import type { TemplateFile } from '../../src/template/load.ts';

const words = '# IV. Đánh giá\n\n{% if a %}\nCòn chậm ở {{ a }}.\n{% endif %}\n\n./.';

/** What lint says of the file when its bytes are read as UTF-8. */
function faultsOf(bytes: Uint8Array): readonly string[] {
  const files: readonly TemplateFile[] = [
    { name: '00-mo-dau.md', text: '# Báo cáo\n\nTheo số liệu.' },
    { name: '50-danh-gia.md', text: bytes.toString() },
  ];
  return lintTemplate(files).issues.map(({ file, rule, line }) => `${file} ${line} ${rule}`);
}

const utf16 = Buffer.from(words, 'utf16le');

it.each([
  ['UTF-16LE with its mark, as PowerShell 5 saves', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
  ['UTF-16LE without', utf16],
  ['UTF-16BE', Buffer.from(utf16).swap16()],
])('refuses %s, once', (_name, bytes) => {
  expect(faultsOf(bytes)).toEqual(['50-danh-gia.md 1 template-not-utf8']);
});

it('refuses one letter of another encoding, at its line', () => {
  const bytes = Buffer.concat([Buffer.from('# Một\n\nxã '), Buffer.from([0xd0]), Buffer.from(' Pô Kô ./.')]);
  expect(faultsOf(bytes)).toEqual(['50-danh-gia.md 3 template-not-utf8']);
});

it('takes UTF-8, with its mark and Windows line ends too', () => {
  expect(faultsOf(Buffer.from(words))).toEqual([]);
  expect(faultsOf(Buffer.from(`\uFEFF${words.replaceAll('\n', '\r\n')}`))).toEqual([]);
});

it('says what to do in Notepad', () => {
  const [fault] = lintTemplate([{ name: '00-mo-dau.md', text: '\u0000' }]).issues;
  expect(fault?.message).toMatch(/không phải UTF-8.*Notepad.*Save As.*Encoding: UTF-8/u);
});
