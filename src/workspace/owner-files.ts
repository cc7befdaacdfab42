import { existsSync } from 'node:fs';
import path from 'node:path';

/** Who has a file open, told by what Word, Excel and LibreOffice lay beside it meanwhile; null: nobody. */
export function whoHasOpen(file: string): { readonly owner: string; readonly program: string } | null {
  const { dir, base } = path.parse(file);
  const owner = ownerFiles(base).find((name) => existsSync(path.join(dir, name)));
  if (owner === undefined) return null;
  return { owner, program: owner.startsWith('.') ? 'LibreOffice' : programOf(file) };
}

function ownerFiles(name: string): readonly string[] {
  const { name: stem, ext } = path.parse(name);
  // Word writes "~$" over the first two letters; shorter names lose one or none.
  const inWord = `~$${stem.slice(Math.min(2, Math.max(0, stem.length - 6)))}${ext}`;
  return [...new Set([/^\.doc/i.test(ext) ? inWord : `~$${name}`, `~$${name}`, `.~lock.${name}#`])];
}

/** What shows a file, and so may hold it open. */
const programs: Readonly<Record<string, string>> = {
  '.docx': 'Word',
  '.xlsx': 'Excel',
  '.xlsm': 'Excel',
  '.pdf': 'chương trình xem PDF',
};

export function programOf(file: string): string {
  return programs[path.extname(file).toLowerCase()] ?? 'chương trình khác';
}
