import { markAbandoned } from '../data/abandoned-carts.ts';
import type { Deps } from '../deps.ts';
import { abandonedSince } from '../domain/expiry.ts';

const mostAtOnce = 500;

/** Says of people's filled carts that have not changed for so many hours that they are abandoned, once a version. Several instances share the work. */
export const sayAbandoned = async (
  { transact, clock }: Pick<Deps, 'transact' | 'clock'>,
  hours: number,
): Promise<void> => {
  for (;;) {
    const count = await transact(async (tx, send) => {
      const now = clock();
      const carts = await markAbandoned(tx, { before: abandonedSince(hours, now), now, limit: mostAtOnce });
      for (const { changedAt, lines, ...cart } of carts)
        send('carts.abandoned', {
          ...cart,
          changedAt: new Date(changedAt).toISOString(),
          itemCount: lines.reduce((sum, { quantity }) => sum + quantity, 0),
          lines,
        });
      return carts.length;
    });
    if (count < mostAtOnce) return;
  }
};
