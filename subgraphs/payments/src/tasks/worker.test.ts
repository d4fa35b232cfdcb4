import { testLogger } from '@bazaar/testing';
import { expect, it } from 'vitest';
import { createTaskWorker } from './worker.ts';

// However long after the last look: a look takes some turns to end.
it.each([0, 1, 2, 3, 4, 5, 6, 8])('looks again when it is kicked %i turns after a look', async (turns) => {
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
  worker.kick();
  await Promise.resolve();
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
  const before = looks;
  worker.kick();
  await new Promise((resolve) => setImmediate(resolve));
  expect(looks).toBe(before + 1);
  await worker.stop();
});

it('takes nothing more once it is stopped', async () => {
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
  await worker.stop();
  worker.kick();
  await new Promise((resolve) => setImmediate(resolve));
  expect(looks).toBe(0);
});
