import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Document, Packer, Paragraph } from 'docx';

const folder = path.resolve('node_modules/.cache/bench-peers');
const packages = ['xlsx@0.18.5', 'docxtemplater@3.71.0', 'pizzip@3.2.0'];

/** The peers' packages, in a folder of their own, with the document that docxtemplater fills; null where they cannot be had. */
export async function peersFolder(): Promise<string | null> {
  if (existsSync(path.join(folder, 'template.docx'))) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  try {
    execFileSync('npm', ['install', '--silent', '--no-package-lock', ...packages], {
      cwd: folder,
      stdio: 'inherit',
    });
  } catch {
    return null;
  }
  const lines = ['{#lines}', '{line}', '{/lines}'].map((line) => new Paragraph(line));
  const template = new Document({ sections: [{ children: lines }] });
  writeFileSync(path.join(folder, 'template.docx'), await Packer.toBuffer(template));
  return folder;
}
