import { Refusal } from './faults.ts';
import { readXml, type XmlTag } from './xml.ts';

/**
 * What to do at an element, and which children matter. A part is read by naming the path to what is wanted; everything
 * else is passed over, except under `closed`, where a child that is not named refuses the part.
 */
export interface Listener {
  open?(tag: XmlTag): void;
  /** `text` is the character data directly inside; collected only where this is given. */
  close?(text: string): void;
  readonly children?: Readonly<Record<string, Listener>>;
  readonly closed?: boolean;
}

/** Reads a part whose elements stand in one of `namespaces`; its root must be one of `roots`. */
export function listenXml(
  source: Uint8Array | string,
  part: string,
  namespaces: readonly string[],
  roots: Readonly<Record<string, Listener>>,
): void {
  const path: (Listener | undefined)[] = [{ children: roots, closed: true }];
  /** Character data directly inside each element of the path. */
  const texts: string[] = [''];
  readXml(source, part, {
    open(tag) {
      const parent = path[path.length - 1];
      const children = parent?.children;
      const known =
        children !== undefined && namespaces.includes(tag.uri) && Object.hasOwn(children, tag.local);
      if (!known && parent?.closed === true) {
        throw new Refusal({ code: 'BAD_XML', detail: `unexpected-element ${tag.name.slice(0, 60)}`, part });
      }
      const listener = known ? children[tag.local] : undefined;
      path.push(listener);
      texts.push('');
      listener?.open?.(tag);
    },
    text(piece) {
      if (path[path.length - 1]?.close !== undefined) texts[texts.length - 1] += piece;
    },
    close() {
      const text = texts.pop() ?? '';
      path.pop()?.close?.(text);
    },
  });
}
