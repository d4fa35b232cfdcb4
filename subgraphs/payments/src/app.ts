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
import { personalData } from './data/personal-data.ts';
import { forgetOld } from './data/stripe-events.ts';
import { takeDueTasks, takeTask } from './data/tasks.ts';
import { createConsumers } from './events/index.ts';
import { createLoaders } from './loaders.ts';
import { deleteCustomers } from './operations/delete-customers.ts';
import type { Deps } from './operations/deps.ts';
import { reconcile } from './operations/reconcile.ts';
import { runComparison } from './operations/run-comparison.ts';
import { resolvers } from './resolvers/index.ts';
import { createStripeApi, createStripeClient } from './stripe/api.ts';
import { runTask } from './tasks/run-task.ts';
import { createTaskWorker } from './tasks/worker.ts';
import { webhookRoute } from './webhook-route.ts';

export { invariants } from './data/invariants.ts';
export type { Comparison, Difference } from './operations/compare-with-stripe.ts';
export { reconcilePeriod } from './reconcile-command.ts';

const sdl = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
const second = 1000;
const hour = 60 * 60 * second;

/** Starts payments: its GraphQL, Stripe's webhook, the commands it obeys, and the queue of what Stripe is to be asked. */
export const start = (config: Config, overrides?: Overrides): Promise<RunningService> =>
  startService<Context>({
    name: 'payments',
    config,
    migrations: new URL('../migrations/', import.meta.url),
    overrides,
    define: ({ db, bus, transact, clock, logger }) => {
      answerPersonalData({ bus, db }, 'payments', personalData);
      const stripe = createStripeClient({
        secretKey: config.STRIPE_SECRET_KEY,
        apiUrl: config.STRIPE_API_URL,
        timeoutMs: config.STRIPE_TIMEOUT_MS,
      });
      const tasks = createTaskWorker({
        takeDue: (limit) => takeDueTasks(db, limit),
        takeOne: (kind, subjectId) => takeTask(db, kind, subjectId),
        run: (task) => runTask(deps, task),
        logger,
      });
      const deps: Deps = { db, transact, stripe: createStripeApi(stripe), tasks, clock, logger };
      const comparisonMs = config.COMPARE_EVERY_SECONDS * second;
      return {
        schema: buildSchema(sdl, resolvers),
        context: (request) => ({
          ...request,
          deps,
          loaders: createLoaders(db, request.identity),
          publishableKey: config.STRIPE_PUBLISHABLE_KEY ?? null,
        }),
        consumers: createConsumers(deps),
        jobs: [
          { name: 'stripe tasks', everyMs: second, run: async () => tasks.kick() },
          {
            name: 'reconciliation',
            everyMs: Math.min(config.RECONCILE_AFTER_SECONDS, 10) * second,
            run: () => reconcile(deps, config.RECONCILE_AFTER_SECONDS),
          },
          {
            name: 'comparison with Stripe',
            everyMs: Math.min(comparisonMs, 60 * second),
            run: async () => void (await runComparison(deps, comparisonMs)),
          },
          { name: 'delete customers', everyMs: 5 * second, run: () => deleteCustomers(deps) },
          { name: 'forget', everyMs: hour, run: () => forgetOld(db) },
        ],
        routes: {
          'POST /webhooks/stripe': webhookRoute(deps, stripe, config.STRIPE_WEBHOOK_SECRET),
        },
        close: () => tasks.stop(),
      };
    },
  });
