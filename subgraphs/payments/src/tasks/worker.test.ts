import { testLogger } from '@bazaar/testing';
import { expect, it } from 'vitest';
import { createTaskWorker } from './worker.ts';

/** A worker that finds nothing, and how often it has looked. */
const idleWorker = () => {
  let looks = 0;
  const worker = createTaskWorker({
    takeDue: async () => {
      looks += 1;
      return [];
    },
    takeOne: async () => null,
    run: async () => false,
    logger: testLogger(),
  });
  return { worker, looks: () => looks };
};
const aWhile = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

// However long after the last look: a look takes some turns to end.
it.each([0, 1, 2, 3, 4, 5, 6, 8])('looks again when it is kicked %i turns after a look', async (turns) => {
  const { worker, looks } = idleWorker();
  worker.kick();
  await Promise.resolve();
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
  const before = looks();
  worker.kick();
  await aWhile();
  expect(looks()).toBe(before + 1);
  await worker.stop();
});

it('takes nothing more once it is stopped', async () => {
  const { worker, looks } = idleWorker();
  await worker.stop();
  worker.kick();
  await aWhile();
  expect(looks()).toBe(0);
});
