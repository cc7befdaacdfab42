import { annexRoot, formRoot, formVersionMember, listRoot } from './drops.ts';
import type { Catalogue } from './known.ts';
import { closest } from './suggest.ts';

/** A loop around the place that is looked at. */
export interface Loop {
  readonly variable: string;
  /** Prefixes of the list's rows; null: the list is unknown or empty, so nothing is known of its rows. */
  readonly prefixes: readonly string[] | null;
}

export interface PathContext {
  /** null: any figure may exist. */
  readonly catalogue: Catalogue | null;
  /** Ids of the template's annexes. */
  readonly annexes: readonly string[];
  /** Innermost last. */
  readonly loops: readonly Loop[];
  readonly inCondition: boolean;
}

export interface PathFault {
  readonly rule: string;
  readonly message: string;
  readonly suggestion?: string;
}

const loopMembers: readonly string[] = ['index', 'index0', 'rindex', 'rindex0', 'first', 'last', 'length'];

/** What is wrong with asking for a dotted path, or null. */
export function checkPath(segments: readonly string[], context: PathContext): PathFault | null {
  const [root = '', ...rest] = segments;
  const path = segments.join('.');
  if (root === listRoot) return checkListUse(rest, context);
  if (root === annexRoot)
    return unknownUnless(rest.join('.'), context.annexes, 'annex-unknown', 'phụ lục', annexRoot);
  if (root === formRoot) return checkFormUse(rest, context);
  if (root === 'forloop') {
    const known = context.loops.length > 0 ? loopMembers : [];
    return unknownUnless(rest.join('.'), known, 'figure-unknown', 'số thứ tự', 'forloop');
  }
  const { catalogue } = context;
  const loop = context.loops.findLast(({ variable }) => variable === root);
  if (catalogue === null || loop?.prefixes === null) return null;
  if (loop === undefined) {
    return catalogue.has(path)
      ? null
      : unknown('figure-unknown', 'số liệu', path, closest(path, catalogue.ids));
  }
  const ids = loop.prefixes.map((prefix) => [prefix, ...rest].join('.'));
  if (ids.some((id) => catalogue.has(id))) return null;
  const members = new Set(
    loop.prefixes.flatMap((prefix) =>
      catalogue.ids.filter((id) => id.startsWith(`${prefix}.`)).map((id) => root + id.slice(prefix.length)),
    ),
  );
  return unknown('figure-unknown', 'số liệu', path, closest(path, members));
}

/** The prefixes that a loop's variable stands for, or what is wrong with the list. */
export function loopPrefixes(
  name: string,
  catalogue: Catalogue | null,
): readonly string[] | null | PathFault {
  if (catalogue === null) return null;
  const prefixes = catalogue.lists.get(name);
  if (prefixes === undefined) {
    return unknown(
      'list-unknown',
      'danh sách',
      `${listRoot}.${name}`,
      closestIn(name, catalogue.lists.keys(), listRoot),
    );
  }
  return prefixes.length === 0 ? null : prefixes;
}

/** `bieu.phien-ban`, in conditions only. */
function checkFormUse(rest: readonly string[], { inCondition }: PathContext): PathFault | null {
  const member = rest.join('.');
  if (inCondition || member !== formVersionMember)
    return unknownUnless(member, [formVersionMember], 'figure-unknown', 'số liệu', formRoot);
  return {
    rule: 'output-not-figure',
    message: `"${formRoot}.${member}" là phiên bản của biểu mẫu, không in ra được; dùng trong {% if %}.`,
  };
}

/** `ds.xa` and `ds.xa.size`, in conditions only. */
function checkListUse(rest: readonly string[], { catalogue, inCondition }: PathContext): PathFault | null {
  const name = (rest.at(-1) === 'size' ? rest.slice(0, -1) : rest).join('.');
  if (!inCondition) {
    return {
      rule: 'output-not-figure',
      message: `"${listRoot}.${name}" là danh sách, không in ra được; dùng {% for %}.`,
    };
  }
  const prefixes = loopPrefixes(name, catalogue);
  return prefixes !== null && 'rule' in prefixes ? prefixes : null;
}

function unknownUnless(
  name: string,
  known: readonly string[],
  rule: string,
  what: string,
  root: string,
): PathFault | null {
  return known.includes(name) ? null : unknown(rule, what, `${root}.${name}`, closestIn(name, known, root));
}

function closestIn(name: string, known: Iterable<string>, root: string): string | null {
  const found = closest(name, known);
  return found === null ? null : `${root}.${found}`;
}

export function unknown(rule: string, what: string, name: string, suggestion: string | null): PathFault {
  return {
    rule,
    message: `Không có ${what} "${name}".`,
    ...(suggestion === null ? {} : { suggestion }),
  };
}
