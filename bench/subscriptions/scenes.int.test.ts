import { expect, it } from 'vitest';
import { oneTopic } from './scenes.ts';

it('everybody is told of every event, over one upstream for all', async () => {
  const scale = { clients: 40, topics: 1, events: 3, rate: 1, seconds: 1, reconnects: 10, stalled: 1 };
  const { joined, fanned } = await oneTopic(scale);
  expect([joined.upstreams, fanned.received]).toEqual([1, 120]);
}, 120_000);
