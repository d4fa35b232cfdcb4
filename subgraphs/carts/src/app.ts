import { readFileSync } from 'node:fs';
import {
  answerPersonalData,
  buildSchema,
  type Job,
  type Overrides,
  openReadCache,
  type RunningService,
  startService,
  untilThere,
} from '@bazaar/service-kit';
import type { Config } from './config.ts';
import { contextOf } from './context.ts';
import { deleteExpired } from './data/carts.ts';
import { personalData } from './data/personal-data.ts';
import { forgetSettled } from './data/settled-orders.ts';
import type { Deps } from './deps.ts';
import { consumersOf } from './events/index.ts';
import { wake } from './events/wake.ts';
import { releaseStaleReservations, reserveCoupons } from './operations/reserve-coupons.ts';
import { sayAbandoned } from './operations/say-abandoned.ts';
import { snapshotCart } from './operations/snapshot-cart.ts';
import { keepRates, type RateKeeper } from './rate-keeper.ts';
import { resolvers } from './resolvers/index.ts';

export { invariants } from './data/invariants.ts';
export { exportRates, importRates, RatesError } from './operations/exchange-rates.ts';

const sdl = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
const mostAtOnce = 1000;
const seconds = (count: number): number => count * 1000;
const minutes = (count: number): number => seconds(60) * count;
const days = (count: number): number => count * 24 * minutes(60);
// Streams keep 30 days: an order settled before cannot be confirmed a second time.
const keepSettled = days(31);

const forgetting = ({ db, clock }: Deps): Job[] => [
  {
    name: 'forget expired carts',
    everyMs: minutes(10),
    run: async () => {
      while ((await deleteExpired(db, clock(), mostAtOnce)) === mostAtOnce);
    },
  },
  {
    name: 'forget settled orders',
    everyMs: minutes(60),
    run: () => forgetSettled(db, new Date(clock().getTime() - keepSettled)),
  },
];

const releasing = (deps: Deps): Job => ({
  name: 'give back coupon uses whose order never came',
  everyMs: seconds(30),
  run: () => releaseStaleReservations(deps),
});

const abandoning = (deps: Deps, hours: number): Job => ({
  name: 'say which carts are abandoned',
  everyMs: minutes(5),
  run: () => sayAbandoned(deps, hours),
});

const rereading = (rates: RateKeeper): Job => ({
  name: 'read changed rates',
  everyMs: seconds(4),
  run: () => rates.refresh(),
});

/** Starts carts: GraphQL, its copies of the catalogue and stock, and the answer to `carts.snapshot`. */
export const start = (config: Config, overrides?: Overrides): Promise<RunningService> =>
  startService({
    name: 'carts',
    config,
    migrations: new URL('../migrations/', import.meta.url),
    overrides,
    define: async (toolbox) => {
      const { bus, logger } = toolbox;
      const rates = await untilThere('PostgreSQL', logger, () => keepRates(toolbox.db));
      const cache = openReadCache(config.REDIS_URL, { service: 'carts', logger });
      const deps: Deps = {
        ...toolbox,
        cache,
        changed: (ids) => {
          void cache.changed(ids);
          wake(bus, ids);
        },
        shop: {
          currency: config.CURRENCY,
          taxIncluded: config.TAX_INCLUDED,
          get rates() {
            return rates.current();
          },
        },
        lifetimes: { guestDays: config.GUEST_CART_DAYS, personDays: config.CART_DAYS },
      };
      deps.bus.reply('carts.snapshot', (asked) => snapshotCart(deps, asked));
      deps.bus.reply('carts.reserveCoupons', (asked) => reserveCoupons(deps, asked));
      answerPersonalData(deps, 'carts', personalData);
      return {
        schema: buildSchema(sdl, resolvers),
        context: contextOf(deps),
        close: () => cache.close(),
        consumers: consumersOf(deps),
        jobs: [
          ...forgetting(deps),
          releasing(deps),
          abandoning(deps, config.ABANDONED_AFTER_HOURS),
          rereading(rates),
        ],
      };
    },
  });
