import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { number, record } from '../read.ts';
import { type Connection, LiveSocket } from './live-socket.ts';
import type { Operation, Problem } from './operation.ts';

/** A browser's WebSocket that does only what the test says. */
class FakeWebSocket {
  static readonly OPEN = 1;
  static readonly all: FakeWebSocket[] = [];
  readonly sent: { type: string; id?: string; payload?: unknown }[] = [];
  readyState = 0;
  closed = false;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  constructor() {
    FakeWebSocket.all.push(this);
  }

  send(message: string): void {
    this.sent.push(JSON.parse(message));
  }

  close(): void {
    this.closed = true;
  }

  hear(message: Record<string, unknown>): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  accept(): void {
    this.readyState = FakeWebSocket.OPEN;
    this.onopen?.();
    this.hear({ type: 'connection_ack' });
  }

  break(code = 1006): void {
    this.onclose?.({ code });
  }
}

const operation: Operation<{ n: number }, { after: number }> = {
  query: 'subscription { n }',
  read: record({ n: number }),
};
const last = (): FakeWebSocket => {
  const socket = FakeWebSocket.all.at(-1);
  if (socket === undefined) throw new Error('No socket was opened.');
  return socket;
};
const subscribed = () => last().sent.filter(({ type }) => type === 'subscribe');

let browser: EventTarget;
beforeEach(() => {
  browser = new EventTarget();
  FakeWebSocket.all.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeWebSocket);
  vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser));
  vi.stubGlobal('removeEventListener', browser.removeEventListener.bind(browser));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const setUp = () => {
  const seen: number[] = [];
  const problems: Problem[] = [];
  const connections: Connection[] = [];
  const socket = new LiveSocket({ url: 'ws://shop.test/graphql', params: { authorization: 'Bearer t' } });
  socket.onConnection((connection) => connections.push(connection));
  const leave = socket.subscribe(operation, () => ({ after: seen.length }), {
    next: (data) => {
      if (data !== null) seen.push(data.n);
    },
    refused: (each) => problems.push(...each),
    completed: () => undefined,
  });
  return { socket, seen, problems, connections, leave };
};
const next = (n: number) => last().hear({ type: 'next', id: '1', payload: { data: { n } } });

describe('a live socket', () => {
  it('introduces itself, subscribes once acknowledged, and hands over what comes', () => {
    const { seen, connections } = setUp();
    last().accept();
    expect(last().sent[0]).toEqual({ type: 'connection_init', payload: { authorization: 'Bearer t' } });
    expect(subscribed()).toEqual([
      { type: 'subscribe', id: '1', payload: { query: operation.query, variables: { after: 0 } } },
    ]);
    next(7);
    expect(seen).toEqual([7]);
    expect(connections).toEqual(['online']);
  });

  it('comes back by itself and resumes with the variables of that moment', () => {
    const { connections } = setUp();
    last().accept();
    next(1);
    next(2);
    last().break();
    vi.advanceTimersByTime(500);
    last().accept();
    expect(FakeWebSocket.all).toHaveLength(2);
    expect(subscribed()).toMatchObject([{ payload: { variables: { after: 2 } } }]);
    expect(connections).toEqual(['online', 'offline', 'online']);
  });

  it('waits longer after each failure, but not once the browser is online again', () => {
    setUp();
    for (const wait of [500, 1_000, 2_000]) {
      const before = FakeWebSocket.all.length;
      last().break();
      vi.advanceTimersByTime(wait / 2 - 1);
      expect(FakeWebSocket.all).toHaveLength(before);
      vi.advanceTimersByTime(wait / 2 + 1);
      expect(FakeWebSocket.all).toHaveLength(before + 1);
    }
    last().break();
    browser.dispatchEvent(new Event('online'));
    expect(FakeWebSocket.all).toHaveLength(5);
  });

  it('notices a connection that has died without a word', () => {
    const { connections } = setUp();
    last().accept();
    vi.advanceTimersByTime(20_000);
    expect(last().sent.at(-1)).toEqual({ type: 'ping' });
    last().hear({ type: 'pong' });
    vi.advanceTimersByTime(20_000 + 4_999);
    expect(connections).toEqual(['online']);
    vi.advanceTimersByTime(1);
    expect(connections).toEqual(['online', 'offline']);
  });

  it('answers the server’s pings', () => {
    setUp();
    last().accept();
    last().hear({ type: 'ping' });
    expect(last().sent.at(-1)).toEqual({ type: 'pong' });
  });

  it.each([4400, 4401, 4403, 4406])('does not come back after %d, which would come again', (code) => {
    const { connections } = setUp();
    last().accept();
    last().break(code);
    vi.advanceTimersByTime(120_000);
    expect(connections).toEqual(['online', 'refused']);
    expect(FakeWebSocket.all).toHaveLength(1);
  });

  it('asks again when a service is out, and gives up when the shop says no', () => {
    const { problems } = setUp();
    last().accept();
    const refuse = (code: string) =>
      last().hear({ type: 'error', id: '1', payload: [{ message: 'No.', extensions: { code } }] });
    refuse('SERVICE_UNAVAILABLE');
    vi.advanceTimersByTime(500);
    expect(subscribed()).toHaveLength(2);
    refuse('NOT_FOUND');
    vi.advanceTimersByTime(10_000);
    expect(subscribed()).toHaveLength(2);
    expect(problems).toEqual([{ message: 'No.', code: 'NOT_FOUND' }]);
  });

  it('closes a while after the last has left, unless somebody comes', () => {
    const { socket, leave } = setUp();
    last().accept();
    leave();
    expect(last().sent.at(-1)).toEqual({ type: 'complete', id: '1' });
    vi.advanceTimersByTime(900);
    const again = socket.subscribe(operation, () => ({ after: 0 }), {
      next: () => undefined,
      refused: () => undefined,
      completed: () => undefined,
    });
    vi.advanceTimersByTime(5_000);
    expect(last().closed).toBe(false);
    again();
    vi.advanceTimersByTime(1_000);
    expect(last().closed).toBe(true);
  });
});
