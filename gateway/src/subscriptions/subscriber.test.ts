import { GraphQLError } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { Subscriber } from './subscriber.ts';

function setUp(limit = 2, buffered = () => 0) {
  const sent: unknown[] = [];
  const acknowledge: (() => void)[] = [];
  const onOverflow = vi.fn();
  const onLeave = vi.fn();
  const send = (message: string, done: () => void) => {
    sent.push(JSON.parse(message));
    acknowledge.push(done);
  };
  return {
    subscriber: new Subscriber({ id: 'a"b', send, buffered, limit, onOverflow, onLeave }),
    sent,
    acknowledge,
    onOverflow,
    onLeave,
  };
}
const done = { value: undefined, done: true };

describe('a subscriber', () => {
  it('is sent each result as a message of the protocol', () => {
    const { subscriber, sent } = setUp();
    subscriber.push('{"data":{"n":1}}');
    expect(sent).toEqual([{ id: 'a"b', type: 'next', payload: { data: { n: 1 } } }]);
  });

  it('that takes its messages is never given up', () => {
    const { subscriber, sent, acknowledge, onOverflow } = setUp(1);
    for (let n = 0; n < 10; n += 1) {
      subscriber.push('{}');
      acknowledge.pop()?.();
    }
    expect(sent).toHaveLength(10);
    expect(onOverflow).not.toHaveBeenCalled();
  });

  it('that does not is given up, once, and sent nothing more', async () => {
    const { subscriber, sent, onOverflow, onLeave } = setUp(2);
    for (let n = 0; n < 5; n += 1) subscriber.push('{}');
    expect(sent).toHaveLength(2);
    expect(onOverflow).toHaveBeenCalledTimes(1);
    expect(onLeave).toHaveBeenCalledWith(subscriber);
    expect(await subscriber.next()).toEqual(done);
  });

  it('for whom more than a megabyte waits is given up as well', () => {
    let waiting = 0;
    const { subscriber, onOverflow } = setUp(100, () => waiting);
    subscriber.push('{}');
    waiting = 1024 * 1024 + 1;
    subscriber.push('{}');
    expect(onOverflow).toHaveBeenCalledTimes(1);
  });

  it('waits until its subscription ends, fails or is left', async () => {
    for (const stop of ['end', 'return'] as const) {
      const { subscriber } = setUp();
      const next = subscriber.next();
      await subscriber[stop]();
      expect(await next).toEqual(done);
    }
    const { subscriber } = setUp();
    const next = subscriber.next();
    subscriber.fail(new GraphQLError('no'));
    await expect(next).rejects.toThrow('no');
    expect(await subscriber.next()).toEqual(done);
  });

  it('learns of an end that came before it waited', async () => {
    const failed = setUp().subscriber;
    failed.fail(new GraphQLError('no'));
    failed.end();
    await expect(failed.next()).rejects.toThrow('no');
    const ended = setUp().subscriber;
    ended.end();
    expect(await ended.next()).toEqual(done);
  });
});
