import path from 'node:path';
import type { DistrictBook } from '../../forms/books.ts';
import { communeForm } from '../../forms/commune/form.ts';
import type { CommuneIdentity, FormContext } from '../../forms/define.ts';
import { countingDay, openingRows } from '../../forms/district/units.ts';
import { isFilled, type Located, typedOf, valueOf } from '../../model/cell.ts';
import { slug } from '../../vietnamese/text.ts';
import { openingBalances } from '../../workbook/carry-over/opening-balances.ts';
import { planFormWorkbook, writeFormWorkbook } from '../../workbook/fill.ts';
import { isPrintedOtherwise } from '../../workbook/printed-otherwise.ts';
import { readBook } from '../../workbook/read/form-reader.ts';
import type { YearFiles } from '../../workspace/find.ts';
import { isUnfilled } from '../../workbook/unfilled.ts';
import type { PlannedSheet } from '../../workbook/write/plan.ts';
import { stampNow } from '../../workspace/clock.ts';
import { writeMissing } from '../../workspace/init-files.ts';
import { writeSafely } from '../../workspace/write.ts';
import { readBounded } from '../../workspace/read.ts';
import { endProgress, showProgress } from '../progress.ts';
import type { OutgoingFile } from './outgoing-letter.ts';

/** "xa/23431-xa-van-lem.xlsx": a commune's workbook as it goes out; it may come back under any name. */
function communeFileName({ code, name }: CommuneIdentity): string {
  return `xa/${code}-${slug(name)}.xlsx`;
}

export interface MadeCommunes {
  readonly made: readonly OutgoingFile[];
  readonly standing: readonly OutgoingFile[];
  /** Of those made: what stood there, printed otherwise and with nothing typed in it. Kept under these names. */
  readonly remade: readonly string[];
  /** Those that have none yet, and got none since `ready` was false. */
  readonly waiting: readonly OutgoingFile[];
}

/**
 * Makes the workbook of every commune that has none. One has a file where any in xa/ is its form for the year, or stands
 * under the name it would go out by. `ready`: all that decides the forms' rows has been answered; else nothing is made.
 */
export async function makeCommuneFiles(
  district: DistrictBook,
  context: FormContext,
  files: YearFiles,
  ready: boolean,
): Promise<MadeCommunes> {
  const wanted = context.communes.map((commune) => ({ ...commune, file: communeFileName(commune) }));
  const names = new Set(files.communes.map((file) => file.normalize('NFC')));
  // Only files under other names have to be opened to see whose they are.
  const others = wanted.every(({ file }) => names.has(file))
    ? []
    : files.communes.filter((file) => !wanted.some((each) => each.file === file.normalize('NFC')));
  const sentBy = new Map(
    others.flatMap((file, index) => {
      showProgress(`Đang xem ${index + 1}/${others.length}: ${file}`);
      const content = readBounded(path.join(files.folder, file));
      const book = 'bytes' in content ? readBook(file, content.bytes).book : null;
      const own = book?.kind === 'xa' && book.layout.year === context.year;
      return own ? [[book.code, file] as const] : [];
    }),
  );
  const day = countingDay(district.sheets, context.year);
  const units = byCode(district.sheets.communes?.rows ?? []);
  const made: OutgoingFile[] = [];
  const standing: OutgoingFile[] = [];
  const waiting: OutgoingFile[] = [];
  const remade: string[] = [];
  for (const [index, commune] of wanted.entries()) {
    const sent = names.has(commune.file) ? commune.file : sentBy.get(commune.code);
    const place = sent === undefined ? null : path.join(files.folder, ...sent.split('/'));
    const { values, options } = openingBalances(openingRows(district.sheets, commune.code, day));
    const deadline = valueOf(units.get(commune.code)?.deadline) ?? context.deadline;
    const own = { ...context, ...(deadline === undefined ? {} : { deadline }) };
    const plan = () => planFormWorkbook(communeForm, own, commune, values, options).sheets;
    const stands = place === null || !ready || !isOutdated(place, context.year, plan);
    if (sent !== undefined && stands) {
      standing.push({ ...commune, file: sent });
      continue;
    }
    if (!ready) {
      waiting.push(commune);
      continue;
    }
    showProgress(`Đang tạo ${index + 1}/${wanted.length}: ${commune.file}`);
    const bytes = await writeFormWorkbook(communeForm, own, commune, values, options);
    if (sent !== undefined && place !== null) {
      const written = writeSafely(place, bytes, { keepAs: stampNow() });
      if (written.state === 'replaced' && written.kept !== null) remade.push(written.kept);
      made.push({ ...commune, file: sent });
      continue;
    }
    const isNew = writeMissing(path.join(files.folder, ...commune.file.split('/')), bytes);
    (isNew ? made : standing).push(commune);
  }
  endProgress();
  return { made, standing, remade, waiting };
}

/** A form of this year in which nothing is typed, and which would be printed otherwise by now. */
function isOutdated(file: string, year: number, plan: () => readonly PlannedSheet[]): boolean {
  const content = readBounded(file);
  if (!('bytes' in content)) return false;
  const { book } = readBook(file, content.bytes);
  if (book?.kind !== 'xa' || book.layout.year !== year || !isUnfilled(book)) return false;
  return isPrintedOtherwise(content.bytes, plan());
}

function byCode<R extends { readonly code: Located<string> }>(rows: readonly R[]): ReadonlyMap<string, R> {
  return new Map(rows.flatMap((row) => (isFilled(row.code) ? [[row.code.value, row] as const] : [])));
}

/** Rows of "Xã, thị trấn" that no workbook can be made for, one a line: a cell lacks or is wrong, or a code stands twice. */
export function unfitCommunes({ sheets }: DistrictBook): readonly string[] {
  const seen = new Map<string, string>();
  return (sheets.communes?.rows ?? []).flatMap((row) => {
    const lacks = ([row.code, row.kind, row.name] as readonly Located<string>[]).filter(
      (cell) => !isFilled(cell),
    );
    const lines = lacks.map((cell) =>
      cell.state === 'blank'
        ? `ô ${cell.at.cell}: để trống. Ghi mã, loại và tên của đơn vị.`
        : `ô ${cell.at.cell}: "${typedOf(cell)}" không dùng được. Sửa ô này.`,
    );
    const code = valueOf(row.code);
    if (code === undefined) return lines;
    const before = seen.get(code);
    seen.set(code, before ?? row.code.at.cell);
    return before === undefined
      ? lines
      : [...lines, `ô ${row.code.at.cell}: mã ${code} đã có ở ${before}. Mỗi đơn vị một mã.`];
  });
}
