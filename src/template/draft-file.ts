import type { PhrasingContent, RootContent } from 'mdast';
import type { DraftBlock, DraftFile, DraftInline, OnFault } from './draft.ts';
import { InlineReader, plainDraft } from './inline-reader.ts';
import { type JoinedLines, joinLines, type SourceLine } from './joined.ts';
import { parseMarkdown } from './markdown.ts';
import { readTable } from './table-reader.ts';

interface Options {
  readonly slug: string;
  /** The file begins with the title of the report or of an annex. */
  readonly titled: boolean;
  readonly onFault: OnFault;
  /** Of the file's conditions, as its lines number them. */
  readonly branches?: readonly string[];
  /** Its runs of lines of which some continue others, as the lines number them. */
  readonly runs?: readonly string[];
}

/** Markdown lines, with tokens in place of figures, as a draft. Faults are reported, and what can be read is read. */
export function readDraft(lines: readonly SourceLine[], options: Options): DraftFile {
  const { slug, titled, onFault, branches = [] } = options;
  const joined = joinLines(lines, onFault);
  const reader = new InlineReader(joined, onFault, branches);
  const nodes = parseMarkdown(joined.text).children;
  const notes = readNotes(nodes, reader);
  const content = nodes.filter((node) => node.type !== 'footnoteDefinition');
  const [first] = content;
  const heading = titled && first?.type === 'heading' && first.depth === 1 ? first : null;
  if (titled && heading === null) {
    const message = 'Dòng đầu của tệp này phải là tiêu đề: "# …".';
    if (first === undefined) onFault({ rule: 'title-missing', line: 1, column: 1, message });
    else reader.fault(first, 'title-missing', message);
  }
  const title = heading === null ? [] : reader.read(heading.children);
  const maker = new BlockMaker(joined, reader, options);
  const blocks = content.slice(heading === null ? 0 : 1).map((node) => maker.make(node));
  for (const { id, node } of notes) {
    if (reader.references.has(id)) continue;
    reader.fault(node, 'note-without-reference', `Chú thích [^${id}] không được dẫn ở đâu trong tệp.`);
  }
  return {
    slug,
    title,
    orientation: joined.landscape ? 'landscape' : 'portrait',
    blocks,
    // The first of two with the same name counts.
    notes: new Map(notes.map(({ id, inlines }) => [id, inlines] as const).reverse()),
  };
}

/** Makes the blocks of one file, in their order. */
class BlockMaker {
  readonly #joined: JoinedLines;
  readonly #reader: InlineReader;
  readonly #branches: readonly string[];
  readonly #runs: readonly string[];
  /** No heading has come yet behind the title: "Căn cứ …" stands here. */
  #opening: boolean;

  constructor(joined: JoinedLines, reader: InlineReader, { titled, branches = [], runs = [] }: Options) {
    this.#joined = joined;
    this.#reader = reader;
    this.#branches = branches;
    this.#runs = runs;
    this.#opening = titled;
  }

  make(node: RootContent): DraftBlock {
    const context = this.#joined.context.get(node.position?.start.line ?? 0);
    const branch = this.#branches[context?.branch ?? 0] ?? '';
    const under = branch === '' ? {} : { branch };
    switch (node.type) {
      case 'heading': {
        this.#opening = false;
        const level = levelOf(node, this.#reader);
        return { kind: 'heading', level, ...under, inlines: this.#reader.read(node.children) };
      }
      case 'blockquote':
        return { kind: 'paragraph', role: 'note', ...under, inlines: readAside(node, this.#reader) };
      case 'table':
        return { ...readTable(node, context?.table, this.#reader), ...under };
      case 'paragraph':
        return this.#paragraph(node, under);
      default:
        throw new Error(`Markdown makes ${node.type}, which is switched off`);
    }
  }

  #paragraph(
    node: Extract<RootContent, { type: 'paragraph' }>,
    under: { readonly branch?: string },
  ): DraftBlock {
    if (this.#joined.text.startsWith('|', node.position?.start.offset)) {
      const message = 'Các hàng này chưa thành bảng: hàng thứ hai phải là | --- | --- | với cùng số cột.';
      this.#reader.fault(node, 'table-malformed', message);
    }
    const { start, end } = node.position ?? { start: { line: 0 }, end: { line: 0 } };
    const context = this.#joined.context.get(start.line);
    const words = context?.wordsOf === undefined ? {} : { wordsOf: context.wordsOf };
    const inlines = this.#reader.read(node.children);
    const role = this.#opening && plainDraft(inlines).startsWith('Căn cứ ') ? 'basis' : 'body';
    const of = context?.run === undefined ? undefined : this.#runs[context.run];
    if (of === undefined) return { kind: 'paragraph', role, ...words, ...under, inlines };
    const parts = Array.from({ length: end.line - start.line + 1 }, (_, index) => {
      const part = this.#joined.context.get(start.line + index);
      return this.#branches[part?.branch ?? 0] ?? '';
    });
    return { kind: 'paragraph', role, ...words, joined: { of, parts }, inlines };
  }
}

interface Note {
  readonly id: string;
  readonly node: RootContent;
  readonly inlines: readonly DraftInline[];
}

function readNotes(nodes: readonly RootContent[], reader: InlineReader): readonly Note[] {
  return nodes.flatMap((node): readonly Note[] => {
    if (node.type !== 'footnoteDefinition') return [];
    const id = node.identifier;
    if (!/^[a-z0-9-]{1,40}$/.test(id)) {
      reader.fault(
        node,
        'footnote-name',
        `Tên chú thích "${id}" chỉ được có chữ thường không dấu, số và dấu gạch nối.`,
      );
    }
    const [text, ...more] = node.children;
    if (text?.type !== 'paragraph' || more.length > 0) {
      reader.fault(node, 'footnote-empty', `Chú thích [^${id}] phải là một đoạn chữ trên một dòng.`);
      return [{ id, node, inlines: [] }];
    }
    return [{ id, node, inlines: reader.read(text.children, {}, true) }];
  });
}

function levelOf(node: Extract<RootContent, { type: 'heading' }>, reader: InlineReader): 1 | 2 | 3 {
  if (node.depth <= 3) return node.depth as 1 | 2 | 3;
  reader.fault(node, 'heading-too-deep', 'Chỉ có ba cấp tiêu đề: # mục, ## khoản, ### điểm.');
  return 3;
}

/** "> *(…)*": the renderer makes it italic. */
function readAside(
  node: Extract<RootContent, { type: 'blockquote' }>,
  reader: InlineReader,
): readonly DraftInline[] {
  const [only, ...more] = node.children;
  if (only?.type !== 'paragraph' || more.length > 0) {
    reader.fault(
      node,
      'aside-malformed',
      'Dòng bắt đầu bằng ">" phải là một đoạn chữ, ví dụ > *(Có danh mục kèm theo)*.',
    );
    return [];
  }
  return reader.read(only.children.flatMap(unwrapEmphasis));
}

function unwrapEmphasis(node: PhrasingContent): readonly PhrasingContent[] {
  return node.type === 'emphasis' ? node.children : [node];
}
