import { newId } from '@bazaar/service-kit';
import { admin, eventually, signedClient } from '@bazaar/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paymentOf, type Rig, startRig } from './testing/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ env: { RECONCILE_AFTER_SECONDS: '1' } });
  // From here on no webhook arrives at all.
  rig.stripe.faults.dropWebhooks(1000);
});
afterAll(() => rig?.stop());

it('money that no webhook tells of is found by asking, and so is what became of a refund', async () => {
  const order = await rig.open();
  const [intent] = rig.intentsOf(order.orderId);
  await fetch(`${rig.stripe.url}/v1/payment_intents/${intent?.id}/confirm`, {
    method: 'POST',
    body: new URLSearchParams({
      key: 'pk_test_1',
      client_secret: intent?.client_secret ?? '',
      payment_method: 'pm_card_pendingRefund',
    }),
  });
  await rig.hears(order.orderId, 'succeeded');
  await rig.say('payments.refund', {
    orderId: order.orderId,
    refundKey: 'return_1',
    amount: null,
    reason: 'Returned.',
  });
  const boss = signedClient(rig.service, admin(newId('user')));
  await eventually(async () => {
    expect((await paymentOf(boss, order.orderId))?.refunds).toMatchObject([{ status: 'PENDING' }]);
  });
  await rig.hears(order.orderId, 'refunded');
  expect(await paymentOf(boss, order.orderId)).toMatchObject({
    status: 'REFUNDED',
    refunds: [{ status: 'SUCCEEDED' }],
  });
  expect(rig.heardOf(order.orderId)).toEqual(['opened', 'succeeded', 'refunded']);
});
