import { readFileSync } from 'node:fs';
import {
  answerPersonalData,
  buildSchema,
  type Overrides,
  type RunningService,
  startService,
} from '@bazaar/service-kit';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import { catalogueConsumer } from './events/catalogue.ts';
import { reservationConsumers } from './events/reservations.ts';
import { createLoaders } from './loaders.ts';
import { expireReservations } from './operations/expire-reservations.ts';
import { resolvers } from './resolvers/index.ts';

export { invariants } from './data/invariants.ts';

const sdl = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');

/** Starts inventory: its GraphQL endpoint, the commands it obeys, its copy of the catalogue, and the end of holds. */
export const start = (config: Config, overrides?: Overrides): Promise<RunningService> =>
  startService<Context>({
    name: 'inventory',
    config,
    migrations: new URL('../migrations/', import.meta.url),
    overrides,
    define: ({ db, bus, transact, logger }) => {
      // Stock is the shop's: nothing here is about a person.
      answerPersonalData({ bus, db }, 'inventory', []);
      return {
        schema: buildSchema(sdl, resolvers),
        context: (request) => ({ ...request, db, bus, transact, loaders: createLoaders(db) }),
        consumers: [catalogueConsumer, ...reservationConsumers(logger)],
        jobs: [
          {
            name: 'expire-reservations',
            everyMs: 1000,
            run: () => expireReservations({ transact, logger }),
          },
        ],
      };
    },
  });
