/**
 * Something that lies among the communes' workbooks and is not read. `hidden`: a spreadsheet whose name begins with a dot;
 * `cloud`: a stand-in for a file that is not on this machine; `unreachable`: a link that leads nowhere.
 */
export interface ForeignEntry {
  readonly file: string;
  readonly kind: 'other' | 'folder' | 'hidden' | 'cloud' | 'unreachable';
  /** Of a folder: the spreadsheets and archives that it holds, at any depth. */
  readonly holds?: readonly string[];
}
