import type { Deps } from '../context.ts';
import { lockUndecided } from '../data/holds.ts';
import { notes } from '../domain/notes.ts';
import { advance } from './advance.ts';

const batchSize = 100;

/** Calls orders off that were held for review and that nobody looked at in time, by the database's clock. Several instances share the work. */
export const endHolds = async ({ transact, clock }: Pick<Deps, 'transact' | 'clock'>): Promise<void> => {
  for (;;) {
    const count = await transact(async (tx, send) => {
      const undecided = await lockUndecided(tx, batchSize);
      await advance(
        { tx, send, at: clock() },
        undecided.map((order) => ({
          order,
          event: 'reviewDeadlinePassed',
          note: notes.notReleased,
          internalNote: 'Nobody released it before its review was due.',
        })),
      );
      return undecided.length;
    });
    if (count < batchSize) return;
  }
};
