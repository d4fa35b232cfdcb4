import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@bazaar/testing';
import type { GraphQLFormattedError } from 'graphql';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Accounts, newEmail, openAccounts, password } from './fixture/accounts.ts';
import { mostFailures, mostFailuresAlone } from './throttle/sign-in-throttle.ts';

const signIn =
  'mutation ($input: SignInInput!) { signIn(input: $input) { session { refreshToken } userErrors { code } } }';

describe.each([
  { where: 'with Redis', env: {}, most: mostFailures },
  // Nothing listens on port 9 of the loopback address.
  { where: 'with Redis away', env: { REDIS_URL: 'redis://127.0.0.1:9' }, most: mostFailuresAlone },
])('guessing, $where,', ({ env, most }) => {
  let accounts: Accounts;
  beforeAll(async () => {
    accounts = await openAccounts({ env });
  });
  afterAll(() => accounts.stop());

  const attempt = async (
    email: string,
    guess: string,
  ): Promise<GraphQLFormattedError | string | undefined> => {
    const { data, errors } = await accounts.guest.ask<{
      signIn: { session: object | null; userErrors: { code: string }[] };
    }>(signIn, { input: { email, password: guess } });
    return errors?.[0] ?? data?.signIn.userErrors[0]?.code;
  };
  const limited = {
    extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) },
  };

  test('ends after some failures even with the right password, known account or not', async () => {
    const { email } = await accounts.newcomer();
    for (const each of [email, newEmail()]) {
      for (let failures = 0; failures < most; failures += 1)
        expect(await attempt(each, 'wrong horse')).toBe('INVALID_CREDENTIALS');
      expect(await attempt(each.toUpperCase(), password)).toMatchObject(limited);
    }
  });

  test('of one account leaves others alone, and a right password begins anew', async () => {
    const { email } = await accounts.newcomer();
    for (let round = 0; round < 2; round += 1) {
      for (let failures = 1; failures < most; failures += 1) await attempt(email, 'wrong horse');
      expect(await attempt(email, password)).toBeUndefined();
    }
  });

  test('many at once gains nothing: the right one among them is not told', async () => {
    const { email } = await accounts.newcomer();
    const guesses = [...Array.from({ length: 60 }, () => 'wrong horse'), password];
    const sql = postgres(accounts.databaseUrl, { max: 2 });
    // Nobody can be looked up until all have passed the first check.
    const attempts = await sql.begin(async (tx) => {
      await tx`lock table users in access exclusive mode`;
      const started = guesses.map((guess) => attempt(email, guess));
      await eventually(async () => {
        const [waiting] = await sql`select count(*)::int from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`;
        expect(waiting?.['count']).toBeGreaterThan(3);
      });
      await sleep(500);
      return { started };
    });
    const answers = await Promise.all(attempts.started);
    await sql.end();
    expect(answers.at(-1)).toMatchObject(limited);
  });
});
