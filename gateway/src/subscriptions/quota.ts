/** Counts what each holder has, and lets none have more than the limit. */
export class Quota {
  readonly #limit: number;
  readonly #held = new Map<string, number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** How many holders have something. */
  get size(): number {
    return this.#held.size;
  }

  /** @returns false when the holder has its all already */
  take(holder: string): boolean {
    const held = this.#held.get(holder) ?? 0;
    if (held >= this.#limit) return false;
    this.#held.set(holder, held + 1);
    return true;
  }

  /** Gives back what was taken; once for each. */
  give(holder: string): void {
    const held = this.#held.get(holder) ?? 0;
    if (held > 1) this.#held.set(holder, held - 1);
    else this.#held.delete(holder);
  }
}
