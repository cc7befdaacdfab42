import * as pipeline from '../pipeline.ts';
import { named } from './read-year.ts';

/** A year read, checked, figured and filled, each file named on the line of progress. `draft`: what lacks is named in the text. */
export function openYear(root: string, year: number, draft: pipeline.DraftKind | null): pipeline.OpenedYear {
  return named(root, year, (progress) => pipeline.openYear(root, year, draft, progress));
}
