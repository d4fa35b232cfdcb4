import { readFileSync } from 'node:fs';
import {
  answerPersonalData,
  buildSchema,
  type Overrides,
  type RunningService,
  startService,
} from '@bazaar/service-kit';
import type { Config } from './config.ts';
import { type Context, createContext } from './context.ts';
import { anonymiseOrders, countOpen, pruneDeparted } from './data/departures.ts';
import { forgetTries } from './data/payment-tries.ts';
import { personalData } from './data/personal-data.ts';
import { createConsumers } from './events/consumers.ts';
import { serveInvoices } from './invoices/serve-invoices.ts';
import { couponsOf } from './operations/coupons-of.ts';
import { endHolds } from './operations/end-holds.ts';
import { expireOrders } from './operations/expire-orders.ts';
import { resolvers } from './resolvers/index.ts';

export { invariants } from './data/invariants.ts';

const sdl = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');

/** Starts the orders service: what was bought, where it stands, and the checkout saga. */
export const start = (config: Config, overrides?: Overrides): Promise<RunningService> =>
  startService<Context>({
    name: 'orders',
    config,
    migrations: new URL('../migrations/', import.meta.url),
    overrides,
    define: ({ db, transact, bus, clock, logger }) => {
      bus.reply('orders.couponsOf', (asked) => couponsOf({ db }, asked));
      bus.reply('orders.openOf', async (person) => ({ open: await countOpen(db, person) }));
      answerPersonalData({ bus, db }, 'orders', personalData);
      return {
        schema: buildSchema(sdl, resolvers),
        context: createContext({ db, transact, bus, clock, config }),
        consumers: createConsumers({ clock, logger, config }),
        routes: { 'GET /invoices/*': serveInvoices({ db, clock, secrets: config.INTERNAL_SECRETS }) },
        jobs: [
          { name: 'anonymise orders', everyMs: 60_000, run: () => transact(anonymiseOrders) },
          { name: 'forget who left', everyMs: 60 * 60 * 1000, run: () => transact(pruneDeparted) },
          { name: 'expire-orders', everyMs: 1000, run: () => expireOrders({ transact, clock }) },
          { name: 'end-holds', everyMs: 1000, run: () => endHolds({ transact, clock }) },
          {
            name: 'forget-tries',
            everyMs: 60 * 60 * 1000,
            run: () => forgetTries(db, config.VELOCITY_WINDOW_SECONDS),
          },
        ],
      };
    },
  });
