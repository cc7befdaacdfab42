import { type Document, Packer } from 'docx';

/** Parts of a package as docx makes them, by name: with clock times inside, and with some still to be replaced. */
export type MadeParts = ReadonlyMap<string, string>;

interface Compiler {
  compile(document: Document): ReadonlyMap<string, string | Uint8Array>;
}

/**
 * The parts that docx makes of a document. It offers them only as a zip, which would be opened again at once: a thirtieth of a build. What
 * it zips is asked for instead; the version of docx is that of the lock file.
 */
export function madeParts(document: Document): MadeParts {
  const { compiler } = Packer as unknown as { readonly compiler: Compiler };
  const parts = [...compiler.compile(document)];
  return new Map(parts.flatMap(([name, data]) => (typeof data === 'string' ? [[name, data] as const] : [])));
}
