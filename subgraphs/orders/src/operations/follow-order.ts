import { createStream, decodeCursor, type EventStream, encodeCursor, type Logger } from '@bazaar/service-kit';
import type { Deps } from '../context.ts';
import { hasEvent, latestMove, movesAfter, type OrderEventRow } from '../data/order-events.ts';

/** A step of an order; `cursorExpired` when it stands in for what the given cursor can no longer tell. */
export type FollowedChange = { event: OrderEventRow; cursorExpired: boolean };

// Behind the live messages, for when the broker is away.
const pollEvery = 5000;
const greatestVersion = 2 ** 31 - 1;

/** Resumes after this step. */
export const cursorOf = ({ orderId, version }: OrderEventRow): string => encodeCursor([orderId, version]);

const versionOf = (cursor: string, orderId: string): number | null => {
  try {
    const [id, version] = decodeCursor(cursor, 2);
    return id === orderId && Number.isInteger(version) && Number(version) <= greatestVersion
      ? Number(version)
      : null;
  } catch {
    return null;
  }
};

const startOf = async (
  db: Deps['db'],
  orderId: string,
  after: string | null,
): Promise<{ after: number; cursorExpired: boolean }> => {
  if (after !== null) {
    const version = versionOf(after, orderId);
    if (version !== null && (await hasEvent(db, orderId, version)))
      return { after: version, cursorExpired: false };
  }
  const latest = await latestMove(db, orderId);
  return { after: (latest?.version ?? 1) - 1, cursorExpired: after !== null };
};

/**
 * Follows an order: its latest step and then every further one, or every step after a cursor. A cursor that is not one of this order starts with the latest step.
 * Live messages only wake it: steps are read from the database by version, so that none is lost and none comes twice, whatever the broker does.
 */
export const followOrder = async (
  { db, bus, logger }: Pick<Deps, 'db' | 'bus'> & { logger: Logger },
  orderId: string,
  after: string | null,
): Promise<EventStream<FollowedChange>> => {
  let from: { after: number; cursorExpired: boolean } | null = null;
  let reading = false;
  let again = false;
  const read = async (): Promise<void> => {
    from ??= await startOf(db, orderId, after);
    for (const event of await movesAfter(db, orderId, from.after)) {
      stream.push({ event, cursorExpired: from.cursorExpired });
      from = { after: event.version, cursorExpired: false };
      // An order that was refused is over, and for everybody else was never there.
      if (event.state === 'REFUSED') stream.end();
    }
  };
  const wake = async (): Promise<void> => {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    do {
      again = false;
      await read().catch((error: unknown) =>
        logger.warn({ err: error, orderId }, 'Steps of an order could not be read; they will be soon.'),
      );
    } while (again);
    reading = false;
  };
  // Heard from before the first reading on, so that nothing falls in between.
  const heard = bus.listen('orders.statusChanged', orderId, () => void wake());
  const timer = setInterval(() => void wake(), pollEvery);
  const stream = createStream<FollowedChange>({
    onReturn: () => {
      heard.stop();
      clearInterval(timer);
    },
  });
  await wake();
  return stream;
};
