import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startStripeDouble } from '../index.ts';
import { clientFor, pay, startRig, startWebhook } from '../testing/rig.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stripe-double-'));
  file = join(folder, 'deeper', 'stripe.journal');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a double with a file', () => {
  it('knows everything again after a restart, idempotency keys included', async () => {
    const first = await startRig({ file });
    const customer = await first.stripe.customers.create({ email: 'ada@example.test' });
    const gone = await first.stripe.customers.create({ email: 'bob@example.test' });
    await first.stripe.customers.del(gone.id);
    const paid = await pay(first.stripe, 'pm_card_visa', { customer: customer.id }, 'order_1');
    const before = first.double.state();
    await first.stop();

    const second = await startRig({ file });
    expect(second.double.state()).toEqual(before);
    expect((await pay(second.stripe, 'pm_card_visa', { customer: customer.id }, 'order_1')).id).toBe(paid.id);
    expect((await second.stripe.refunds.create({ payment_intent: paid.id })).status).toBe('succeeded');
    await expect(second.stripe.customers.retrieve(gone.id)).rejects.toMatchObject({ statusCode: 404 });
    await second.stop();
  });

  it('delivers after a restart what the webhook had not taken', async () => {
    const webhook = await startWebhook();
    webhook.status = 503;
    const first = await startRig({ file, webhookUrl: webhook.url });
    await first.stripe.customers.create();
    await expect.poll(() => webhook.received.length).toBe(1);
    await first.stop();
    webhook.status = 200;
    const second = await startRig({ file });
    second.double.setWebhookUrl(webhook.url);
    await expect.poll(() => webhook.received.length).toBe(2);
    await second.stop();
    await webhook.stop();
  });

  it('forgets a batch that a kill tore, and nothing before it', async () => {
    const first = await startRig({ file });
    const { id } = await first.stripe.customers.create();
    await first.stop();
    appendFileSync(file, `+customers\t{"id":"cus_torn"}\n+customers\t{"id":"cus_to`);
    const second = await startRig({ file });
    expect(second.double.state().customers.map((customer) => customer.id)).toEqual([id]);
    await second.stop();
    expect(readFileSync(file, 'utf8')).not.toContain('cus_to');
  });

  it('refuses a file that is not its own rather than overwrite it', async () => {
    writeFileSync(join(folder, 'letter.txt'), 'Dear Ada,\n');
    await expect(startStripeDouble({ file: join(folder, 'letter.txt') })).rejects.toThrow('letter.txt');
    expect(readFileSync(join(folder, 'letter.txt'), 'utf8')).toBe('Dear Ada,\n');
  });
});

describe('the process', () => {
  it('keeps what it answered when killed, and ends on SIGTERM', async () => {
    const killed = await startProcess();
    const stripe = clientFor(killed.double);
    const { id } = await pay(stripe, 'pm_card_visa');
    // Changes gather for a few milliseconds before they are written.
    await expect.poll(() => readFileSync(file, 'utf8')).toContain(id);
    killed.child.kill('SIGKILL');
    await once(killed.child, 'exit');

    const restarted = await startProcess();
    expect(await clientFor(restarted.double).paymentIntents.retrieve(id)).toMatchObject({
      status: 'succeeded',
    });
    restarted.child.kill('SIGTERM');
    const [code] = await once(restarted.child, 'exit');
    expect(code).toBe(0);
  });
});

async function startProcess() {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const env = {
    ...process.env,
    PORT: '0',
    BIND: '127.0.0.1',
    STATE_FILE: file,
    SECRET_KEY: 'sk_test_process',
  };
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  const port = Number(/:(\d+)\s*$/.exec(String(line))?.[1]);
  return { child, double: { host: '127.0.0.1', port, secretKey: 'sk_test_process' } };
}
