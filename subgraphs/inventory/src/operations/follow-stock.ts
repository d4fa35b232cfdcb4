import {
  type Bus,
  badUserInput,
  createStream,
  type Database,
  type EventStream,
  isId,
  type Logger,
} from '@bazaar/service-kit';
import { findVariantStock } from '../data/availability.ts';

/** A state of a variant's stock. */
export type StockState = { variantId: string; version: number; available: number };

const mostVariants = 100;
// Live messages are not kept: what a broken connection swallowed is caught up with by looking again.
const lookAgainEvery = 10_000;

/**
 * The present stock of each variant, then every later state; states that nobody has read yet are replaced by the latest of their variant.
 * Unknown ids stay silent until there is something to tell. Throws BAD_USER_INPUT for no or more than 100 ids, and when none of them is known.
 */
export const followStock = async (
  { db, bus, logger }: { db: Database; bus: Bus; logger: Logger },
  variantIds: readonly string[],
): Promise<EventStream<StockState>> => {
  if (variantIds.length < 1 || variantIds.length > mostVariants)
    throw badUserInput(`Follow 1 to ${mostVariants} variants.`);
  const ids = [...new Set(variantIds)].filter((id) => isId('variant', id));
  const seen = new Map<string, number>();
  const listeners: { stop(): void }[] = [];
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    clearInterval(timer);
    for (const listener of listeners) listener.stop();
  };
  const stream = createStream<StockState>({ conflate: ({ variantId }) => variantId, onReturn: stop });
  const offer = ({ variantId, version, available }: StockState): void => {
    // Messages of two transactions may overtake each other.
    if (version <= (seen.get(variantId) ?? -1)) return;
    seen.set(variantId, version);
    stream.push({ variantId, version, available });
  };
  const look = async (): Promise<void> => {
    for (const state of await findVariantStock(db, ids)) offer(state);
  };
  try {
    // Listening begins before the present state is read, so that nothing is lost in between.
    for (const id of ids) listeners.push(bus.listen('inventory.stockChanged', id, ({ data }) => offer(data)));
    if (bus.connected()) await bus.connection.flush();
    if (ids.length > 0) await look();
    if (seen.size === 0) throw badUserInput('None of these variants is known.');
  } catch (error) {
    stop();
    throw error;
  }
  timer = setInterval(() => {
    look().catch((error: unknown) => logger.warn({ err: error }, 'Followed stock could not be looked at.'));
  }, lookAgainEvery);
  return stream;
};
