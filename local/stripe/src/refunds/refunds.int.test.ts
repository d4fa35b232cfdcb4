import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pay, type Rig, startRig } from '../testing/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ refundDelayMs: 10 });
});
afterAll(() => rig.stop());

describe('refunds', () => {
  it('give back part, then the rest, and never more than was paid', async () => {
    const { id } = await pay(rig.stripe, 'pm_card_visa');
    const part = await rig.stripe.refunds.create({
      payment_intent: id,
      amount: 500,
      reason: 'requested_by_customer',
    });
    expect(part).toMatchObject({ amount: 500, status: 'succeeded', payment_intent: id });
    const tooMuch = rig.stripe.refunds.create({ payment_intent: id, amount: 1501 });
    await expect(tooMuch).rejects.toMatchObject({ statusCode: 400, param: 'amount', code: undefined });
    expect((await rig.stripe.refunds.create({ payment_intent: id })).amount).toBe(1500);
    const again = rig.stripe.refunds.create({ payment_intent: id });
    await expect(again).rejects.toMatchObject({ code: 'charge_already_refunded' });
    const charge = await rig.stripe.charges.retrieve(part.charge?.toString() ?? '');
    expect(charge).toMatchObject({ amount_refunded: 2000, refunded: true });
    expect((await rig.stripe.refunds.list({ payment_intent: id })).data).toHaveLength(2);
  });

  it('put the movement in the ledger', async () => {
    const { id } = await pay(rig.stripe, 'pm_card_visa');
    const refund = await rig.stripe.refunds.create({ payment_intent: id, expand: ['balance_transaction'] });
    expect(refund.balance_transaction).toMatchObject({
      type: 'refund',
      amount: -2000,
      fee: 0,
      source: refund.id,
    });
  });

  it('cannot be had of what was never paid', async () => {
    const intent = await rig.stripe.paymentIntents.create({ amount: 2000, currency: 'usd' });
    await expect(rig.stripe.refunds.create({ payment_intent: intent.id })).rejects.toMatchObject({
      statusCode: 400,
    });
  });

  it('of some cards are pending first', async () => {
    const { id } = await pay(rig.stripe, 'pm_card_pendingRefund');
    const refund = await rig.stripe.refunds.create({ payment_intent: id });
    expect(refund.status).toBe('pending');
    await expect.poll(async () => (await rig.stripe.refunds.retrieve(refund.id)).status).toBe('succeeded');
  });

  it('of some cards fail later, and the money is the shop’s again', async () => {
    const { id } = await pay(rig.stripe, 'pm_card_refundFail');
    const refund = await rig.stripe.refunds.create({ payment_intent: id });
    expect(refund.status).toBe('succeeded');
    await expect.poll(async () => (await rig.stripe.refunds.retrieve(refund.id)).status).toBe('failed');
    const charge = await rig.stripe.charges.retrieve(refund.charge?.toString() ?? '');
    expect(charge).toMatchObject({ amount_refunded: 0, refunded: false });
  });
});
