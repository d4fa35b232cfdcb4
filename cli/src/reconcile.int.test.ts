import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { migrate, type OpenDatabase, openDatabase } from '@bazaar/service-kit';
import { startStripeDouble } from '@bazaar/stripe-double';
import { type TestEnvironment, testEnvironment } from '@bazaar/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let environment: TestEnvironment;
let cluster: URL;
let admin: OpenDatabase;
let double: Awaited<ReturnType<typeof startStripeDouble>>;

beforeAll(async () => {
  environment = await testEnvironment();
  double = await startStripeDouble();
  cluster = new URL(await environment.createDatabase());
  admin = openDatabase(cluster.href, { max: 1, name: 'test' });
  await admin.db.execute(sql`create database bazaar_payments`);
  await migrate(
    new URL('/bazaar_payments', cluster).href,
    new URL('../../subgraphs/payments/migrations/', import.meta.url),
  );
});
afterAll(async () => {
  await double?.stop();
  await admin?.db.execute(sql`drop database bazaar_payments with (force)`);
  await admin?.close();
  await environment?.stop();
});

const reconcile = (...given: string[]): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const main = fileURLToPath(new URL('main.ts', import.meta.url));
    const where = ['--postgres', cluster.href, '--nats', environment.natsUrl];
    execFile(
      process.execPath,
      ['--import', 'tsx', main, 'reconcile', ...where, ...given],
      { env: { ...process.env, STRIPE_SECRET_KEY: double.secretKey, STRIPE_API_URL: double.url } },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr }),
    );
  });

describe('bazaar reconcile', () => {
  it('ends well when the books agree', async () => {
    const { code, said } = await reconcile();
    expect(said).toContain("our books and Stripe's agree.");
    expect(code).toBe(0);
  });

  it('names what a person must look at, and ends with 1', async () => {
    await fetch(`${double.url}/v1/payment_intents`, {
      method: 'POST',
      headers: { authorization: `Bearer ${double.secretKey}` },
      body: new URLSearchParams({ amount: '100', currency: 'eur', 'metadata[paymentId]': 'payment_gone' }),
    });
    const later = new Date(Date.now() + 60_000).toISOString();
    const { code, said } = await reconcile('--to', later);
    expect(said).toContain('OPEN    PAYMENT_UNKNOWN');
    expect(said).toContain('1 differences, 0 mended, 1 open.');
    expect(code).toBe(1);
  });

  it('refuses a period that is none', async () => {
    expect((await reconcile('--from', 'soon')).code).toBe(1);
    expect((await reconcile('--from', '2026-02-01', '--to', '2026-01-01')).said).toContain(
      '--from comes before --to.',
    );
  });
});
