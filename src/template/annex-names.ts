import { Drop } from 'liquidjs';
import { annexName } from '../model/annex-name.ts';

/** What stands where an annex is pointed to; a condition asks only whether the annex stands. */
export class AnnexDrop extends Drop {
  readonly #names: AnnexNames;
  readonly #id: string;

  constructor(names: AnnexNames, id: string) {
    super();
    this.#names = names;
    this.#id = id;
  }

  override valueOf(): boolean {
    return true;
  }

  static nameOf(drop: AnnexDrop): string {
    return drop.#names.nameOf(drop.#id);
  }
}

/**
 * The annexes that stand, numbered in the order in which the text points to them: the body is read once, and whatever is asked
 * for first is the first. An annex that nothing points to comes behind those.
 */
export class AnnexNames {
  readonly #standing: readonly string[];
  readonly #pointedTo: string[] = [];

  constructor(standing: readonly string[]) {
    this.#standing = standing;
  }

  drops(): Readonly<Record<string, AnnexDrop>> {
    return Object.fromEntries(this.#standing.map((id) => [id, new AnnexDrop(this, id)]));
  }

  /** "Phụ lục II". */
  nameOf(id: string): string {
    if (!this.#pointedTo.includes(id)) this.#pointedTo.push(id);
    return annexName(this.#pointedTo.indexOf(id), this.#standing.length);
  }

  /** Once the text has been read. */
  inOrder(): readonly string[] {
    return [...this.#pointedTo, ...this.#standing.filter((id) => !this.#pointedTo.includes(id))];
  }
}
