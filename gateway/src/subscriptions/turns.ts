/** So many pieces of work of about half a millisecond hold the process for 10 ms. */
const BEGUN_IN_A_TURN = 20;

/**
 * Spreads work over turns of the event loop: only so much of it begins in one turn, and the rest in the next ones, in
 * order. A burst of events would otherwise hold the process until the last of them is done.
 */
export class Turns {
  readonly #limit: number;
  readonly #waiting: (() => void)[] = [];
  #begun = 0;
  #scheduled = false;

  constructor(limit = BEGUN_IN_A_TURN) {
    this.#limit = limit;
  }

  /** @returns null when the caller may begin at once, else when it may */
  begin(): Promise<void> | null {
    this.#schedule();
    if (this.#begun < this.#limit) {
      this.#begun += 1;
      return null;
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      const next = this.#waiting.splice(0, this.#limit);
      this.#begun = next.length;
      if (next.length > 0) this.#schedule();
      for (const resolve of next) resolve();
    });
  }
}
