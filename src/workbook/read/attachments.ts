import { formatAddress } from '../../model/address.ts';
import {
  drawingNamespaces,
  sheetDrawingNamespaces,
  spreadsheetNamespaces,
} from '../../package/namespaces.ts';
import { partOf, readRelationships, type Relationship } from '../../package/relationships.ts';
import { attribute } from '../../package/xml.ts';
import { listenXml } from '../../package/xml-listen.ts';
import { readXml } from '../../package/xml.ts';
import type { Zip, ZipEntry } from '../../package/zip-read.ts';
import type { Attachment } from './raw.ts';
import { richText } from './rich-text.ts';

/*
 * What hangs on cells or lies over them: people write there what ought to stand in a cell ("số đúng là 25"). Read to be said,
 * never to be taken. Charts repeat cells and are left out.
 */

/** The attachments of a sheet, by kind of part, in the order of the file. */
export function readAttachments(zip: Zip, sheet: ZipEntry): readonly Attachment[] {
  const relationships = readRelationships(zip, sheet.name);
  const parts = (kind: string): readonly ZipEntry[] =>
    relationships.filter((each) => isInside(each, kind)).map((each) => partOf(zip, each));
  const threaded = parts('threadedComment').flatMap(readThreads);
  const answered = new Set(threaded.map(({ cell }) => cell));
  return [
    // Excel writes a threaded comment besides as a note, with a preface of its own.
    ...parts('comments')
      .flatMap(readNotes)
      .filter(({ cell }) => !answered.has(cell)),
    ...threaded,
    ...parts('drawing').flatMap(readDrawing),
  ];
}

const isInside = ({ kind, external }: Relationship, wanted: string): boolean => kind === wanted && !external;

/** ECMA-376 part 1, §18.7. */
function readNotes(entry: ZipEntry): readonly Attachment[] {
  const found: Attachment[] = [];
  let cell = '';
  listenXml(entry.data, entry.name, spreadsheetNamespaces, {
    'comments/commentList/comment': { open: (tag) => (cell = attribute(tag, 'ref') ?? '') },
    'comments/commentList/comment/text': richText(({ value }) =>
      found.push({ kind: 'note', cell, text: value }),
    ),
  });
  return found;
}

const threadNamespaces = ['http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments'];

/** [MS-XLSX] §2.6.204 CT_ThreadedComment. */
function readThreads(entry: ZipEntry): readonly Attachment[] {
  const found: Attachment[] = [];
  let cell = '';
  listenXml(entry.data, entry.name, threadNamespaces, {
    'ThreadedComments/threadedComment': { open: (tag) => (cell = attribute(tag, 'ref') ?? '') },
    'ThreadedComments/threadedComment/text': {
      close: (text) => found.push({ kind: 'note', cell, text }),
    },
  });
  return found;
}

/** Shapes with words and pictures, in groups or not (ECMA-376 part 1, §20.5), at the cell of their upper left corner. */
function readDrawing(entry: ZipEntry): readonly Attachment[] {
  const found: Attachment[] = [];
  const path: string[] = [];
  let corner = { row: 1, column: 1 };
  let words = '';
  readXml(entry.data, entry.name, {
    open({ uri, local }) {
      const inSheet = sheetDrawingNamespaces.includes(uri);
      path.push(inSheet || drawingNamespaces.includes(uri) ? local : '');
      if (inSheet && local.endsWith('Anchor')) corner = { row: 1, column: 1 };
      if (inSheet && local === 'sp') words = '';
      if (inSheet && local === 'pic') found.push({ kind: 'picture', cell: formatAddress(corner), text: '' });
    },
    text(piece) {
      const [parent, own] = path.slice(-2);
      if (parent === 'from' && own === 'row') corner = { ...corner, row: Number(piece) + 1 };
      if (parent === 'from' && own === 'col') corner = { ...corner, column: Number(piece) + 1 };
      if (own === 't' && path.includes('txBody')) words += piece;
    },
    close({ local }) {
      const own = path.pop();
      if (own === 'p' && words !== '') words += ' ';
      if (own === 'sp' && local === 'sp' && words.trim() !== '')
        found.push({ kind: 'textBox', cell: formatAddress(corner), text: words });
    },
  });
  return found;
}
