import { eventually, type TestEnvironment, testEnvironment, testLogger } from '@bazaar/testing';
import { GraphQLError } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { post } from '../test/clients.ts';
import { idOf, openShop } from '../test/shop.ts';
import { type Budget, createBudget } from './budget.ts';
import { connectRedis } from './redis.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await testEnvironment();
});
afterAll(() => environment.stop());

const open = (redisUrl: string | null): Budget => {
  if (redisUrl === null) return createBudget({ name: 'test', most: 100, seconds: 60, redis: null });
  // A busy machine is no Redis that is away.
  const redis = connectRedis({ url: redisUrl, timeoutMs: 10_000, logger: testLogger() });
  onTestFinished(() => redis.disconnect());
  return createBudget({ name: 'test', most: 100, seconds: 60, redis });
};
const spend = async (budget: Budget, caller: string, cost: number, changing = true): Promise<unknown> => {
  try {
    await budget.spend(caller, cost, { changing });
    return 'spent';
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions : error;
  }
};
const limited = { code: 'RATE_LIMITED', retryAfter: expect.any(Number), http: expect.anything() };

describe('what a caller may spend in a while', () => {
  it('is counted to the point, for each caller alone', async () => {
    const budget = open(null);
    expect(await spend(budget, 'ann', 99)).toBe('spent');
    expect(await spend(budget, 'ann', 1)).toBe('spent');
    expect(await spend(budget, 'ann', 1)).toEqual(limited);
    expect(await spend(budget, 'bob', 100)).toBe('spent');
    expect(await spend(budget, 'bob', 1, false)).toEqual(limited);
  });

  it('is counted by all gateways together in Redis', async () => {
    const url = await environment.redisUrl();
    const [one, other] = [open(url), open(url)];
    // Until it is connected, each counts for itself.
    await eventually(async () => expect(await spend(one, 'probe', 26)).toBe('spent'));
    await eventually(async () => expect(await spend(other, 'probe-2', 26)).toBe('spent'));
    expect(await spend(one, 'carl', 60)).toBe('spent');
    expect(await spend(other, 'carl', 40)).toBe('spent');
    expect(await spend(one, 'carl', 1, false)).toEqual(limited);
    expect(await spend(other, 'carl', 1)).toEqual(limited);
  });

  it('is a quarter for changes while Redis is away, and reads stay open', async () => {
    // Nothing listens on port 9 of the loopback address.
    const budget = open('redis://127.0.0.1:9');
    expect(await spend(budget, 'dora', 25)).toBe('spent');
    expect(await spend(budget, 'dora', 1)).toEqual(limited);
    expect(await spend(budget, 'dora', 1_000, false)).toBe('spent');
  });
});

it('holds over the wire, for a person wherever they are and for guests by address', async () => {
  const shop = await openShop({ COST_PER_MINUTE: 10 });
  onTestFinished(() => shop.stop());
  const { url } = shop.gateway;
  const ask = async (headers: Record<string, string> = {}) => {
    const { data, errors } = await post(url, '{ products { name } }', { headers });
    return errors?.[0]?.extensions ?? data?.['products'];
  };
  const as = async (user: number) => ({
    authorization: `Bearer ${await shop.token({ userId: idOf('user', user) })}`,
  });
  const [ann, bob] = [await as(1), await as(2)];
  // A list of no known length costs 5.
  for (let times = 0; times < 2; times += 1) expect(await ask(ann)).toHaveLength(3);
  const refused = { code: 'RATE_LIMITED', retryAfter: expect.any(Number) };
  expect(await ask(ann)).toEqual(refused);
  expect(await ask(bob)).toHaveLength(3);
  for (let times = 0; times < 2; times += 1) expect(await ask()).toHaveLength(3);
  expect(await ask()).toEqual(refused);
  const { status, headers } = await post(url, '{ products { name } }');
  expect(status).toBe(429);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
});

it('somebody who is nobody yet may try so often to be let in, however the tries are sent', async () => {
  const shop = await openShop({ SIGN_IN_ATTEMPTS: 5 });
  onTestFinished(() => shop.stop());
  const attempt = async (times: number, headers: Record<string, string> = {}) => {
    const fields = Array.from({ length: times }, (_, n) => `a${n}: signIn(email: "ann@example.test")`);
    const { data, errors } = await post(shop.gateway.url, `mutation { ${fields.join(' ')} }`, { headers });
    return errors?.[0]?.extensions ?? data;
  };
  expect(await attempt(4)).toHaveProperty('a3');
  expect(await attempt(1)).toEqual({ a0: true });
  const refused = { code: 'RATE_LIMITED', retryAfter: expect.any(Number) };
  expect(await attempt(1)).toEqual(refused);
  // Whatever else guests do goes on, and so does who is signed in.
  expect((await post(shop.gateway.url, '{ products { name } }')).errors).toBeUndefined();
  const authorization = `Bearer ${await shop.token()}`;
  expect(await attempt(5, { authorization })).toHaveProperty('a4');
  expect(await attempt(1, { authorization })).toEqual(refused);
});
