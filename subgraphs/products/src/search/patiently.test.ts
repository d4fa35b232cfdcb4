import { expect, it } from 'vitest';
import { patiently } from './patiently.ts';

it('rests longer after each failure, and not at all once it works again', async () => {
  let now = 0;
  let calls = 0;
  let fails = true;
  const run = patiently(
    async () => {
      calls += 1;
      if (fails) throw new Error('away');
    },
    { longestPauseMs: 600, now: () => now },
  );
  const callsBy = async (time: number): Promise<number> => {
    for (; now < time; now += 50) await run().catch(() => undefined);
    return calls;
  };
  // At 0, 250, 750, 1350, 1950.
  expect(await callsBy(2000)).toBe(5);
  fails = false;
  await callsBy(2600);
  const before = calls;
  await callsBy(2700);
  expect(calls - before).toBe(2);
});
