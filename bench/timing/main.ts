import { randomBytes } from 'node:crypto';
import { Command } from 'commander';
import postgres from 'postgres';
import { openShop } from '../shared/shop.ts';
import { quantile, rankTest } from './rank-test.ts';

const whole = (text: string): number => Number.parseInt(text, 10);

const { tries } = new Command('bench:timing')
  .description(
    'Can a stranger tell by the time of an answer whether there is an account? Asked through the gateway.',
  )
  .option('--tries <count>', 'how many of each kind', whole, 200)
  .parse()
  .opts<{ tries: number }>();

const mutations = {
  'signIn, wrong password':
    'mutation ($email: String!) { answer: signIn(input: { email: $email, password: "no such horse here" }) { session { expiresAt } userErrors { code message path } } }',
  requestPasswordReset:
    'mutation ($email: String!) { answer: requestPasswordReset(input: { email: $email }) { userErrors { code message path } } }',
  resendVerification:
    'mutation ($email: String!) { answer: resendVerification(input: { email: $email }) { userErrors { code message path } } }',
} as const;

// Nobody else works on the machine's account of the shop: a limit an address would end the bench.
const shop = await openShop({ env: (name) => (name === 'gateway' ? { SIGN_IN_ATTEMPTS: '0' } : {}) });
try {
  await shop.people(tries);
  const users = postgres(shop.stack.databaseUrl('users'), { max: 1 });
  // New people have no password: they get the hash of one that nobody here will guess.
  await users`
    update users set password_hash = (select password_hash from users where email = 'shopper@bazaar.test')
    where email like '%@example.test'`;
  const existing = (
    await users<
      { email: string }[]
    >`select email from users where email like '%@example.test' order by id limit ${tries}`
  ).map(({ email }) => email);
  await users.end();
  const absent = existing.map(() => `user_${randomBytes(13).toString('hex')}@example.test`);

  const ask = async (query: string, email: string): Promise<{ ms: number; answer: string }> => {
    const startedAt = performance.now();
    const response = await fetch(shop.stack.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { email } }),
    });
    const answer = await response.text();
    return { ms: performance.now() - startedAt, answer };
  };

  for (const [name, query] of Object.entries(mutations)) {
    for (const email of absent.slice(0, 20)) await ask(query, `warm-${email}`);
    const times = { existing: [] as number[], absent: [] as number[] };
    const answers = new Set<string>();
    // In turns, and each pair in another order, so that whatever else happens on the machine meets both.
    for (let index = 0; index < existing.length; index += 1) {
      const pair = [
        ['existing', existing[index] ?? ''],
        ['absent', absent[index] ?? ''],
      ] as const;
      for (const [kind, email] of Math.random() < 0.5 ? pair : pair.toReversed()) {
        const { ms, answer } = await ask(query, email);
        times[kind].push(ms);
        answers.add(answer);
      }
    }
    console.log(`${name}: ${answers.size} different answer(s)`);
    for (const kind of ['existing', 'absent'] as const) {
      const [p10, p50, p90] = [0.1, 0.5, 0.9].map((share) => quantile(times[kind], share).toFixed(1));
      console.log(
        `  ${kind.padEnd(8)}  p10 ${p10} ms  p50 ${p50} ms  p90 ${p90} ms  (${times[kind].length})`,
      );
    }
    const { superiority, p } = rankTest(times.existing, times.absent);
    console.log(
      `  an existing account is slower in ${(100 * superiority).toFixed(1)} % of pairs, p = ${p.toFixed(3)}`,
    );
    if (answers.size !== 1 || (p < 0.001 && Math.abs(superiority - 0.5) > 0.1)) {
      console.log('  They can be told apart.');
      process.exitCode = 1;
    }
  }
} finally {
  await shop.stop();
}
