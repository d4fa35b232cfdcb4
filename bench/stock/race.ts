import { invariants } from '@bazaar/inventory';
import { checkInvariants, openDatabase } from '@bazaar/service-kit';
import { openAsker } from './asker.ts';
import type { Rig } from './rig.ts';

/** Lets so many people race for the units of one variant, over two instances of inventory, and judges the end. Tells whether exactly as many won as there were units and every invariant holds. */
export const race = async (
  rig: Rig,
  { people, units, concurrency }: { people: number; units: number; concurrency: number },
): Promise<boolean> => {
  const { databaseUrl, variantIds } = await rig.shelves('race', 1, units);
  const variantId = variantIds[0] ?? '';
  await rig.startInventory(databaseUrl);
  await rig.startInventory(databaseUrl);
  const asker = await openAsker(rig.natsUrl);
  const startedAt = performance.now();
  let asked = 0;
  let held = 0;
  const run = async (): Promise<void> => {
    while (asked < people) {
      asked += 1;
      if (await asker.reserve(variantId)) held += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, run));
  const seconds = (performance.now() - startedAt) / 1000;
  await asker.close();

  const database = openDatabase(databaseUrl, { max: 1, name: 'bench' });
  const [kept] = await database.sql<{ held: number; reserved: number; available: number }[]>`
    select (select count(*)::int from reservations where state = 'HELD') as held, reserved, on_hand - reserved as available
    from stock_levels`;
  const results = await checkInvariants(database.db, invariants);
  await database.close();

  const broken = results.filter((each) => each.broken !== 0);
  console.log(
    `${people.toLocaleString('en')} reservations raced for ${units.toLocaleString('en')} units, ${concurrency} at a time, over two instances: ` +
      `${held.toLocaleString('en')} were told that they hold one, in ${seconds.toFixed(1)} s (${Math.round(people / seconds).toLocaleString('en')}/s).`,
  );
  console.log('The database says', kept);
  console.table(
    results.map(({ name, broken: rows, ms }) => ({ invariant: name, broken: rows, ms: Math.round(ms) })),
  );
  return held === units && kept?.held === units && kept.available === 0 && broken.length === 0;
};
