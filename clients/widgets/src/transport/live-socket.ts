import { nullable, record, text } from '../read.ts';
import { backOff } from './back-off.ts';
import { Heartbeat } from './heartbeat.ts';
import { type Operation, type Problem, readAnswer, readProblems } from './operation.ts';

/**
 * How it stands with a socket: `connecting` for the first time, `online`, `offline` while it is tried again and
 * again, or `refused` for good: the server does not take the token, or does not understand us.
 */
export type Connection = 'connecting' | 'online' | 'offline' | 'refused';

/** Hears what becomes of a subscription. After `refused` or `completed` nothing more comes. */
export type Sink<Data> = {
  next(data: Data | null, problems: readonly Problem[]): void;
  refused(problems: readonly Problem[]): void;
  completed(): void;
};

export type LiveSocketOptions = {
  /** Where to connect, `ws:` or `wss:`. */
  url: string;
  /** Sent when connecting, such as `authorization`. */
  params: Readonly<Record<string, string>>;
  /** Nobody subscribes any more, and the socket is closed. */
  onIdle?: () => void;
};

type Subscription = Pick<Sink<unknown>, 'refused' | 'completed'> & {
  request: () => unknown;
  receive: (result: unknown) => void;
  failures: number;
};

const PROTOCOL = 'graphql-transport-ws';
const ACKNOWLEDGED_WITHIN_MS = 10_000;
/** An element that moves within the page leaves and comes back: the socket stays for so long. */
const LINGER_MS = 1_000;
/** Close codes that would come again: malformed, unauthorized, forbidden, no such protocol, no such method. */
const FATAL: ReadonlySet<number> = new Set([4400, 4401, 4403, 4406]);
/** Refusals of a subscription that pass. */
const PASSING: ReadonlySet<string | null> = new Set([
  'SERVICE_UNAVAILABLE',
  'RATE_LIMITED',
  'INTERNAL_SERVER_ERROR',
]);

const readMessage = record({ type: text, id: nullable(text), payload: (value) => value });

/**
 * One WebSocket for any number of subscriptions. It opens when the first one comes, and closes after the last one
 * has left. Lost, it is opened again with back-off, at once when the browser comes online, and every subscription is
 * made anew with the variables it has then.
 */
