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
import { personalData } from './data/personal-data.ts';
import { forgetWrittenUntil } from './data/writers.ts';
import { dayMs } from './domain/allowance.ts';
import { consumers } from './events/consumers.ts';
import { resolvers } from './resolvers/index.ts';

export { rebuildRatings } from './operations/rebuild-ratings.ts';

const sdl = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');

/** Starts the reviews service: what buyers wrote, what readers think of it, and the ratings of products. */
export const start = (config: Config, overrides?: Overrides): Promise<RunningService> =>
  startService<Context>({
    name: 'reviews',
    config,
    migrations: new URL('../migrations/', import.meta.url),
    overrides,
    define: ({ db, bus, transact, clock }) => {
      answerPersonalData({ bus, db }, 'reviews', personalData);
      return {
        schema: buildSchema(sdl, resolvers),
        context: createContext({ db, transact, clock }),
        consumers,
        jobs: [
          {
            name: 'forget-recent-reviews',
            everyMs: 60 * 60 * 1000,
            run: () => forgetWrittenUntil(db, new Date(clock().getTime() - dayMs)),
          },
        ],
      };
    },
  });
