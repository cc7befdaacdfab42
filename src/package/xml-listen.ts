import { Refusal } from './faults.ts';
import { readXml, type XmlTag } from './xml.ts';

/**
 * What to do at an element, and which children matter. Everything else is passed over, except under `closed`, where a child
 * that is not named refuses the part.
 */
export interface Listener {
  open?(tag: XmlTag): void;
  /** `text` is the character data directly inside; collected only where this is given. */
  close?(text: string): void;
  readonly children?: Readonly<Record<string, Listener>>;
  readonly closed?: boolean;
}

/**
 * Reads a part whose elements stand in one of `namespaces`, by the paths to what is wanted: `{'sst/si': …}`. Its root must be
 * the first word of one of them.
 */
export function listenXml(
  source: Uint8Array | string,
  part: string,
  namespaces: readonly string[],
  paths: Readonly<Record<string, Listener>>,
): void {
  const path: (Listener | undefined)[] = [{ children: childrenOf(paths), closed: true }];
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

/** Listeners by path as those of the first elements, each with what stands below it. */
function childrenOf(paths: Readonly<Record<string, Listener>>): Readonly<Record<string, Listener>> {
  const entries = Object.entries(paths);
  const names = new Set(entries.map(([path]) => path.replace(/\/.*/, '')));
  const made = [...names].map((name): [string, Listener] => {
    const below = entries.filter(([path]) => path.startsWith(`${name}/`));
    const deeper = below.map(([path, listener]) => [path.slice(name.length + 1), listener]);
    const own = paths[name];
    return [name, { ...own, children: { ...own?.children, ...childrenOf(Object.fromEntries(deeper)) } }];
  });
  return Object.fromEntries(made);
}
