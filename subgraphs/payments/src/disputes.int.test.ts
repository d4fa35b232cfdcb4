import { checkInvariants, newId, openDatabase } from '@bazaar/service-kit';
import { admin, customer, eventually, seller, signedClient } from '@bazaar/testing';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invariants } from './app.ts';
import { pay, paymentOf, type Rig, startRig } from './testing/rig.ts';

let rig: Rig;
let stripe: Stripe;
beforeAll(async () => {
  rig = await startRig();
  const { host, port, secretKey } = rig.stripe;
  stripe = new Stripe(secretKey, { host, port, protocol: 'http', telemetry: false });
});
afterAll(() => rig?.stop());

type SeenDispute = {
  id: string;
  status: string;
  reason: string;
  fundsWithdrawn: boolean;
  evidenceDueBy: string | null;
  closedAt: string | null;
  amount: { amount: number; currency: string };
  payment: { id: string } | null;
};
const fields =
  'id status reason fundsWithdrawn evidenceDueBy closedAt amount { amount currency } payment { id }';
const boss = () => signedClient(rig.service, admin(newId('user')));

/** What somebody sees of the disputes and the fee of an order's payment. */
const seenBy = async (client: ReturnType<typeof boss>, orderId: string) => {
  type Seen = { fee: { amount: number; currency: string } | null; disputes: SeenDispute[] | null };
  const { _entities: entities } = await client.data<{ _entities: { payment: Seen | null }[] }>(
    `query ($order: [_Any!]!) { _entities(representations: $order) {
      ... on Order { payment { fee { amount currency } disputes { ${fields} } } } } }`,
    { order: [{ __typename: 'Order', id: orderId }] },
  );
  return entities[0]?.payment ?? null;
};
const ledgerOf = async (orderId: string): Promise<Record<string, number>> => {
  const rows = await rig.sql<{ account: string; amount: number }[]>`
    select account, sum(ledger_entries.amount)::int as amount
    from ledger_entries join payments on payments.id = payment_id where order_id = ${orderId} group by 1`;
  return Object.fromEntries(rows.map(({ account, amount }) => [account, amount]));
};

/** An order that was paid, and that its cardholder disputes. */
const disputed = async (card = 'pm_card_createDispute') => {
  const order = await rig.open();
  await pay(rig.buyer(order), order.orderId, card);
  await rig.hears(order.orderId, 'disputed');
  const [intent] = rig.intentsOf(order.orderId);
  const dispute = rig.stripe.state().disputes.find((each) => each.payment_intent === intent?.id);
  if (!dispute) throw new Error('Nobody disputes it');
  return { order, stripeId: dispute.id };
};
const until = (orderId: string, status: string) =>
  eventually(async () => {
    const dispute = (await seenBy(boss(), orderId))?.disputes?.[0];
    if (dispute?.status !== status) throw new Error(`The dispute is ${dispute?.status}, not ${status}`);
    return dispute;
  });
const decide = (stripeId: string, evidence: string) =>
  stripe.disputes.update(stripeId, { evidence: { uncategorized_text: evidence } });

// 2.9 % of 42.00 and 0.30.
const fee = 152;
const disputeFee = 1500;

