import type { PhrasingContent, RootContent } from 'mdast';
import type { DraftInline, OnFault } from './draft.ts';
import type { JoinedLines } from './joined.ts';
import { splitTokens } from './tokens.ts';

type Style = { readonly bold?: boolean; readonly italic?: boolean };

/** Turns Markdown's inline nodes into draft inlines, and finds in them what would be printed as its own syntax. */
export class InlineReader {
  readonly #joined: JoinedLines;
  readonly #onFault: OnFault;
  readonly #branches: readonly string[];
  /** Footnotes referred to, with their first places. */
  readonly references = new Map<string, { readonly line: number; readonly column: number }>();

  /** `branches`: of the file's conditions, as its lines number them. */
  constructor(joined: JoinedLines, onFault: OnFault, branches: readonly string[]) {
    this.#joined = joined;
    this.#onFault = onFault;
    this.#branches = branches;
  }

  read(nodes: readonly PhrasingContent[], style: Style = {}, inNote = false): readonly DraftInline[] {
    return nodes.flatMap((node): readonly DraftInline[] => {
      switch (node.type) {
        case 'text':
          this.#check(node);
          return this.#text(node, style);
        case 'strong':
          return this.read(node.children, { ...style, bold: true }, inNote);
        case 'emphasis':
          return this.read(node.children, { ...style, italic: true }, inNote);
        case 'footnoteReference':
          return this.#reference(node, inNote);
        default:
          throw new Error(`Markdown makes ${node.type}, which is switched off`);
      }
    });
  }

  /** Lines of a joined paragraph become one; a figure keeps the conditions of its own line. */
  #text(node: Extract<PhrasingContent, { type: 'text' }>, style: Style): readonly DraftInline[] {
    const first = node.position?.start.line ?? 0;
    return node.value.split('\n').flatMap((line, index): readonly DraftInline[] => {
      const context = this.#joined.context.get(first + index);
      const branch = context?.run === undefined ? {} : { branch: this.#branches[context.branch ?? 0] ?? '' };
      return [
        ...(index === 0 ? [] : [{ kind: 'text', text: ' ', ...style } as const]),
        ...splitTokens(line).map((part): DraftInline =>
          typeof part === 'string'
            ? { kind: 'text', text: part, ...style }
            : { kind: 'slot', slot: part, ...branch, ...style },
        ),
      ];
    });
  }

  /** Where a node stands in the template; `after` characters further on. */
  placeOf(node: RootContent, after = 0): { readonly line: number; readonly column: number } {
    const start = node.position?.start ?? { line: 1, column: 1, offset: 0 };
    const before = this.#joined.text.slice(start.offset, (start.offset ?? 0) + after).split('\n');
    const line = start.line + before.length - 1;
    const context = this.#joined.context.get(line);
    const column = before.length === 1 ? start.column + after : (before.at(-1) ?? '').length + 1;
    return { line: context?.line ?? line, column: column + (context?.indent ?? 0) };
  }

  fault(node: RootContent, rule: string, message: string, after = 0): void {
    this.#onFault({ rule, ...this.placeOf(node, after), message });
  }

  #reference(
    node: Extract<PhrasingContent, { type: 'footnoteReference' }>,
    inNote: boolean,
  ): readonly DraftInline[] {
    if (inNote) {
      this.fault(
        node,
        'footnote-in-note',
        `Chú thích [^${node.identifier}] nằm trong một chú thích khác; Word không cho phép.`,
      );
      return [];
    }
    if (!this.references.has(node.identifier)) this.references.set(node.identifier, this.placeOf(node));
    return [{ kind: 'footnote', id: node.identifier }];
  }

  /** `**8%**hộ` leaves its stars in the text, and `[^a]` stays as typed where no note is called a. */
  #check(node: Extract<PhrasingContent, { type: 'text' }>): void {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    const source = this.#joined.text.slice(start, end);
    const star = /(?<!\\)(?:\\\\)*\*/.exec(source);
    if (star) {
      this.fault(
        node,
        'emphasis-unparsed',
        'Dấu * ở đây sẽ bị in ra: chỗ mở, chỗ đóng không hợp lệ (ví dụ **8%**hộ). Thêm dấu cách, dời dấu câu ra ngoài, hoặc viết \\* nếu muốn in dấu sao.',
        star.index,
      );
    }
    const reference = /(?<!\\)\[\^([^\]\s]*)\]/.exec(source);
    if (reference) {
      this.fault(
        node,
        'footnote-without-note',
        `Không có chú thích nào tên [^${reference[1] ?? ''}] ở cuối tệp.`,
        reference.index,
      );
    }
  }
}

/** The words of inlines; slots and footnotes leave nothing. */
export function plainDraft(inlines: readonly DraftInline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
}
