import { randomUUID } from 'node:crypto';
import { streams } from '@bazaar/events';
import { type Bus, createLogger, openBus } from '@bazaar/service-kit';
import { type Backlog, countUnhandled } from '@bazaar/stack';

const withBus = async (natsUrl: string, work: (bus: Bus) => Promise<void>): Promise<void> => {
  const bus = await openBus(natsUrl, {
    name: 'faults',
    logger: createLogger({ name: 'faults', level: 'silent' }),
  });
  try {
    await work(bus);
  } finally {
    await bus.close();
  }
};

/**
 * Sends the newest messages of every domain once more, under other names, so that the broker takes them for new: as it may itself deliver one again long
 * after it was handled. Answers how many.
 */
export const repeatMessages = async (natsUrl: string, count: number): Promise<number> => {
  let repeated = 0;
  await withBus(natsUrl, async ({ manager, jetstream }) => {
    for (const { name } of streams.filter((stream) => stream.name !== 'DEAD')) {
      const { state } = await manager.streams.info(name);
      for (let seq = Math.max(state.first_seq, state.last_seq - count + 1); seq <= state.last_seq; seq += 1) {
        const message = await manager.streams.getMessage(name, { seq }).catch(() => null);
        // A snapshot may have been replaced meanwhile.
        if (!message) continue;
        await jetstream.publish(message.subject, message.data, { msgID: `again:${randomUUID()}` });
        repeated += 1;
      }
    }
  });
  return repeated;
};

/** What each of the shop's readers has not handled, by its name. */
export const brokerBacklog = async (natsUrl: string): Promise<Map<string, Backlog>> => {
  let counts = new Map<string, Backlog>();
  await withBus(natsUrl, async (bus) => {
    counts = await countUnhandled(bus);
  });
  return counts;
};

/** The ids of the messages that may be under way to a reader: those still there between what it has handled without a gap and what it was given last. Throws when there is no such reader. */
export const idsUnderWay = async (natsUrl: string, reader: string): Promise<string[]> => {
  const ids: string[] = [];
  let isThere = false;
  await withBus(natsUrl, async ({ manager }) => {
    for (const { name } of streams)
      for await (const { config, ack_floor, delivered } of manager.consumers.list(name)) {
        if (config.durable_name !== reader) continue;
        isThere = true;
        const begins = (config.filter_subject ?? '').replace(/[*>]$/, '');
        for (let seq = ack_floor.stream_seq + 1; seq <= delivered.stream_seq; seq += 1) {
          const message = await manager.streams.getMessage(name, { seq });
          if (message?.subject.startsWith(begins)) ids.push(message.json<{ id: string }>().id);
        }
      }
  });
  if (!isThere) throw new Error(`There is no reader ${reader}`);
  return ids;
};
