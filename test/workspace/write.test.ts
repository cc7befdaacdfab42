import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toolFault } from '../../src/cli/tool-fault.ts';
import { CallFault } from '../../src/model/fault.ts';
import { beginWriting, filesWritten, writeSafely, writeTogether } from '../../src/workspace/write.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const stamp = '20-11-2026 16h42';
let folder = '';
const at = (name: string): string => path.join(folder, name);
const standing = (): string[] => readdirSync(folder).sort();

beforeEach(() => {
  beginWriting();
  folder = mkdtempSync(path.join(tmpdir(), 'ghi '));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('writing a file safely', () => {
  it('writes a new file, in a folder that does not stand yet', () => {
    expect(writeSafely(at('2023/báo cáo.docx'), bytes('một'))).toEqual({ state: 'new' });
    expect(readFileSync(at('2023/báo cáo.docx'), 'utf8')).toBe('một');
  });

  it('leaves the same bytes alone and keeps no copy of them', () => {
    writeSafely(at('a.docx'), bytes('một'));
    expect(writeSafely(at('a.docx'), bytes('một'), { keepAs: stamp })).toEqual({ state: 'unchanged' });
    expect(standing()).toEqual(['a.docx']);
  });

  it('keeps what stood there as a dated copy, and a second one in the same minute beside it', () => {
    writeSafely(at('a.docx'), bytes('một'));
    writeSafely(at('a.docx'), bytes('hai'), { keepAs: stamp });
    const third = writeSafely(at('a.docx'), bytes('ba'), { keepAs: stamp });
    expect(third).toEqual({ state: 'replaced', kept: at(`a (trước ${stamp} lần 2).docx`) });
    expect(standing().map((name) => [name, readFileSync(at(name), 'utf8')])).toEqual([
      [`a (trước ${stamp} lần 2).docx`, 'hai'],
      [`a (trước ${stamp}).docx`, 'một'],
      ['a.docx', 'ba'],
    ]);
  });

  it('says that nothing changed where the target cannot be written, and leaves no litter', () => {
    mkdirSync(at('là thư mục.docx'));
    writeFileSync(at('là tệp'), '');
    for (const target of ['là thư mục.docx', 'là tệp/a.docx']) {
      const writing = (): unknown => writeSafely(at(target), bytes('một'), { keepAs: stamp });
      expect(writing).toThrow(CallFault);
      expect(writing).toThrow(/Chưa có gì bị thay đổi/);
    }
    expect(standing()).toEqual(['là thư mục.docx', 'là tệp']);
  });
});

describe('files that belong together', () => {
  it('are written, or none of them', () => {
    mkdirSync(at('b.xlsx'));
    writeFileSync(at('a.docx'), 'cũ');
    const pair = {
      a: { file: at('a.docx'), bytes: bytes('mới') },
      b: { file: at('b.xlsx'), bytes: bytes('mới') },
    };
    expect(() => writeTogether(pair, { keepAs: stamp })).toThrow(/b\.xlsx: thư mục.*Chưa có gì bị thay đổi/);
    expect(readFileSync(at('a.docx'), 'utf8')).toBe('cũ');
    expect(standing()).toEqual(['a.docx', 'b.xlsx']);
  });

  it('say what was written before the one that could not be', () => {
    writeSafely(at('a.docx'), bytes('một'));
    mkdirSync(at('b.docx'));
    expect(() => writeSafely(at('b.docx'), bytes('một'))).toThrow(
      `Trước đó đã ghi xong: ${at('a.docx')}; các tệp còn lại chưa ghi.`,
    );
  });

  it('bear the longest names that a folder takes', () => {
    const name = `${'đ'.repeat(125)}.docx`;
    expect(writeSafely(at(name), bytes('một'))).toEqual({ state: 'new' });
    expect(() => writeSafely(at(`x${name}`), bytes('một'))).toThrow(/tên tệp quá dài/);
  });
});

describe('a file that is open elsewhere', () => {
  it.each([
    ['BC-UBND-2023.docx', '~$-UBND-2023.docx', 'Word'],
    ['a.docx', '~$a.docx', 'Word'],
    ['Bao cao.docx', '~$Bao cao.docx', 'Word'],
    ['BC-UBND-2023.docx', '.~lock.BC-UBND-2023.docx#', 'LibreOffice'],
    ['Bieu.xlsx', '~$Bieu.xlsx', 'Excel'],
  ])('%s is not written while %s stands', (name, owner, program) => {
    writeFileSync(at(name), 'một');
    writeFileSync(at(owner), '');
    const other = { file: at('other.xlsx'), bytes: bytes('hai') };
    const writing = () => writeTogether({ other, open: { file: at(name), bytes: bytes('hai') } });
    expect(writing).toThrow(CallFault);
    expect(writing).toThrow(`tệp đang mở trong ${program} (cạnh đó có tệp ${owner})`);
    expect(writing).toThrow(
      `${program} đã đóng mà vẫn báo: xóa tệp này rồi chạy lại. Chưa có gì bị thay đổi.`,
    );
    expect(standing()).toEqual([name, owner].sort());
    // What is as it should be is left alone, open or not.
    expect(writeSafely(at(name), bytes('một'))).toEqual({ state: 'unchanged' });
  });

  it('is another one where the owner file is of another name', () => {
    for (const owner of ['~$khac.docx', '.~lock.khac.docx#']) writeFileSync(at(owner), '');
    expect(writeSafely(at('a.docx'), bytes('một'))).toEqual({ state: 'new' });
  });
});

describe('a fault of the tool', () => {
  it('says that every file is as it was only where none was written', () => {
    expect(toolFault([])).toContain('Các tệp được giữ nguyên');
    const before = filesWritten().length;
    writeSafely(at('a.docx'), bytes('một'));
    writeSafely(at('a.docx'), bytes('một'));
    const since = filesWritten().slice(before);
    expect(since).toEqual([at('a.docx')]);
    expect(toolFault(since)).toContain(`đã ghi xong: ${at('a.docx')}`);
    expect(toolFault(since)).not.toContain('Các tệp được giữ nguyên');
  });
});
