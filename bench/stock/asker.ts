import { seal, subjectOf } from '@bazaar/events';
import { createLogger, newId, openBus } from '@bazaar/service-kit';

/** Reserves as the orders service does: a command out, an answer in. */
export type Asker = {
  /** Reserves one unit; tells whether it was held. */
  reserve(variantId: string): Promise<boolean>;
  close(): Promise<void>;
};

/** Connects to the broker and starts to listen for answers. */
export const openAsker = async (natsUrl: string): Promise<Asker> => {
  const bus = await openBus(natsUrl, {
    name: 'bench',
    logger: createLogger({ name: 'bench', level: 'silent' }),
  });
  const waiting = new Map<string, (held: boolean) => void>();
  const hear = (orderId: string, held: boolean): void => {
    waiting.get(orderId)?.(held);
    waiting.delete(orderId);
  };
  bus.listen('inventory.reserved', '*', ({ data }) => hear(data.orderId, true));
  bus.listen('inventory.rejected', '*', ({ data }) => hear(data.orderId, false));
  await bus.connection.flush();
  return {
    reserve: async (variantId) => {
      const orderId = newId('order');
      const answer = new Promise<boolean>((resolve) => waiting.set(orderId, resolve));
      const data = {
        orderId,
        lines: [{ variantId, quantity: 1 }],
        country: 'AT',
        expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
      };
      const about = { id: newId('event'), source: 'bazaar/orders', time: new Date() };
      const message = seal('inventory.reserve', data, about);
      await bus.jetstream.publish(subjectOf('inventory.reserve', orderId), JSON.stringify(message), {
        msgID: message.id,
      });
      return answer;
    },
    close: () => bus.close(),
  };
};
