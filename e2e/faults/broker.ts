import { streams } from '@bazaar/events';
import { createLogger, openBus } from '@bazaar/service-kit';

/** How many messages of the broker still wait to be handled. */
export const brokerBacklog = async (natsUrl: string): Promise<number> => {
  const bus = await openBus(natsUrl, {
    name: 'faults',
    logger: createLogger({ name: 'faults', level: 'silent' }),
  });
  try {
    let count = 0;
    for (const { name } of streams)
      for await (const consumer of bus.manager.consumers.list(name))
        count += consumer.num_pending + consumer.num_ack_pending;
    return count;
  } finally {
    await bus.close();
  }
};
