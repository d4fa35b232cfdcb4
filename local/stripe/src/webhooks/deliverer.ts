import type { Event } from '../events/event.ts';
import type { Store } from '../store/store.ts';
import type { PendingDelivery } from './pending-delivery.ts';
import { postEvent } from './post-event.ts';
import { retryDelay } from './retry-schedule.ts';
import { signatureHeader } from './signature.ts';

const ATTEMPT_TIMEOUT_MS = 20_000;
/** More would only queue at the other end. */
const MAX_CONCURRENT = 64;

/** What deliveries need. */
export type DelivererOptions = {
  readonly store: Store;
  readonly secret: string;
  readonly clock: () => Date;
  readonly log: (line: string) => void;
  readonly url: string | undefined;
};

/** How held deliveries are let go. */
export type ReleaseOptions = {
  /** Every event comes twice. */
  readonly duplicate?: boolean;
  /** The newest comes first. */
  readonly shuffle?: boolean;
};

/** Sends events to the webhook, each as soon as it happens, and again until it is taken. */
export class Deliverer {
  readonly #options: DelivererOptions;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #inFlight = new Set<Promise<void>>();
  readonly #waiting: string[] = [];
  readonly #requests = new Set<AbortController>();
  #url: string | undefined;
  #held: string[] | undefined;
  #toDrop = 0;
  #stopped = false;

  constructor(options: DelivererOptions) {
    this.#options = options;
    this.#url = options.url;
  }

  /** Where events go from now on, those that still wait included. */
  setUrl(url: string): void {
    const first = this.#url === undefined;
    this.#url = url;
    if (first) this.resume();
  }

  /** Whether there is anybody to tell. */
  get hasWebhook(): boolean {
    return this.#url !== undefined;
  }

  /** Sets an event on its way. Its order among others is not promised. */
  enqueue(eventId: string): void {
    if (this.#toDrop > 0) {
      this.#toDrop -= 1;
      return;
    }
    this.#options.store.deliveries.put({ id: eventId, attempts: 0 });
    this.#due(eventId);
  }

  /** Takes up deliveries that an earlier run left. */
  resume(): void {
    for (const delivery of this.#options.store.deliveries.values()) this.#due(delivery.id);
  }

  /** Keeps deliveries back until {@link Deliverer.release}. */
  hold(): void {
    this.#held ??= [];
  }

  /** Lets held deliveries go, one after the other; done when each was tried once. */
  async release({ duplicate = false, shuffle = false }: ReleaseOptions = {}): Promise<void> {
    const held = this.#held ?? [];
    this.#held = undefined;
    const ordered = shuffle ? held.toReversed() : held;
    for (const id of duplicate ? [...ordered, ...ordered] : ordered) await this.#attempt(id);
  }

  /** The next n events never reach the webhook. */
  drop(n: number): void {
    this.#toDrop += n;
  }

  /** Ends what is under way; what was not taken stays in the store. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const request of this.#requests) request.abort(new Error('the double stops'));
    this.#waiting.length = 0;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    await Promise.all(this.#inFlight);
  }

  #due(eventId: string): void {
    if (this.#held !== undefined) {
      this.#held.push(eventId);
      return;
    }
    this.#waiting.push(eventId);
    this.#sendWaiting();
  }

  #sendWaiting(): void {
    while (this.#inFlight.size < MAX_CONCURRENT) {
      const eventId = this.#waiting.shift();
      if (eventId === undefined) return;
      const attempt = this.#attempt(eventId).finally(() => {
        this.#inFlight.delete(attempt);
        this.#sendWaiting();
      });
      this.#inFlight.add(attempt);
    }
  }

  async #attempt(eventId: string): Promise<void> {
    const { store, log } = this.#options;
    const event = store.events.get(eventId);
    if (event === undefined || this.#url === undefined || this.#stopped) return;
    const problem = await this.#post(this.#url, event);
    if (this.#stopped && problem !== undefined) return;
    if (problem === undefined) {
      this.#taken(event);
      return;
    }
    log(`webhook ${event.type} ${eventId}: ${problem}`);
    const delivery = store.deliveries.get(eventId);
    if (delivery !== undefined) this.#retryLater(delivery);
  }

  #taken(event: Event): void {
    const { store } = this.#options;
    store.deliveries.delete(event.id);
    store.events.put({ ...event, pending_webhooks: 0 });
  }

  #retryLater({ id, attempts }: PendingDelivery): void {
    const { store } = this.#options;
    const delay = retryDelay(attempts + 1);
    if (delay === undefined) {
      store.deliveries.delete(id);
      return;
    }
    store.deliveries.put({ id, attempts: attempts + 1 });
    clearTimeout(this.#timers.get(id));
    const timer = setTimeout(() => {
      this.#timers.delete(id);
      this.#due(id);
    }, delay);
    this.#timers.set(id, timer);
  }

  /** @returns what went wrong; undefined when the webhook took it */
  async #post(url: string, event: Event): Promise<string | undefined> {
    const { secret, clock } = this.#options;
    const payload = JSON.stringify(event, null, 2);
    const timestamp = Math.floor(clock().getTime() / 1000);
    const attempt = new AbortController();
    const timer = setTimeout(() => attempt.abort(new Error('no answer in time')), ATTEMPT_TIMEOUT_MS);
    this.#requests.add(attempt);
    try {
      return await postEvent(url, payload, signatureHeader(payload, secret, timestamp), attempt.signal);
    } finally {
      clearTimeout(timer);
      this.#requests.delete(attempt);
    }
  }
}
