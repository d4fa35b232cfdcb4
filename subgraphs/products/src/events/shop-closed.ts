import { consumer, type Toolbox } from '@bazaar/service-kit';
import { productIdsOfSeller } from '../data/products.ts';
import { archiveProduct } from '../operations/archive-product.ts';

/** Withdraws what a shop offers when the person who runs it has left. */
export const shopClosed = ({ db, clock }: Pick<Toolbox, 'db' | 'clock'>) =>
  consumer('users.deleted', async ({ messages, tx, send, afterCommit }) => {
    const viewer = { sellerId: null, roles: ['ADMIN'] };
    const within = {
      db,
      clock,
      viewer,
      transact: <Result>(work: Work<Result>) => work(tx, send, afterCommit),
    };
    for (const { data } of messages)
      if (data.sellerId !== null)
        for (const productId of await productIdsOfSeller(tx, data.sellerId))
          await archiveProduct(within, { productId });
  });

type Work<Result> = (...unit: Parameters<Parameters<Toolbox['transact']>[0]>) => Promise<Result>;
