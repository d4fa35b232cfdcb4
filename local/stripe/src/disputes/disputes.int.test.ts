import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pay, type Rig, startRig, startWebhook, type Webhook } from '../testing/rig.ts';

let webhook: Webhook;
let rig: Rig;
beforeAll(async () => {
  webhook = await startWebhook();
  rig = await startRig({ webhookUrl: webhook.url });
});
afterAll(async () => {
  await rig.stop();
  await webhook.stop();
});

const disputed = async (card = 'pm_card_createDispute') => {
  const { id } = await pay(rig.stripe, card);
  const [dispute] = (await rig.stripe.disputes.list({ payment_intent: id })).data;
  if (!dispute) throw new Error('no dispute was opened');
  return { intentId: id, dispute };
};
const typesAbout = (id: string): string[] =>
  webhook.received.flatMap(({ event: { type, data } }) =>
    'id' in data.object && data.object.id === id ? [type] : [],
  );

describe('a dispute', () => {
  it('takes the money and a fee, and cannot be refunded', async () => {
    const { intentId, dispute } = await disputed();
    expect(dispute).toMatchObject({ status: 'needs_response', reason: 'fraudulent', amount: 2000 });
    expect(dispute.balance_transactions).toMatchObject([
      { amount: -2000, fee: 1500, net: -3500, type: 'adjustment', reporting_category: 'dispute' },
    ]);
    await expect(rig.stripe.refunds.create({ payment_intent: intentId })).rejects.toMatchObject({
      code: 'charge_disputed',
    });
    const { latest_charge: charge } = await rig.stripe.paymentIntents.retrieve(intentId, {
      expand: ['latest_charge'],
    });
    expect(charge).toMatchObject({ disputed: true });
    await expect
      .poll(() => typesAbout(dispute.id))
      .toEqual(expect.arrayContaining(['charge.dispute.created', 'charge.dispute.funds_withdrawn']));
  });

  it('that is won gives the money back, not the fee', async () => {
    const { dispute } = await disputed();
    const won = await rig.stripe.disputes.update(dispute.id, {
      evidence: { uncategorized_text: 'winning_evidence' },
    });
    expect(won.status).toBe('won');
    expect(won.balance_transactions.map(({ amount, fee }) => [amount, fee])).toEqual([
      [-2000, 1500],
      [2000, 0],
    ]);
    await expect
      .poll(() => typesAbout(dispute.id))
      .toEqual(expect.arrayContaining(['charge.dispute.closed', 'charge.dispute.funds_reinstated']));
  });

  it('is lost by bad evidence or by giving in, and ends once', async () => {
    const { dispute } = await disputed('pm_card_createDisputeProductNotReceived');
    expect(dispute.reason).toBe('product_not_received');
    const evidence = { uncategorized_text: 'losing_evidence' };
    expect((await rig.stripe.disputes.update(dispute.id, { evidence })).status).toBe('lost');
    await expect(rig.stripe.disputes.close(dispute.id)).rejects.toMatchObject({ statusCode: 400 });
    const other = await disputed();
    expect((await rig.stripe.disputes.close(other.dispute.id)).status).toBe('lost');
  });

  it('with evidence that decides nothing is under review', async () => {
    const { dispute } = await disputed();
    const evidence = { uncategorized_text: 'It was delivered.' };
    const saved = await rig.stripe.disputes.update(dispute.id, { evidence, submit: false });
    expect(saved).toMatchObject({ status: 'needs_response', evidence_details: { has_evidence: true } });
    expect((await rig.stripe.disputes.update(dispute.id, { evidence })).status).toBe('under_review');
  });

  it('of any payment can be opened by a test', async () => {
    const { id } = await pay(rig.stripe, 'pm_card_visa');
    const dispute = await rig.stripe.disputes.retrieve(rig.double.disputePayment(id));
    expect(dispute).toMatchObject({ payment_intent: id, status: 'needs_response' });
    expect(() => rig.double.disputePayment('pi_none')).toThrow('has not been paid');
  });
});

describe('an inquiry', () => {
  it('takes nothing until it is escalated', async () => {
    const { dispute } = await disputed('pm_card_createDisputeInquiry');
    expect(dispute).toMatchObject({ status: 'warning_needs_response', balance_transactions: [] });
    const escalated = await rig.stripe.disputes.update(dispute.id, {
      evidence: { uncategorized_text: 'escalate_inquiry_evidence' },
    });
    expect(escalated).toMatchObject({ status: 'needs_response', balance_transactions: [{ amount: -2000 }] });
  });

  it('can end without a dispute', async () => {
    const { intentId, dispute } = await disputed('pm_card_createDisputeInquiry');
    expect((await rig.stripe.disputes.close(dispute.id)).status).toBe('warning_closed');
    expect((await rig.stripe.refunds.create({ payment_intent: intentId })).status).toBe('succeeded');
  });
});
