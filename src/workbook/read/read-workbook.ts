import { catchRefusal, Refusal, type Refused } from '../../package/faults.ts';
import { type OfficePackage, openPackage } from '../../package/open.ts';
import { onlyOfKind, partOf, readRelationships, type Relationship } from '../../package/relationships.ts';
import type { ZipBounds } from '../../package/zip-bounds.ts';
import type { ZipEntry } from '../../package/zip-read.ts';
import { readAttachments } from './attachments.ts';
import type { CellFault, RawSheet, RawWorkbook } from './raw.ts';
import { readSheet, type SheetContext } from './sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { plainStyles, readStyles } from './styles.ts';
import { readWorkbookPart, type SheetLink } from './workbook-part.ts';

/**
 * Reads an .xlsx or .xlsm. What is wrong with the file as a whole is the fault; what is wrong with single cells stands
 * in `workbook.faults` and must be reported cell by cell. Nothing in the workbook is run, followed or fetched. Never
 * throws on any bytes; memory and time are bounded by `bounds` and `sheetBounds`.
 */
export function readWorkbook(
  bytes: Uint8Array,
  bounds?: ZipBounds,
  ask: AskForSheets = (names) => names,
): { readonly ok: true; readonly workbook: RawWorkbook } | Refused {
  const opened = openPackage(bytes, 'xlsx', bounds, true);
  return opened.ok ? catchRefusal(() => ({ workbook: read(opened.package, ask) })) : opened;
}

/** Of the names of all sheets, as in their tabs, those of the sheets to read. */
type AskForSheets = (names: readonly string[]) => readonly string[];

const macroKinds = ['vbaProject', 'xlMacrosheet', 'xlIntlMacrosheet'];
const kindsWithoutCells = ['chartsheet', 'dialogsheet'];

function read({ zip, main, mainType }: OfficePackage, ask: AskForSheets): RawWorkbook {
  const part = readWorkbookPart(main);
  const asked = new Set(ask(part.links.map(({ name }) => name)));
  // Of a workbook that nothing is asked of, its sheets' names are all that is looked at.
  if (asked.size > 0) zip.unpack();
  const relationships = readRelationships(zip, main.name);
  const optional = (kind: string): ZipEntry | undefined => {
    const found = onlyOfKind(relationships, kind);
    return found === undefined ? undefined : partOf(zip, found);
  };
  const strings = optional('sharedStrings');
  const styles = optional('styles');
  const faults: CellFault[] = [];
  const context: SheetContext = {
    strings: strings === undefined || asked.size === 0 ? [] : readSharedStrings(strings),
    styles: styles === undefined || asked.size === 0 ? plainStyles : readStyles(styles),
    budget: { cells: 0, sharedFormulaText: 0, faults },
  };
  const read = new Set<ZipEntry>();
  const sheets: RawSheet[] = [];
  const sheetsWithoutCells: string[] = [];
  for (const link of part.links) {
    const relationship = linked(relationships, link);
    if (kindsWithoutCells.includes(relationship.kind)) sheetsWithoutCells.push(link.name);
    if ([...kindsWithoutCells, ...macroKinds].includes(relationship.kind)) continue;
    const entry = partOf(zip, relationship);
    if (relationship.kind !== 'worksheet' || read.has(entry)) {
      throw new Refusal({ code: 'BAD_SHEET', detail: 'sheet-link', sheet: link.name });
    }
    read.add(entry);
    if (!asked.has(link.name)) continue;
    sheets.push({
      ...readSheet(entry, link.name, link.state, context),
      attachments: readAttachments(zip, entry),
    });
  }
  const dangling = faults.filter((fault) => fault.code === 'dangling-string');
  if (strings === undefined && dangling.length > 0)
    throw new Refusal({ code: 'MISSING_PART', detail: 'sharedStrings' });
  return {
    date1904: part.date1904,
    sheets,
    sheetsWithoutCells,
    definedNames: part.definedNames,
    externalLinks: relationships.some(({ kind }) => kind === 'externalLink'),
    macros: /macroEnabled/i.test(mainType) || relationships.some(({ kind }) => macroKinds.includes(kind)),
    faults,
  };
}

function linked(relationships: readonly Relationship[], link: SheetLink): Relationship {
  const found = relationships.find(({ id }) => id === link.relationshipId);
  if (found === undefined) throw new Refusal({ code: 'MISSING_PART', detail: 'worksheet', sheet: link.name });
  return found;
}
