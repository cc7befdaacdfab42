import type { FormulaSource } from './formula-source.ts';

/** A cell as Excel, LibreOffice, openpyxl and exceljs write nearly all: an address, then a formula or a value or both. */
export interface PlainCell {
  /** Attribute `r`. */
  readonly reference: string;
  /** Attribute `s`. */
  readonly style: string | undefined;
  /** Attribute `t`. */
  readonly type: string | undefined;
  readonly formula: FormulaSource | undefined;
  /** Text of `<v>`. */
  readonly value: string | undefined;
}

/** Cells whose place hangs on the one before them, what only looks like a cell, and our own mark: then every cell stays where it is. */
const uncertain = /<c(?! r=")[\s/>]|<!|\srun\s*=/;

const opening = /<c r="([A-Z]{1,3}[1-9]\d{0,6})"(?: s="(\d{1,6})")?(?: t="(n|s|b|e|str)")? ?(\/)?>/g;
const content =
  /(?:<f(?: aca="(?:false|0)")?(?: t="(shared|array)")?(?: ref="([A-Z\d:]+)")?(?: si="(\d+)")?(?:\/>|>([^<]*)<\/f>))?(?:<v ?\/>|<v>([^<]*)<\/v>)?<\/c>/y;

/**
 * A sheet's XML with each run of plain cells replaced by `<c run="N"/>`, and the runs: nearly all cells need no tokens and listeners,
 * which is a tenth of the time of reading. Empty cells, seven of ten in a form, are left out of the runs, since they say nothing.
 * Whatever is written another way stays for the parser to read or refuse, and so does the place where a run stands.
 */
export function takePlainCells(sheet: string): {
  readonly xml: string;
  readonly runs: readonly (readonly PlainCell[])[];
} {
  if (uncertain.test(sheet)) return { xml: sheet, runs: [] };
  const runs: (readonly PlainCell[])[] = [];
  let xml = '';
  let run: PlainCell[] = [];
  /** Where the run ends so far: what is before it has been copied or taken. */
  let end = 0;
  const endRun = (): void => {
    // What ends right before the row does stands in it: nothing has to be said of empty cells there.
    const isSaid = end === 0 || (run.length === 0 && sheet.startsWith('</row>', end));
    if (!isSaid) xml += `<c run="${runs.push(run) - 1}"/>`;
    run = [];
  };
  opening.lastIndex = 0;
  for (let found = opening.exec(sheet); found !== null; found = opening.exec(sheet)) {
    const after = opening.lastIndex;
    const cell = found[4] === undefined ? plainCell(sheet, found, after) : null;
    if (cell === undefined) continue;
    if (found.index > end) {
      endRun();
      xml += sheet.slice(end, found.index);
    }
    if (cell !== null) run.push(cell);
    end = cell === null ? after : content.lastIndex;
    opening.lastIndex = end;
  }
  endRun();
  return { xml: xml + sheet.slice(end), runs };
}

/** undefined: not plain. Leaves `content` behind the cell. */
function plainCell(
  sheet: string,
  [, reference = '', style, type]: RegExpExecArray,
  at: number,
): PlainCell | undefined {
  content.lastIndex = at;
  const inside = content.exec(sheet);
  if (inside === null) return undefined;
  const [whole, kind, area, group, formulaText = '', valueText = ''] = inside;
  const formula = plainText(formulaText);
  const value = plainText(valueText);
  if (formula === undefined || value === undefined) return undefined;
  return {
    reference,
    style,
    type,
    formula: whole.startsWith('<f') ? { kind, area, group, text: formula } : undefined,
    value: whole.includes('<v', whole.length - valueText.length - '<v></v></c>'.length) ? value : undefined,
  };
}

/** A sign that XML reads otherwise than it is written, or not at all, or that takes more than the five entities. */
const unplain = /[^\t\n -\ud7ff\ue000-\ufffd]|>|&(?!(?:amp|lt|gt|quot|apos);)/;
const meanings: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text as XML means it; undefined where the parser must say. */
function plainText(written: string): string | undefined {
  if (written === '') return written;
  if (unplain.test(written)) return undefined;
  return written.includes('&')
    ? written.replace(/&([a-z]+);/g, (_entity, name: string) => meanings[name] ?? '')
    : written;
}
