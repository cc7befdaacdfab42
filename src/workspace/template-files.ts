import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { CallFault } from '../model/fault.ts';
import type { Issue } from '../model/issue.ts';
import { compareCodeUnits } from '../vietnamese/text.ts';
import { isNoise } from './find.ts';
import { readWhole } from './read.ts';
import { shippedFolder, shippedNames, shippedText } from './shipped.ts';

/** In a workspace as in the package, and as issues and messages give it. */
const shown = 'templates/bc-ubnd';

/** What can be copied from; null where the program is one file. */
const builtIn = shippedFolder(shown);

/** The template's files, and the folder's name as issues give it. */
export interface TemplateFiles {
  readonly folder: string;
  /** What is no UTF-8 in a file stands as U+FFFD; the template's lint refuses such a file. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** The words are the workspace's. */
  readonly own: boolean;
  /** Files that the built-in template doesn't have: sections of her own, or a copy that was forgotten. */
  readonly added: readonly string[];
  /** Warnings: a built-in file that the folder lacks, a file that is not used. */
  readonly issues: readonly Issue[];
}

/** A workspace's own `templates/bc-ubnd` in place of the built-in one. Throws a CallFault where it can't be used. */
export function templateFor(root: string): TemplateFiles {
  const own = path.join(root, 'templates', 'bc-ubnd');
  if (!existsSync(own) || own === builtIn) {
    return { folder: shown, files: builtInFiles(), own: false, added: [], issues: misplaced(root) };
  }
  const files = statSync(own).isDirectory() ? readFiles(own) : [];
  if (files.length === 0) {
    const copy = builtIn === null ? 'Chép các tệp mẫu' : `Chép các tệp từ ${builtIn}`;
    throw new CallFault(
      `Thư mục ${own} không có tệp mẫu .md nào. ${copy} vào đó; hoặc xóa hay đổi tên ${own} để dùng lời văn mẫu có sẵn.`,
    );
  }
  const names = files.map(({ name }) => name.normalize('NFC'));
  const wanted = shippedNames(shown).filter(isTemplate);
  return {
    folder: shown,
    files,
    own: true,
    added: names.filter((name) => !wanted.includes(name)),
    issues: differences(
      wanted.filter((name) => !names.includes(name)),
      namesIn(own).filter((name) => !isTemplate(name)),
    ),
  };
}

const isTemplate = (name: string): boolean => name.endsWith('.md');

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !isNoise(entry.name))
    .map(({ name }) => name)
    .sort(compareCodeUnits);
}

const builtInFiles = (): TemplateFiles['files'] =>
  shippedNames(shown)
    .filter(isTemplate)
    .map((name) => ({ name, text: shippedText(`${shown}/${name}`) }));

function readFiles(folder: string): TemplateFiles['files'] {
  return namesIn(folder)
    .filter(isTemplate)
    .map((name) => {
      const bytes = readWhole(path.join(folder, name), `Tệp mẫu ${name}`, 'Kiểm tra lại tệp.');
      return { name, text: new TextDecoder().decode(bytes) };
    });
}

/** A section may be left out on purpose, so nothing of this stops a report. A file that was renamed is one warning. */
function differences(lacking: readonly string[], others: readonly string[]): readonly Issue[] {
  const renamed = new Set<string>();
  const lacks = lacking.map((name): Issue => {
    const stem = name.slice(0, -'.md'.length).toLowerCase();
    const instead = others.find((other) => other.toLowerCase().startsWith(`${stem}.`));
    if (instead !== undefined) renamed.add(instead);
    return {
      rule: 'template-file-missing',
      severity: 'warning',
      at: { file: `${shown}/${name}`, sheet: null, cell: null },
      message:
        `Mẫu có sẵn của phần mềm có tệp này, thư mục ${shown} của anh/chị thì không, nên báo cáo không có phần đó` +
        (instead === undefined ? '.' : `; tệp ${instead} không được dùng vì tên không kết thúc bằng .md.`),
      fix:
        instead === undefined
          ? `Cố ý bỏ thì thôi; muốn có lại thì chép tệp này ${builtIn === null ? 'từ bộ mẫu gốc của phần mềm' : `từ ${builtIn}`}.`
          : `Đổi tên ${instead} thành ${name} (trong Windows: bật View > File name extensions để thấy đuôi tệp).`,
    };
  });
  const unused = others
    .filter((name) => !renamed.has(name))
    .map((name): Issue => ({
      rule: 'template-file-unused',
      severity: 'warning',
      at: { file: `${shown}/${name}`, sheet: null, cell: null },
      message: 'Tệp này không được dùng: lời văn mẫu chỉ lấy từ các tệp có tên kết thúc bằng .md.',
      fix: 'Nếu là lời văn mẫu, đổi đuôi tệp thành .md; nếu không, chuyển ra khỏi thư mục.',
    }));
  return [...lacks, ...unused];
}

/** Template files right under `templates`: copied one folder too high, they would be passed over without a word. */
function misplaced(root: string): readonly Issue[] {
  const folder = path.join(root, 'templates');
  if (
    (builtIn !== null && folder === path.dirname(builtIn)) ||
    !existsSync(folder) ||
    !statSync(folder).isDirectory()
  )
    return [];
  const names = namesIn(folder).filter(isTemplate);
  if (names.length === 0) return [];
  return [
    {
      rule: 'template-folder-misplaced',
      severity: 'warning',
      at: { file: 'templates', sheet: null, cell: null },
      message: `Có tệp .md (${names[0]}${names.length === 1 ? '' : '…'}) nhưng không có thư mục ${shown}, nên các tệp này không được dùng; báo cáo lấy lời văn mẫu có sẵn.`,
      fix: `Chuyển các tệp đó vào ${shown}.`,
    },
  ];
}
