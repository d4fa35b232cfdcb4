import { GraphQLError } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { textOf } from '../../test/frames.ts';
import { ResultFrames } from './result-frames.ts';
import { Subscriber } from './subscriber.ts';

function setUp() {
  const sent: unknown[] = [];
  const outlet = {
    full: false,
    send: (result: ResultFrames, id: string) => sent.push(JSON.parse(textOf(result.frameFor(id)))),
    isFull: () => outlet.full,
    giveUp: vi.fn(),
  };
  const onLeave = vi.fn();
  const subscriber = new Subscriber({ id: 'a"b', outlet, onEnd: () => undefined });
  subscriber.hears({ leave: onLeave });
  return {
    subscriber,
    sent,
    outlet,
    onLeave,
  };
}
const frames = (result: string) => new ResultFrames(result);
const done = { value: undefined, done: true };

describe('a subscriber', () => {
  it('is sent each result as a message of the protocol', () => {
    const { subscriber, sent } = setUp();
    subscriber.push(frames('{"data":{"n":1}}'));
    expect(sent).toEqual([{ id: 'a"b', type: 'next', payload: { data: { n: 1 } } }]);
  });

  it('that takes its messages is never given up', () => {
    const { subscriber, sent, outlet } = setUp();
    for (let n = 0; n < 10; n += 1) subscriber.push(frames('{}'));
    expect(sent).toHaveLength(10);
    expect(outlet.giveUp).not.toHaveBeenCalled();
  });

  it('that does not is given up, once, and sent nothing more', async () => {
    const { subscriber, sent, outlet, onLeave } = setUp();
    subscriber.push(frames('{}'));
    outlet.full = true;
    for (let n = 0; n < 5; n += 1) subscriber.push(frames('{}'));
    expect(sent).toHaveLength(1);
    expect(outlet.giveUp).toHaveBeenCalledTimes(1);
    expect(onLeave).toHaveBeenCalledWith(subscriber);
    expect(await subscriber.next()).toEqual(done);
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
