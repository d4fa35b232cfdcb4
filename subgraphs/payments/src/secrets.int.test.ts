import { Writable } from 'node:stream';
import { createLogger, newId } from '@bazaar/service-kit';
import { eventually } from '@bazaar/testing';
import { expect, it } from 'vitest';
import { pay, startRig, tryToPay } from './testing/rig.ts';

it('the log tells what goes wrong, and no secret', async () => {
  const lines: string[] = [];
  const destination = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const logger = createLogger({ name: 'payments', level: 'trace' }, destination);
  const rig = await startRig({ logger });
  try {
    const order = await rig.open();
    rig.stripe.faults.failNext(1, 500, /confirm$/);
    await tryToPay(rig.buyer(order), order.orderId, 'pm_card_visa');
    await pay(rig.buyer(order), order.orderId, 'pm_card_chargeDeclined');
    await pay(rig.buyer(order), order.orderId, 'pm_card_threeDSecure2Required');
    const tooSmall = rig.order({ orderId: newId('order'), amount: { amount: 1, currency: 'EUR' } });
    await rig.say('payments.open', tooSmall);
    await eventually(() => expect(lines.join('')).toContain('Stripe will not open this payment.'));
    expect(lines.join('')).toContain('An unknown error occurred.');
    for (const secret of ['_secret_', rig.stripe.secretKey, rig.stripe.webhookSecret])
      expect(lines.join('')).not.toContain(secret);
  } finally {
    await rig.stop();
  }
});
