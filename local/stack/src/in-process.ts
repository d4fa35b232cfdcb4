import * as carts from '@bazaar/carts';
import { configSchema as cartsConfig } from '@bazaar/carts/config';
import * as gateway from '@bazaar/gateway';
import { configSchema as gatewayConfig } from '@bazaar/gateway/config';
import * as inventory from '@bazaar/inventory';
import { configSchema as inventoryConfig } from '@bazaar/inventory/config';
import * as orders from '@bazaar/orders';
import { configSchema as ordersConfig } from '@bazaar/orders/config';
import * as payments from '@bazaar/payments';
import { configSchema as paymentsConfig } from '@bazaar/payments/config';
import * as products from '@bazaar/products';
import { configSchema as productsConfig } from '@bazaar/products/config';
import * as reviews from '@bazaar/reviews';
import { configSchema as reviewsConfig } from '@bazaar/reviews/config';
import { createLogger, type Overrides, parseConfig, type RunningService } from '@bazaar/service-kit';
import * as users from '@bazaar/users';
import { configSchema as usersConfig } from '@bazaar/users/config';
import { destination } from 'pino';
import {
  type Environment,
  environmentOf,
  type ServiceName,
  type Services,
  type Surroundings,
} from './services.ts';
import type { StackOptions } from './stack.ts';

type Start = (env: Environment, overrides: Overrides) => Promise<RunningService>;

// Each service from its environment, as its `main.ts` would start it.
const starts: Record<ServiceName, Start> = {
  users: (env, overrides) => users.start(parseConfig(usersConfig, env), overrides),
  products: (env, overrides) => products.start(parseConfig(productsConfig, env), overrides),
  inventory: (env, overrides) => inventory.start(parseConfig(inventoryConfig, env), overrides),
  carts: (env, overrides) => carts.start(parseConfig(cartsConfig, env), overrides),
  orders: (env, overrides) => orders.start(parseConfig(ordersConfig, env), overrides),
  payments: (env, overrides) => payments.start(parseConfig(paymentsConfig, env), overrides),
  reviews: (env, overrides) => reviews.start(parseConfig(reviewsConfig, env), overrides),
  gateway: (env, overrides) => gateway.start(parseConfig(gatewayConfig, env), overrides),
};

/** Runs all services in this process: a fast start, and one debugger. They log to the end of `log`. */
export const runInProcess = (
  around: Surroundings,
  log: string,
  { env, onStatement }: Pick<StackOptions, 'env' | 'onStatement'>,
): Services => {
  const file = destination({ dest: log, append: true, sync: false });
  const running: RunningService[] = [];
  const refuse = async (): Promise<never> => {
    throw new Error('Only a service with a process of its own can be killed');
  };
  return {
    begin: async (name) => {
      const overrides: Overrides = {
        logger: createLogger({ name, level: around.logLevel }, file),
        ...(onStatement ? { onStatement: (statement) => onStatement(name, statement) } : {}),
      };
      running.push(await starts[name]({ ...environmentOf(name, around), ...env?.(name) }, overrides));
    },
    kill: refuse,
    restart: refuse,
    stop: async () => {
      await Promise.all(running.map((service) => service.stop()));
      file.flushSync();
    },
  };
};
