import { type ContentTypes, readContentTypes } from './content-types.ts';
import { catchRefusal, type PackageFaultCode, Refusal, type Refused } from './faults.ts';
import { onlyOfKind, partOf, readRelationships } from './relationships.ts';
import { defaultBounds, type ZipBounds } from './zip-bounds.ts';
import { openZip, type Zip, type ZipEntry } from './zip-read.ts';

export type PackageKind = 'xlsx' | 'docx';

export interface OfficePackage {
  readonly zip: Zip;
  readonly contentTypes: ContentTypes;
  /** The workbook or document part, found by its relationship, whatever its name. */
  readonly main: ZipEntry;
  /** Content type of `main`. */
  readonly mainType: string;
}

const mainTypes: Readonly<Record<PackageKind, RegExp>> = {
  xlsx: /^application\/vnd\.(openxmlformats-officedocument\.spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template)\.macroEnabled)\.main\+xml$/i,
  docx: /^application\/vnd\.(openxmlformats-officedocument\.wordprocessingml\.(document|template)|ms-word\.(document|template)\.macroEnabled(Template)?)\.main\+xml$/i,
};

const notThis: Readonly<Record<PackageKind, PackageFaultCode>> = { xlsx: 'NOT_XLSX', docx: 'NOT_DOCX' };

/**
 * Opens a package and sees that it is of the kind asked for; names an .ods, an .xlsb or a .docx as what it is. `packed`: as of `openZip`.
 */
export function openPackage(
  bytes: Uint8Array,
  kind: PackageKind,
  bounds: ZipBounds = defaultBounds,
  packed = false,
): { readonly ok: true; readonly package: OfficePackage } | Refused {
  const opened = openZip(bytes, bounds, packed);
  return opened.ok ? catchRefusal(() => ({ package: identify(opened.zip, kind) })) : opened;
}

function identify(zip: Zip, kind: PackageKind): OfficePackage {
  const other = (detail: string): Refusal => new Refusal({ code: notThis[kind], detail });
  const contentTypes = readContentTypes(zip);
  if (contentTypes === undefined) throw nameOpenDocument(zip, kind) ?? other('zip');
  const relationship = onlyOfKind(readRelationships(zip, ''), 'officeDocument');
  if (relationship === undefined) throw other('no-office-document');
  const main = partOf(zip, relationship);
  const mainType = contentTypes.of(main.name) ?? '';
  if (mainTypes[kind].test(mainType)) return { zip, contentTypes, main, mainType };
  if (kind === 'xlsx' && mainType.startsWith('application/vnd.ms-excel.sheet.binary'))
    throw new Refusal({ code: 'XLSB' });
  throw other(mainType.slice(0, 120));
}

/** OpenDocument files say what they are in a part named "mimetype". */
function nameOpenDocument(zip: Zip, kind: PackageKind): Refusal | undefined {
  const mimetype = zip.find('mimetype');
  if (mimetype === undefined) return undefined;
  const text = Buffer.from(mimetype.data.subarray(0, 120)).toString('latin1');
  const isSheet = text.startsWith('application/vnd.oasis.opendocument.spreadsheet');
  return new Refusal({ code: isSheet && kind === 'xlsx' ? 'ODS' : notThis[kind], detail: text });
}