describe('a disputed payment', () => {
  it('is seen by admins, and its money is no longer counted as ours', async () => {
    const { order } = await disputed();
    const dispute = await until(order.orderId, 'NEEDS_RESPONSE');
    expect(dispute).toMatchObject({
      reason: 'fraudulent',
      amount: { amount: 4200, currency: 'EUR' },
      payment: { id: expect.stringMatching(/^payment_/) },
      closedAt: null,
    });
    expect(Date.parse(dispute.evidenceDueBy ?? '')).toBeGreaterThan(Date.now());
    await eventually(async () =>
      expect(await ledgerOf(order.orderId)).toEqual({
        order_payments: -4200,
        disputed_funds: 4200,
        stripe_fees: fee + disputeFee,
        stripe_balance: -fee - disputeFee,
      }),
    );
    expect((await until(order.orderId, 'NEEDS_RESPONSE')).fundsWithdrawn).toBe(true);
    // The buyer and the sellers are not told of it here.
    expect(await seenBy(rig.buyer(order), order.orderId)).toEqual({ fee: null, disputes: null });
    const [sellerId = ''] = order.sellerIds;
    const ofSeller = signedClient(rig.service, seller(newId('user'), sellerId));
    expect(await seenBy(ofSeller, order.orderId)).toEqual({ fee: null, disputes: null });
  });

  it('that is won has its money again; the fee is gone', async () => {
    const { order, stripeId } = await disputed();
    await decide(stripeId, 'winning_evidence');
    const won = await until(order.orderId, 'WON');
    expect(won.closedAt).not.toBeNull();
    await eventually(async () =>
      expect(await ledgerOf(order.orderId)).toEqual({
        order_payments: -4200,
        disputed_funds: 0,
        stripe_fees: fee + disputeFee,
        stripe_balance: 4200 - fee - disputeFee,
      }),
    );
    expect((await until(order.orderId, 'WON')).fundsWithdrawn).toBe(false);
  });

  it('that is lost is lost: nothing is left to give back a second time', async () => {
    const { order, stripeId } = await disputed('pm_card_createDisputeProductNotReceived');
    await decide(stripeId, 'losing_evidence');
    expect(await until(order.orderId, 'LOST')).toMatchObject({ reason: 'product_not_received' });
    await eventually(async () => expect((await until(order.orderId, 'LOST')).fundsWithdrawn).toBe(true));
    const { refundPayment } = await boss().data<{ refundPayment: { userErrors: { code: string }[] } }>(
      'mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { userErrors { code } } }',
      { input: { orderId: order.orderId, reason: 'Sorry', idempotencyKey: newId('key') } },
    );
    expect(refundPayment.userErrors).toMatchObject([{ code: 'NOT_REFUNDABLE' }]);
  });

  it('that the bank only asks about keeps its money, until the bank is not content', async () => {
    const { order, stripeId } = await disputed('pm_card_createDisputeInquiry');
    expect(await until(order.orderId, 'INQUIRY')).toMatchObject({ fundsWithdrawn: false });
    expect((await ledgerOf(order.orderId))['disputed_funds']).toBeUndefined();
    await decide(stripeId, 'escalate_inquiry_evidence');
    await until(order.orderId, 'NEEDS_RESPONSE');
    await eventually(async () => expect((await ledgerOf(order.orderId))['disputed_funds']).toBe(4200));
  });

  it('is booked once, however often and in whatever order it is told', async () => {
    const order = await rig.open();
    rig.stripe.faults.holdWebhooks();
    await pay(rig.buyer(order), order.orderId, 'pm_card_createDispute');
    const [intent] = rig.intentsOf(order.orderId);
    const dispute = rig.stripe.state().disputes.find((each) => each.payment_intent === intent?.id);
    await decide(dispute?.id ?? '', 'winning_evidence');
    await rig.stripe.faults.releaseWebhooks({ duplicate: true, shuffle: true });
    await until(order.orderId, 'WON');
    expect(await ledgerOf(order.orderId)).toMatchObject({ disputed_funds: 0, stripe_fees: fee + disputeFee });
    await rig.hears(order.orderId, 'disputed');
  });

  it('is found among all disputes, newest first, a page at a time', async () => {
    const { order } = await disputed();
    const query = `query ($after: String, $statuses: [DisputeStatus!]) {
      disputes(first: 2, after: $after, filter: { statuses: $statuses }) { nodes { ${fields} } pageInfo { hasNextPage endCursor } totalCount } }`;
    type Page = {
      disputes: {
        nodes: SeenDispute[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
        totalCount: number;
      };
    };
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const { disputes }: Page = await boss().data<Page>(query, { after });
      seen.push(...disputes.nodes.map(({ id }) => id));
      total = disputes.totalCount;
      after = disputes.pageInfo.hasNextPage ? disputes.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total);
    expect(seen).toContain((await until(order.orderId, 'NEEDS_RESPONSE')).id);
    const { disputes: won } = await boss().data<Page>(query, { statuses: ['WON'] });
    expect(new Set(won.nodes.map(({ status }) => status))).toEqual(new Set(['WON']));
    const refused = await signedClient(rig.service, customer(newId('user'))).ask(query);
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('what Stripe takes', () => {
  it('is in the ledger with the money, and seen by admins', async () => {
    const order = await rig.open();
    await pay(rig.buyer(order), order.orderId, 'pm_card_visa');
    expect(await ledgerOf(order.orderId)).toEqual({
      order_payments: -4200,
      stripe_fees: fee,
      stripe_balance: 4200 - fee,
    });
    expect((await seenBy(boss(), order.orderId))?.fee).toEqual({ amount: fee, currency: 'EUR' });
  });

  it('and says later is asked for until it says so; refunds do not wait for it', async () => {
    const order = await rig.open();
    rig.stripe.faults.holdSettlements();
    await pay(rig.buyer(order), order.orderId, 'pm_card_visa');
    expect((await seenBy(boss(), order.orderId))?.fee).toBeNull();
    await rig.say('payments.refund', {
      orderId: order.orderId,
      refundKey: 'part',
      amount: { amount: 200, currency: 'EUR' },
      reason: 'A scratch.',
    });
    await rig.hears(order.orderId, 'refunded');
    expect(await paymentOf(rig.buyer(order), order.orderId)).toMatchObject({ refunded: { amount: 200 } });
    expect((await ledgerOf(order.orderId))['stripe_fees']).toBeUndefined();
    rig.stripe.faults.releaseSettlements();
    await eventually(async () => {
      // Not later and later, as it is asked again while Stripe does not say.
      await rig.sql`update stripe_tasks set next_attempt_at = now() where kind = 'FEE' and done_at is null`;
      expect((await ledgerOf(order.orderId))['stripe_fees']).toBe(fee);
    });
    expect((await seenBy(boss(), order.orderId))?.fee).toEqual({ amount: fee, currency: 'EUR' });
  });
});

it('keeps every promise through all of this', async () => {
  const { host, port, user, pass, database } = rig.sql.options;
  const url = `postgres://${user}:${typeof pass === 'string' ? pass : ''}@${host[0]}:${port[0]}/${database}`;
  const { db, close } = openDatabase(url, { max: 1, name: 'test' });
  try {
    await eventually(async () => {
      const broken = (await checkInvariants(db, invariants)).filter(({ broken: rows }) => rows !== 0);
      expect(broken).toEqual([]);
    });
  } finally {
    await close();
  }
});
