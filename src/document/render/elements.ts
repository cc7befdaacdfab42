import { BuilderElement, type ParagraphChild, type FileChild, type XmlComponent } from 'docx';

/** What docx has no class for, built from elements. */

type Attributes = Readonly<Record<string, string | number>>;

function element(
  name: string,
  values: Attributes = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const attributes = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { key, value }]));
  return new BuilderElement<Attributes>({
    name,
    children,
    ...(Object.keys(values).length === 0 ? {} : { attributes }),
  });
}

/** An element that holds text. */
function textElement(name: string, text: string): XmlComponent {
  // docx writes a string child as text, which the type of `children` does not say.
  return element(name, { 'xml:space': 'preserve' }, [text as unknown as XmlComponent]);
}

/** docx types what may stand in a paragraph or a section by its own classes only. */
export function inline(component: XmlComponent): ParagraphChild {
  return component as unknown as ParagraphChild;
}

export function block(component: XmlComponent): FileChild {
  return component as unknown as FileChild;
}

/** A bookmark around what is given: its two ends and the content between. */
export function bookmarked(
  id: number,
  name: string,
  content: readonly XmlComponent[],
): readonly XmlComponent[] {
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
export function contentControl(
  { id, tag, alias }: ControlIdentity,
  content: readonly XmlComponent[],
): XmlComponent {
  const properties = element('w:sdtPr', {}, [
    element('w:alias', { 'w:val': alias }),
    element('w:tag', { 'w:val': tag }),
    element('w:id', { 'w:val': id }),
    element('w15:appearance', { 'w15:val': 'hidden' }),
  ]);
  return element('w:sdt', {}, [properties, element('w:sdtContent', {}, content)]);
}

/** A field with its result, so that a reader which does not compute fields shows it too. */
export function field(instruction: string, result: string, style?: string): readonly XmlComponent[] {
  const run = (child: XmlComponent): XmlComponent =>
    element('w:r', {}, [
      ...(style === undefined ? [] : [element('w:rPr', {}, [element('w:rStyle', { 'w:val': style })])]),
      child,
    ]);
  const mark = (type: string): XmlComponent => run(element('w:fldChar', { 'w:fldCharType': type }));
  return [
    mark('begin'),
    run(textElement('w:instrText', ` ${instruction} `)),
    mark('separate'),
    run(textElement('w:t', result)),
    mark('end'),
  ];
}
