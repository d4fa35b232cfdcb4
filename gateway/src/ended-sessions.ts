import { ACCESS_TOKEN_SECONDS, AccessTokenError, type TokenVerifier } from '@bazaar/identity';
import { follow, type Logger } from '@bazaar/service-kit';

/** Longer than any access token lives, whoever's clock runs ahead. */
const REMEMBERED_MS = (ACCESS_TOKEN_SECONDS + 60) * 1000;

/**
 * Sessions that ended while access tokens of theirs may still be valid. Kept in memory: 16 minutes of NATS' stream are read again at a start,
 * so that a restarted gateway knows them too. While NATS is away, tokens of a session that ends meanwhile hold until they expire.
 */
export class EndedSessions {
  /** When each can be forgotten, in the order they were heard. */
  readonly #forgetAt = new Map<string, number>();
  readonly #listeners = new Set<(sessionId: string) => void>();
  readonly #clock: () => Date;

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  has(sessionId: string): boolean {
    return this.#forgetAt.has(sessionId);
  }

  /** Hears of every session that ends from now on, once. @returns ends it */
  onEnded(listener: (sessionId: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  add(sessionId: string): void {
    const now = this.#clock().getTime();
    for (const [oldest, forgetAt] of this.#forgetAt) {
      if (forgetAt > now) break;
      this.#forgetAt.delete(oldest);
    }
    if (this.#forgetAt.has(sessionId)) return;
    this.#forgetAt.set(sessionId, now + REMEMBERED_MS);
    for (const listener of this.#listeners) listener(sessionId);
  }
}

/** Keeps `ended` up to date from NATS at `url`, until stopped. */
export function followEndedSessions(o: {
  ended: EndedSessions;
  url: string;
  clock: () => Date;
  logger: Logger;
}): { stop(): Promise<void> } {
  return follow('users.sessionEnded', {
    url: o.url,
    name: 'gateway',
    since: () => new Date(o.clock().getTime() - REMEMBERED_MS),
    heard: ({ data: { sessionId } }) => o.ended.add(sessionId),
    logger: o.logger,
  });
}

/** A verifier that takes no token of an ended session. */
export function refusingEnded(verify: TokenVerifier, ended: EndedSessions): TokenVerifier {
  return async (token) => {
    const identity = await verify(token);
    if (identity.sessionId !== null && ended.has(identity.sessionId)) {
      throw new AccessTokenError('The session has ended.');
    }
    return identity;
  };
}
