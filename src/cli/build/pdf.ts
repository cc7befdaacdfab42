import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { CallFault } from '../../model/fault.ts';
import { writeSafely, type Written } from '../../workspace/write.ts';

/** LibreOffice takes seconds; the first start of a day on an old office computer, a minute. */
const patience = 180_000;

/** Where LibreOffice is when it isn't on the PATH. */
const usualPlaces = [
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/snap/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
] as const;

/**
 * LibreOffice on this machine. To be called before anything is written. Throws a CallFault where there is none, with what to
 * do in Word instead.
 */
export function findOffice(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  places: readonly string[] = usualPlaces,
): string {
  const folders = (environment['PATH'] ?? environment['Path'] ?? '').split(path.delimiter);
  const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
  const onPath = folders
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  const found = [...onPath, ...places].find(isProgram);
  if (found !== undefined) return found;
  throw new CallFault(
    'Máy chưa cài LibreOffice nên chưa xuất được PDF (--pdf). Cài LibreOffice rồi chạy lại; hoặc chạy lại không có --pdf, mở tệp .docx trong Word, chọn Tệp > Lưu thành (File > Save As), kiểu PDF. Chưa có gì bị thay đổi.',
  );
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export interface WrittenPdf {
  /** Absolute, beside the document. */
  readonly file: string;
  readonly state: Written['state'];
  /** The font that the decree wants is not on this machine: another one stands in the pages. */
  readonly otherFont: boolean;
}

/**
 * The document as PDF, beside it, under its name. `office`: what `findOffice` gave. LibreOffice runs with a profile of its own,
 * so that one that is open on the screen is neither needed nor disturbed. Throws a CallFault where it makes no PDF.
 */
export async function writePdf(document: string, office: string): Promise<WrittenPdf> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dakto-pdf-'));
  try {
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    await promisify(execFile)(
      office,
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, document],
      { timeout: patience, windowsHide: true },
    ).catch(() => undefined);
    const made = path.join(folder, `${path.basename(document, path.extname(document))}.pdf`);
    const target = `${document.slice(0, -path.extname(document).length)}.pdf`;
    const pdf = content(made, document);
    return {
      file: target,
      state: writeSafely(target, pdf).state,
      otherFont: !Buffer.from(pdf).includes('TimesNewRoman'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function content(made: string, document: string): Uint8Array {
  try {
    return readFileSync(made);
  } catch {
    throw new CallFault(
      `LibreOffice không xuất được PDF từ ${document}. Tệp .docx đã lập xong; mở trong Word, chọn Tệp > Lưu thành (File > Save As), kiểu PDF.`,
    );
  }
}