export class LiveSocket {
  readonly #options: LiveSocketOptions;
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #listeners = new Set<(connection: Connection) => void>();
  readonly #heartbeat = new Heartbeat({
    ping: () => this.#send({ type: 'ping' }),
    silent: () => this.#lost(),
  });
  #socket: WebSocket | null = null;
  #connection: Connection = 'connecting';
  #failures = 0;
  #serial = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LiveSocketOptions) {
    this.#options = options;
  }

  get connection(): Connection {
    return this.#connection;
  }

  /** @returns stops listening */
  onConnection(listener: (connection: Connection) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Subscribes until left.
   *
   * @param variables asked each time anew, so that a subscription can resume after what it has seen
   * @returns leaves
   */
  subscribe<Data, Variables extends Record<string, unknown>>(
    operation: Operation<Data, Variables>,
    variables: () => Variables,
    sink: Sink<Data>,
  ): () => void {
    this.#serial += 1;
    const id = String(this.#serial);
    this.#subscriptions.set(id, {
      request: () => ({ query: operation.query, variables: variables() }),
      receive: (result) => {
        const { data, problems } = readAnswer(operation.read, result);
        sink.next(data, problems);
      },
      refused: (problems) => sink.refused(problems),
      completed: () => sink.completed(),
      failures: 0,
    });
    if (this.#connection === 'online') this.#begin(id);
    else if (this.#socket === null && this.#connection === 'connecting') this.#open();
    return () => this.#leave(id);
  }

  #leave(id: string): void {
    if (!this.#subscriptions.delete(id)) return;
    if (this.#connection === 'online') this.#send({ type: 'complete', id });
    this.#closeWhenIdle();
  }

  #closeWhenIdle(): void {
    if (this.#subscriptions.size > 0) return;
    setTimeout(() => {
      if (this.#subscriptions.size > 0) return;
      const socket = this.#drop();
      this.#set('connecting');
      socket?.close(1000, 'Done');
      this.#options.onIdle?.();
    }, LINGER_MS);
  }

  #open = (): void => {
    this.#drop();
    const socket = new WebSocket(this.#options.url, PROTOCOL);
    this.#socket = socket;
    addEventListener('online', this.#hurry);
    addEventListener('offline', this.#doubt);
    socket.onopen = () => this.#send({ type: 'connection_init', payload: this.#options.params });
    socket.onmessage = ({ data }) => this.#receive(String(data));
    socket.onclose = ({ code }) => this.#lost(FATAL.has(code));
    this.#timer = setTimeout(() => this.#lost(), ACKNOWLEDGED_WITHIN_MS);
  };

  #receive(data: string): void {
    this.#heartbeat.heard();
    const { type, id, payload } = readMessage(JSON.parse(data));
    if (type === 'ping') this.#send({ type: 'pong' });
    if (type === 'connection_ack') this.#acknowledged();
    // Only a connection that lasts counts as a success: one that breaks at once is tried ever more slowly.
    if (type === 'pong') this.#failures = 0;
    const subscription = this.#subscriptions.get(id ?? '');
    if (subscription === undefined || id === null) return;
    if (type === 'next') {
      this.#failures = 0;
      subscription.failures = 0;
      subscription.receive(payload);
    } else if (type === 'error') {
      this.#refused(id, subscription, readProblems(payload));
    } else if (type === 'complete') {
      this.#subscriptions.delete(id);
      subscription.completed();
      this.#closeWhenIdle();
    }
  }

  #acknowledged(): void {
    clearTimeout(this.#timer);
    this.#heartbeat.start();
    this.#set('online');
    for (const id of this.#subscriptions.keys()) this.#begin(id);
  }

  #begin(id: string): void {
    const subscription = this.#subscriptions.get(id);
    if (subscription !== undefined) this.#send({ type: 'subscribe', id, payload: subscription.request() });
  }

  #refused(id: string, subscription: Subscription, problems: Problem[]): void {
    if (problems.some(({ code }) => PASSING.has(code))) {
      const socket = this.#socket;
      setTimeout(
        () => {
          // A socket opened since then has begun it already.
          if (this.#socket === socket && this.#connection === 'online') this.#begin(id);
        },
        backOff(subscription.failures, Math.random()),
      );
      subscription.failures += 1;
      return;
    }
    this.#subscriptions.delete(id);
    subscription.refused(problems);
    this.#closeWhenIdle();
  }

  #lost(forGood = false): void {
    this.#drop()?.close();
    if (forGood) {
      this.#set('refused');
      return;
    }
    this.#timer = setTimeout(this.#open, backOff(this.#failures, Math.random()));
    this.#failures += 1;
    addEventListener('online', this.#hurry);
    this.#set('offline');
  }

  /** The browser is online again: no need to wait. */
  readonly #hurry = (): void => {
    if (this.#connection === 'offline') this.#open();
  };

  /** The browser says it is offline, which is not always so: the server is asked. */
  readonly #doubt = (): void => {
    if (this.#connection === 'online') this.#heartbeat.check();
  };

  /** Forgets the socket, and whatever it may still say. */
  #drop(): WebSocket | null {
    const socket = this.#socket;
    clearTimeout(this.#timer);
    this.#heartbeat.stop();
    removeEventListener('online', this.#hurry);
    removeEventListener('offline', this.#doubt);
    if (socket !== null) {
      socket.onopen = null;
      socket.onmessage = null;
      socket.onclose = null;
    }
    this.#socket = null;
    return socket;
  }

  #send(message: Record<string, unknown>): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #set(connection: Connection): void {
    if (connection === this.#connection) return;
    this.#connection = connection;
    for (const listener of [...this.#listeners]) listener(connection);
  }
}
