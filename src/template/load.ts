import { compareCodeUnits } from '../vietnamese/text.ts';

/** A file of a template: `name` without folder ("20-ket-qua.md"). */
export interface TemplateFile {
  readonly name: string;
  readonly text: string;
}

/** A template's files in the order of the report. */
export interface Template {
  readonly body: readonly TemplateFile[];
  /** `phu-luc-*.md`. */
  readonly annexes: readonly TemplateFile[];
}

const annexPrefix = 'phu-luc-';

/** Sorts files that were read already; line ends and Unicode spelling become one. Files other than `.md` don't count. */
export function loadTemplate(files: readonly TemplateFile[]): Template {
  const all = files
    .filter(({ name }) => name.endsWith('.md'))
    .map(({ name, text }) => ({
      name: name.normalize('NFC'),
      text: text
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n')
        .normalize('NFC'),
    }))
    .sort((a, b) => compareCodeUnits(a.name, b.name));
  const isAnnex = ({ name }: TemplateFile): boolean => name.startsWith(annexPrefix);
  return { body: all.filter((file) => !isAnnex(file)), annexes: all.filter(isAnnex) };
}

/** "20-ket-qua.md" → "20-ket-qua". */
export function slugOf(file: TemplateFile): string {
  return file.name.replace(/\.md$/, '');
}

/** "phu-luc-van-ban.md" → "van-ban": the annex's id, `{{ phu-luc.van-ban }}` its number. */
export function annexIdOf(file: TemplateFile): string {
  return slugOf(file).slice(annexPrefix.length);
}
