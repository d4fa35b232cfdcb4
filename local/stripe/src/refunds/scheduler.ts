import type { Store } from '../store/store.ts';
import type { RefundSettlement } from './settlement.ts';

/** Gives refunds their later outcome once the delay has passed; waits survive a restart. */
export class RefundScheduler {
  readonly #store: Store;
  readonly #delayMs: number;
  readonly #settle: (settlement: RefundSettlement) => void;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(store: Store, delayMs: number, settle: (settlement: RefundSettlement) => void) {
    this.#store = store;
    this.#delayMs = delayMs;
    this.#settle = settle;
  }

  /** Arranges one outcome. */
  schedule(settlement: RefundSettlement): void {
    this.#wait(this.#store.refundSettlements.put(settlement));
  }

  /** Takes up what an earlier run left. */
  resume(): void {
    for (const settlement of this.#store.refundSettlements.values()) this.#wait(settlement);
  }

  /** What still waits stays in the store. */
  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #wait(settlement: RefundSettlement): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#settle(settlement);
    }, this.#delayMs);
    this.#timers.add(timer);
  }
}
