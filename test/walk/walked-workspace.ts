import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TypedBook, TypedCells } from '../../fixtures/book-values.ts';
import { packParts, unpackParts } from '../package-parts.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import type { CommuneIdentity, Form, FormContext } from '../../src/forms/define.ts';
import { formContextOf } from '../../src/forms/district/context.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import type { RawCell } from '../../src/workbook/read/raw.ts';
import { readBook } from '../../src/workbook/read/form-reader.ts';
import { readWorkbook } from '../../src/workbook/read/read-workbook.ts';
import { planFormWorkbook, writeFormWorkbook } from '../../src/workbook/fill.ts';
import { styleOf } from '../../src/workbook/write/looks.ts';
import type { PlannedCell } from '../../src/workbook/write/plan.ts';
import { edited, linesOf, readAgain } from '../document/parts.ts';
import { callIn, type CommandResult } from '../workspace-copy.ts';
import {
  type CarefulYear,
  communeValues,
  districtValues,
  fileOf,
  type Sender,
  type Unit,
} from './careful-year.ts';

const main = 'word/document.xml';

/** A folder in which years are walked through by the commands, the workbooks that they make typed into. */
export class WalkedWorkspace {
  readonly root = mkdtempSync(path.join(tmpdir(), 'cả năm '));

  /** What each year's huyen.xlsx was made of: its rows stay, whatever is typed. */
  readonly #blankDistrict = new Map<number, FormContext>();

  path(...names: readonly (string | number)[]): string {
    return path.join(this.root, ...names.map(String));
  }

  read(...names: readonly (string | number)[]): Buffer {
    return readFileSync(this.path(...names));
  }

  names(...folder: readonly (string | number)[]): readonly string[] {
    return readdirSync(this.path(...folder)).sort();
  }

  run(...args: readonly string[]): Promise<CommandResult> {
    return callIn(this.root, args);
  }

  /** A command that must work: how it ends, and what it says in one line. */
  async say(...args: readonly string[]): Promise<{ readonly code: number | null; readonly out: string }> {
    const { code, out, err } = await this.run(...args);
    if (err !== '') throw new Error(err);
    return { code, out: out.replace(/\s+/g, ' ') };
  }

  /** Begins the year from a list of its units (code, kind, name, a line each, where no other is given), and says what the program says. */
  async begin(of: CarefulYear, list = of.units.map(lineOf).join('')): Promise<string> {
    const file = this.path('danh sách xã.csv');
    writeFileSync(file, list);
    const authority = `Ủy ban nhân dân ${of.area[1]}`;
    const above = of.level === 'Tỉnh' ? [] : ['--province', of.province];
    const begun = await this.say(
      ...['init', `${of.year}`, '--authority', authority, ...above, '--communes', file],
    );
    if (begun.code !== 1) throw new Error(begun.out);
    return begun.out;
  }

  /** Types the year into huyen.xlsx and has the forms made that it asks for. */
  async giveForms(of: CarefulYear): Promise<void> {
    await this.fillDistrict(of);
    const { code, out } = await this.say('init', `${of.year}`);
    if (code !== 0) throw new Error(out);
  }

  /** Types the year into huyen.xlsx, whatever stands there in open cells. */
  async fillDistrict(of: CarefulYear, report: TypedCells = {}): Promise<void> {
    const file = this.path(of.year, 'huyen.xlsx');
    const context = this.#blankDistrict.get(of.year) ?? this.#context(of);
    this.#blankDistrict.set(of.year, context);
    await typeInto(file, districtForm, context, null, districtValues(of, report));
  }

  /** Types into a commune's form what it sends. */
  async fillCommune(of: CarefulYear, sender: Sender): Promise<void> {
    await this.#send(of, sender, fileOf(sender), (same) => same);
  }

  /** Sends another file beside the first; `change`: what is typed otherwise. */
  async sendAgain(of: CarefulYear, sender: Sender, change: (values: TypedBook) => TypedBook): Promise<void> {
    const file = `xa/${sender.code} gửi lại.xlsx`;
    copyFileSync(this.path(of.year, fileOf(sender)), this.path(of.year, file));
    await this.#send(of, sender, file, change);
  }

  async #send(
    of: CarefulYear,
    sender: Sender,
    file: string,
    change: (values: TypedBook) => TypedBook,
  ): Promise<void> {
    const context = this.#context(of);
    const values = change(communeValues(of, sender, context));
    await typeInto(this.path(of.year, file), communeForm, context, sender, values);
  }

  async fillCommunes(of: CarefulYear, senders: readonly Sender[] = of.senders): Promise<void> {
    for (const sender of senders) await this.fillCommune(of, sender);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  /** The words of a document of the year, a line a paragraph. */
  lines(year: number, name: string): readonly string[] {
    return linesOf(unpackParts(this.read(year, name)).get(main)).map((line) =>
      line.replaceAll('\u2011', '-'),
    );
  }

  /** Has what the report prints in yellow read again, and found good. */
  readAgain(year: number): void {
    const file = this.path(year, `BC-UBND-${year}.docx`);
    writeFileSync(file, packParts(edited(unpackParts(readFileSync(file)), main, readAgain)));
  }

  /** What the year's forms are made of by now. */
  #context({ year }: CarefulYear): FormContext {
    const { book } = readBook('huyen.xlsx', this.read(year, 'huyen.xlsx'));
    if (book?.kind !== 'huyen') throw new Error('huyen.xlsx is unreadable');
    return formContextOf(book.sheets, book.layout);
  }
}

const lineOf = ({ code, kind, name }: Unit) => `${code};${kind};${name}\n`;

/** The file with these values typed in. Throws where that would change what nobody can type over. */
async function typeInto(
  file: string,
  form: Form,
  context: FormContext,
  identity: CommuneIdentity | null,
  values: TypedBook,
): Promise<void> {
  const reading = readWorkbook(readFileSync(file));
  if (!reading.ok) throw new Error(`${file} is unreadable`);
  const blank = planFormWorkbook(form, context, identity, {}).sheets;
  for (const { name, cells, hidden } of planFormWorkbook(form, context, identity, values).sheets) {
    if (hidden === true) continue;
    const stood = reading.workbook.sheets.find((sheet) => sheet.name === name);
    const open = blank.find((sheet) => sheet.name === name);
    for (const [address, cell] of cells) {
      const before = contentOf(stood?.cells.get(address));
      const after = cell.formula === undefined ? cell.value : `=${cell.formula}`;
      if (before !== after && !isOpen(open?.cells.get(address)))
        throw new Error(`${name}!${address} says ${String(before)}, and nobody types ${String(after)} there`);
    }
  }
  writeFileSync(file, await writeFormWorkbook(form, context, identity, values));
}

const isOpen = (cell: PlannedCell | undefined) =>
  cell !== undefined && cell.sealed !== true && styleOf(cell.look).protection?.locked === false;

function contentOf(cell: RawCell | undefined): unknown {
  if (cell === undefined) return undefined;
  if (cell.kind === 'formula') return `=${cell.text ?? ''}`;
  return 'value' in cell ? cell.value : cell;
}
