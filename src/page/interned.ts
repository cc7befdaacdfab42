/** Things that are named again and again, listed once: gives each its index. */
export class Interned<T> {
  readonly #indexes = new Map<string, number>();
  readonly all: T[] = [];

  /** `key`: what tells one from another. */
  index(key: string, make: () => T): number {
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    this.#indexes.set(key, this.all.length);
    return this.all.push(make()) - 1;
  }
}
