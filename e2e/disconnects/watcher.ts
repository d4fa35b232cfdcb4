import { WebSocket } from 'ws';

/** What a watcher has heard of one thing: where it began, and every cursor since. */
export type Heard = { cursors: string[]; expired: number };

type Message = {
  type: string;
  id?: string;
  payload?: Result | { extensions?: { code?: string } }[];
};
type Result = {
  data?: Record<string, { cursor: string } | null> | null;
  errors?: { extensions?: { code?: string } }[];
};
type Subscription = { query: string; variables: Record<string, unknown>; heard: Heard };

const NEWS = 'subscription($after: String) { seen: notificationReceived(after: $after) { cursor title } }';
const ORDER = `subscription($orderId: ID!, $after: String) {
  seen: orderStatusChanged(orderId: $orderId, after: $after) { cursor status order { number customer { displayName } } } }`;
const COME_BACK_MS = 50;
/** Under load a service that just came back may need a while until it takes everybody. */
const ASK_AGAIN_MS = 250;

/**
 * A person's browser: follows their news and their orders over one WebSocket, and whenever that is lost opens another
 * one and resumes after the last cursor of each.
 */
export class Watcher {
  readonly news: Heard = { cursors: [], expired: 0 };
  readonly orders = new Map<string, Heard>();
  /** Connections that were lost without having been cut from here. */
  lost = 0;
  readonly #options: { url: string; accessToken: string };
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #socket: WebSocket | null = null;
  #isOpen = false;
  #isDone = false;

  /** @param o.url the endpoint, `http:` */
  constructor(o: { url: string; accessToken: string }) {
    this.#options = o;
    this.#subscriptions.set('news', { query: NEWS, variables: {}, heard: this.news });
    this.#connect();
  }

  /** Whether it is connected and has subscribed to everything. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  follow(orderId: string): void {
    const heard: Heard = { cursors: [], expired: 0 };
    this.orders.set(orderId, heard);
    this.#subscriptions.set(orderId, { query: ORDER, variables: { orderId }, heard });
    if (this.#isOpen) this.#subscribe(orderId);
  }

  /** Destroys the connection at this moment, whatever is under way on it. */
  cut(): void {
    const socket = this.#socket;
    this.#forget();
    socket?.terminate();
    this.#later(COME_BACK_MS, () => this.#connect());
  }

  stop(): void {
    this.#isDone = true;
    const socket = this.#socket;
    this.#forget();
    for (const timer of this.#timers) clearTimeout(timer);
    socket?.terminate();
  }

  #connect(): void {
    const socket = new WebSocket(this.#options.url.replace('http', 'ws'), 'graphql-transport-ws');
    this.#socket = socket;
    const send = (message: unknown): void => socket.send(JSON.stringify(message));
    socket.on('open', () =>
      send({
        type: 'connection_init',
        payload: { authorization: `Bearer ${this.#options.accessToken}` },
      }),
    );
    socket.on('message', (data) => {
      if (this.#socket === socket) this.#hear(JSON.parse(String(data)));
    });
    // What went wrong is told by `close` too.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (this.#socket !== socket) return;
      if (this.#isOpen) this.lost += 1;
      this.#forget();
      this.#later(ASK_AGAIN_MS, () => this.#connect());
    });
  }

  #forget(): void {
    this.#socket = null;
    this.#isOpen = false;
  }

  #later(ms: number, work: () => void): void {
    if (this.#isDone) return;
    const timer = setTimeout(
      () => {
        this.#timers.delete(timer);
        work();
      },
      ms * (0.5 + Math.random()),
    );
    this.#timers.add(timer);
  }

  #hear({ type, id = '', payload }: Message): void {
    if (type === 'connection_ack') {
      this.#isOpen = true;
      for (const each of this.#subscriptions.keys()) this.#subscribe(each);
      return;
    }
    const subscription = this.#subscriptions.get(id);
    if (subscription === undefined) return;
    if (type === 'next' && payload !== undefined && !Array.isArray(payload))
      note(subscription.heard, payload);
    // A service that is away says no for the moment, and one that is stopped may say that this was all.
    const socket = this.#socket;
    if (type === 'error' || type === 'complete')
      this.#later(ASK_AGAIN_MS, () => {
        if (this.#socket === socket && this.#isOpen) this.#subscribe(id);
      });
  }

  #subscribe(id: string): void {
    const subscription = this.#subscriptions.get(id);
    if (subscription === undefined) return;
    const { query, variables, heard } = subscription;
    const payload = { query, variables: { ...variables, after: heard.cursors.at(-1) ?? null } };
    this.#socket?.send(JSON.stringify({ id, type: 'subscribe', payload }));
  }
}

function note(heard: Heard, { data, errors = [] }: Result): void {
  if (errors.some(({ extensions }) => extensions?.code === 'CURSOR_EXPIRED')) heard.expired += 1;
  const cursor = data?.['seen']?.cursor;
  if (cursor !== undefined) heard.cursors.push(cursor);
}
