import type { Identity } from '@bazaar/identity';
import type { EndedSessions } from '../ended-sessions.ts';

/** Why an access token holds no longer: its time is over, or its session is (sign-out, another password, a lost role). */
export type Ending = 'expired' | 'signed out';

/** A longer timer fires at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Ends what is open on behalf of people once their access tokens hold no longer. */
export class Validity {
  readonly #clock: () => Date;
  readonly #bySession = new Map<string, Set<(why: Ending) => void>>();

  constructor(o: { clock: () => Date; ended: Pick<EndedSessions, 'onEnded'> }) {
    this.#clock = o.clock;
    o.ended.onEnded((sessionId) => {
      const all = this.#bySession.get(sessionId) ?? [];
      this.#bySession.delete(sessionId);
      for (const end of all) end('signed out');
    });
  }

  /** How many sessions have something open. */
  get size(): number {
    return this.#bySession.size;
  }

  /**
   * Begin right after the token was verified: what ended before is not told again.
   *
   * @param end called at most once, and never for guests, whose rights do not end
   * @returns stops watching
   */
  watch({ sessionId, expiresAt }: Identity, end: (why: Ending) => void): () => void {
    if (sessionId === null && expiresAt === null) return () => undefined;
    const timer =
      expiresAt === null ? undefined : setTimeout(() => finish('expired'), this.#untilTime(expiresAt));
    const stop = (): void => {
      clearTimeout(timer);
      if (sessionId !== null) this.#remove(sessionId, finish);
    };
    const finish = (why: Ending): void => {
      stop();
      end(why);
    };
    if (sessionId !== null) this.#add(sessionId, finish);
    return stop;
  }

  #untilTime(seconds: number): number {
    return Math.min(MAX_TIMER_MS, Math.max(0, seconds * 1_000 - this.#clock().getTime()));
  }

  #add(sessionId: string, finish: (why: Ending) => void): void {
    const those = this.#bySession.get(sessionId) ?? new Set();
    this.#bySession.set(sessionId, those.add(finish));
  }

  #remove(sessionId: string, finish: (why: Ending) => void): void {
    const those = this.#bySession.get(sessionId);
    those?.delete(finish);
    if (those?.size === 0) this.#bySession.delete(sessionId);
  }
}
