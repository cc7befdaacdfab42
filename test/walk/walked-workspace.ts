import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TypedBook, TypedCells } from '../../fixtures/book-values.ts';
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
import { callIn, type CommandResult } from '../workspace-copy.ts';
import { type CarefulYear, communeValues, districtValues, fileOf, type Sender } from './careful-year.ts';

/** A folder in which years are walked through by the commands, the workbooks that they make typed into. */
export class WalkedWorkspace {
  readonly root = mkdtempSync(path.join(tmpdir(), 'cả năm '));

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

  /** Types the year into huyen.xlsx, whatever stands there in open cells. */
  async fillDistrict(of: CarefulYear, report: TypedCells = {}): Promise<void> {
    const file = this.path(of.year, 'huyen.xlsx');
    await typeInto(file, districtForm, this.#context(of), null, districtValues(of, report));
  }

  /** Types into a commune's form what it sends; `change`: what it types otherwise. */
  async fillCommune(
    of: CarefulYear,
    sender: Sender,
    change: (values: TypedBook) => TypedBook = (same) => same,
  ): Promise<void> {
    const context = this.#context(of);
    const file = this.path(of.year, fileOf(sender));
    await typeInto(file, communeForm, context, sender, change(communeValues(of, sender, context)));
  }

  async fillCommunes(of: CarefulYear, senders: readonly Sender[] = of.senders): Promise<void> {
    for (const sender of senders) await this.fillCommune(of, sender);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  /** What the year's forms are made of by now. */
  #context({ year }: CarefulYear): FormContext {
    const { book } = readBook('huyen.xlsx', this.read(year, 'huyen.xlsx'));
    if (book?.kind !== 'huyen') throw new Error('huyen.xlsx is unreadable');
    return formContextOf(book.sheets, book.layout);
  }
}

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
  const { sheets } = planFormWorkbook(form, context, identity, values);
  for (const { name, cells, hidden } of sheets) {
    if (hidden === true) continue;
    const stood = reading.workbook.sheets.find((sheet) => sheet.name === name);
    for (const [address, cell] of cells) {
      const before = contentOf(stood?.cells.get(address));
      const after = cell.formula === undefined ? cell.value : `=${cell.formula}`;
      if (before !== after && !isOpen(cell))
        throw new Error(`${name}!${address} says ${String(before)}, and nobody types ${String(after)} there`);
    }
  }
  writeFileSync(file, await writeFormWorkbook(form, context, identity, values));
}

const isOpen = ({ look, sealed }: PlannedCell) =>
  sealed !== true && styleOf(look).protection?.locked === false;

function contentOf(cell: RawCell | undefined): unknown {
  if (cell === undefined) return undefined;
  if (cell.kind === 'formula') return `=${cell.text ?? ''}`;
  return 'value' in cell ? cell.value : cell;
}
