import { element, run, textElement, type WordXml } from './word.ts';

/** A bookmark around what is given: its two ends and the content between. */
export function bookmarked(id: number, name: string, content: readonly WordXml[]): readonly WordXml[] {
  return [
    element('w:bookmarkStart', { 'w:id': id, 'w:name': name }),
    ...content,
    element('w:bookmarkEnd', { 'w:id': id }),
  ];
}

export interface ControlIdentity {
  /** Unique in the document. */
  readonly id: number;
  readonly tag: string;
  readonly alias: string;
}

/** A content control without frame or title on screen; `content` decides whether it is inline or a block. */
export function contentControl({ id, tag, alias }: ControlIdentity, content: readonly WordXml[]): WordXml {
  const properties = element('w:sdtPr', {}, [
    element('w:alias', { 'w:val': alias }),
    element('w:tag', { 'w:val': tag }),
    element('w:id', { 'w:val': id }),
    element('w15:appearance', { 'w15:val': 'hidden' }),
  ]);
  return element('w:sdt', {}, [properties, element('w:sdtContent', {}, content)]);
}

/** A field with its result, so that a reader which does not compute fields shows it too. */
export function field(instruction: string, result: string, style?: string): readonly WordXml[] {
  const look = style === undefined ? {} : { style };
  const mark = (type: string): WordXml => run([element('w:fldChar', { 'w:fldCharType': type })], look);
  return [
    mark('begin'),
    run([textElement('w:instrText', ` ${instruction} `)], look),
    mark('separate'),
    run(result, look),
    mark('end'),
  ];
}
