import { newId, parseConfig, type RunningService } from '@bazaar/service-kit';
import {
  customer,
  serviceEnv,
  signedClient,
  type TestEnvironment,
  testEnvironment,
  testLogger,
} from '@bazaar/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { start } from './app.ts';
import { configSchema } from './config.ts';
import { checkoutInput } from './fixture/operations.ts';

let environment: TestEnvironment;
let service: RunningService;

beforeAll(async () => {
  environment = await testEnvironment();
  service = await start(parseConfig(configSchema, await serviceEnv(environment)), { logger: testLogger() });
});
afterAll(async () => {
  await service.stop();
  await environment.stop();
});

test.each([
  ['carts', {}],
  ['users', { shippingAddress: null, addressId: newId('address') }],
])('without %s nobody checks out, and the answer says who is missing', async (missing, more) => {
  const query = 'mutation ($input: CheckoutInput!) { checkout(input: $input) { order { id } } }';
  const { errors } = await signedClient(service, customer(newId('user'))).ask(query, {
    input: checkoutInput(newId('cart'), more),
  });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', service: missing });
});
