import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Journal } from './journal.ts';
import { createStore } from './store.ts';

it('the file of a journal does not grow with what is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stripe-journal-'));
  const file = join(folder, 'journal');
  const failures: unknown[] = [];
  const journal = new Journal(file, (error) => failures.push(error));
  const store = createStore((collection, id) => journal.changed(collection, id));
  await journal.open(store);
  const ids = Array.from({ length: 12_000 }, (_, index) => `evt_${index}`);
  for (const id of ids) store.deliveries.put({ id, attempts: 0 });
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('evt_11999');
  for (const id of ids.slice(1)) store.deliveries.delete(id);
  await expect.poll(() => readFileSync(file, 'utf8').length).toBeLessThan(1_000);
  store.deliveries.put({ id: 'evt_after', attempts: 2 });
  await journal.close();

  const again = createStore(() => {});
  const reader = new Journal(file, (error) => failures.push(error));
  await reader.open(again);
  await reader.close();
  expect([...again.deliveries.values()]).toEqual([
    { id: 'evt_0', attempts: 0 },
    { id: 'evt_after', attempts: 2 },
  ]);
  expect(failures).toEqual([]);
  rmSync(folder, { recursive: true });
});
