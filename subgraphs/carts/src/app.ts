import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type Job,
  type Overrides,
  type RunningService,
  startService,
} from '@bazaar/service-kit';
import type { Config } from './config.ts';
import { contextOf } from './context.ts';
import { deleteExpired } from './data/carts.ts';
import type { Deps } from './deps.ts';
import { consumersOf } from './events/index.ts';
import { snapshotCart } from './operations/snapshot-cart.ts';
import { resolvers } from './resolvers/index.ts';

const sdl = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
const mostAtOnce = 1000;

const forgetting = ({ db, clock }: Deps): Job => ({
  name: 'forget expired carts',
  everyMs: 10 * 60 * 1000,
  run: async () => {
    while ((await deleteExpired(db, clock(), mostAtOnce)) === mostAtOnce);
  },
});

/** Starts carts: GraphQL, its copies of the catalogue and stock, and the answer to `carts.snapshot`. */
export const start = (config: Config, overrides?: Overrides): Promise<RunningService> =>
  startService({
    name: 'carts',
    config,
    migrations: new URL('../migrations/', import.meta.url),
    overrides,
    define: (toolbox) => {
      const deps: Deps = {
        ...toolbox,
        shop: {
          currency: config.CURRENCY,
          taxIncluded: config.TAX_INCLUDED,
          freeShippingFrom: config.FREE_SHIPPING_FROM,
        },
        lifetimes: { guestDays: config.GUEST_CART_DAYS, personDays: config.CART_DAYS },
      };
      deps.bus.reply('carts.snapshot', (asked) => snapshotCart(deps, asked));
      return {
        schema: buildSchema(sdl, resolvers),
        context: contextOf(deps),
        consumers: consumersOf(deps),
        jobs: [forgetting(deps)],
      };
    },
  });
