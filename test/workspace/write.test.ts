import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toolFault } from '../../src/cli/tool-fault.ts';
import { CallFault } from '../../src/model/fault.ts';
import { filesWritten, writeSafely } from '../../src/workspace/write.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const stamp = '20-11-2026 16h42';
let folder = '';
const at = (name: string): string => path.join(folder, name);
const standing = (): string[] => readdirSync(folder).sort();

beforeEach(() => {
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
