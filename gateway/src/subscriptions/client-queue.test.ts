import { GraphQLError } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { ClientQueue } from './client-queue.ts';

const result = (n: number) => ({ data: { n } });
function setUp(limit = 2) {
  const onOverflow = vi.fn();
  const onLeave = vi.fn();
  return { queue: new ClientQueue({ limit, onOverflow, onLeave }), onOverflow, onLeave };
}

describe('the queue of a client', () => {
  it('delivers in order, whether results come before or after they are asked for', async () => {
    const { queue } = setUp();
    queue.push(result(1));
    expect(await queue.next()).toEqual({ value: result(1), done: false });
    const next = queue.next();
    queue.push(result(2));
    expect(await next).toEqual({ value: result(2), done: false });
  });

  it('gives up a client for whom too much waits, once, and keeps nothing', async () => {
    const { queue, onOverflow, onLeave } = setUp(2);
    for (let n = 0; n < 5; n += 1) queue.push(result(n));
    expect(onOverflow).toHaveBeenCalledTimes(1);
    expect(onLeave).toHaveBeenCalledWith(queue);
    expect(await queue.next()).toEqual({ value: undefined, done: true });
  });

  it('delivers what waits before it ends or fails', async () => {
    const ended = setUp().queue;
    ended.push(result(1));
    ended.end();
    expect(await ended.next()).toEqual({ value: result(1), done: false });
    expect(await ended.next()).toEqual({ value: undefined, done: true });

    const failed = setUp().queue;
    failed.push(result(1));
    failed.fail(new GraphQLError('no'));
    expect(await failed.next()).toEqual({ value: result(1), done: false });
    await expect(failed.next()).rejects.toThrow('no');
    expect(await failed.next()).toEqual({ value: undefined, done: true });
  });

  it('wakes a waiting client when it ends, fails or leaves', async () => {
    for (const stop of ['end', 'return'] as const) {
      const { queue } = setUp();
      const next = queue.next();
      await queue[stop]();
      expect(await next).toEqual({ value: undefined, done: true });
    }
    const { queue } = setUp();
    const next = queue.next();
    queue.fail(new GraphQLError('no'));
    await expect(next).rejects.toThrow('no');
  });
});
