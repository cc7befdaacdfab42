import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getAsset, isSea } from 'node:sea';
import { fileURLToPath } from 'node:url';
import { compareCodeUnits } from '../vietnamese/text.ts';

/**
 * What ships beside the code: the template, the page's scripts. It stands in the package's folder, or inside the program
 * where that is one file (`npm run package`): there as one JSON object, path → text.
 */
const inside = isSea() ? (JSON.parse(getAsset('shipped.json', 'utf8')) as Record<string, string>) : null;

/** The package's folder, two above both src/workspace and dist/chunks; null where the program is one file. */
const root = inside === null ? fileURLToPath(new URL('../..', import.meta.url)) : null;

/** Where a shipped folder stands on the disk, for a person to copy from; null where it does not. */
export function shippedFolder(folder: string): string | null {
  return root === null ? null : path.join(root, folder);
}

/** The text of a shipped file. Throws where there is none, which is a fault of the package. */
export function shippedText(file: string): string {
  if (root !== null) return readFileSync(path.join(root, file), 'utf8');
  const text = inside?.[file];
  if (text === undefined) throw new Error(`${file} is not in the program`);
  return text;
}

/** Names of the files in a shipped folder, in order. */
export function shippedNames(folder: string): readonly string[] {
  const names =
    root === null
      ? Object.keys(inside ?? {}).flatMap((file) =>
          path.posix.dirname(file) === folder ? [path.posix.basename(file)] : [],
        )
      : readdirSync(path.join(root, folder));
  return [...names].sort(compareCodeUnits);
}
