import type { Patch } from './tree.ts';

/** A bug that the harness must find. */
export type PlantedBug = { name: string; patches: readonly Patch[] };

const kit = 'packages/service-kit/src/messaging';
const payments = 'subgraphs/payments/src';
const orders = 'subgraphs/orders/src';

/** Bugs that such shops have had, each as a change of the sources. */
export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'no inbox: a message delivered twice has its effect twice',
    patches: [
      {
        file: `${kit}/outbox.ts`,
        find: 'select * from unnest($1::text[])',
        replace: 'select * from unnest($1::text[]) on conflict do nothing',
      },
      {
        file: `${kit}/outbox.ts`,
        find: 'select * from unnest($4::text[])',
        replace: 'select * from unnest($4::text[]) on conflict do nothing',
      },
      {
        file: `${kit}/consumer.ts`,
        find: 'const unseen = new Set(fresh.map(({ eventId }) => eventId));',
        replace: 'const unseen = new Set(batch.map(({ message }) => message.id)); void fresh;',
      },
    ],
  },
  {
    name: 'acknowledged before the commit',
    patches: [
      {
        file: `${kit}/consumer.ts`,
        find: "crashPoint('consumer.beforeHandle');",
        replace: "crashPoint('consumer.beforeHandle'); acknowledge(batch);",
      },
      {
        file: `${kit}/consumer.ts`,
        find: 'afterCommit(() => acknowledge(batch));',
        replace: '',
      },
    ],
  },
  {
    name: 'published without an outbox',
    patches: [
      {
        file: `${kit}/outbox.ts`,
        find: 'lastStatement(rows, handled)',
        replace: 'lastStatement([], handled)',
      },
    ],
  },
  {
    // Not never: the demo shop itself is filled by sweeping.
    name: 'an outbox that is swept only when much has been left behind',
    patches: [
      {
        file: `${kit}/outbox.ts`,
        find: '.where(leftBehind).limit(1);\n      if (found.length === 0) return;',
        replace: '.where(leftBehind).limit(20);\n      if (found.length < 20) return;',
      },
    ],
  },
  {
    name: 'no idempotency key when a payment is opened',
    patches: [
      { file: `${payments}/stripe/api.ts`, find: '{ idempotencyKey: orderId }', replace: '{}' },
      {
        file: `${payments}/tasks/open.ts`,
        find: 'task.attempts > 1 ? await deps.stripe.findIntent(stripeCustomerId, paymentId) : null',
        replace: 'null',
      },
    ],
  },
  {
    name: 'no idempotency key when money goes back',
    patches: [
      { file: `${payments}/stripe/api.ts`, find: '{ idempotencyKey: refundId }', replace: '{}' },
      {
        file: `${payments}/tasks/refund.ts`,
        find: 'task.attempts > 1 ? await deps.stripe.findRefund(payment.intentId, refundId) : null',
        replace: 'null',
      },
    ],
  },
  {
    name: 'a webhook that is believed: neither verified nor fetched anew',
    patches: [
      {
        file: `${payments}/stripe/webhook.ts`,
        find: 'stripe.webhooks.constructEvent(',
        replace: '((raw) => JSON.parse(raw.toString()))(',
      },
      {
        file: `${payments}/stripe/webhook.ts`,
        find: '      type: event.type,',
        replace: '      type: event.type, object,',
      },
      {
        file: `${payments}/operations/handle-stripe-event.ts`,
        find: 'await handle(deps, event.objectId, ',
        replace: `if (event.type === 'payment_intent.succeeded') {
    const { readIntent } = await import('../stripe/readings.ts');
    const { applyIntent } = await import('./apply-intent.ts');
    const payment = await findPaymentOfIntent(deps.db, event.objectId);
    const object = { client_secret: payment?.clientSecret, last_payment_error: null, setup_future_usage: null, payment_method: null, ...event.object };
    if (payment) await inUnit(deps, (unit) => applyIntent(unit, payment, readIntent(object)));
    return;
  }
  await handle(deps, event.objectId, `,
      },
    ],
  },
  {
    name: 'no answer from Stripe is taken for a declined card',
    patches: [
      {
        file: `${payments}/stripe/errors.ts`,
        find: 'return new StripeUnavailableError(',
        replace: "return new CardDeclinedError('card_declined', ",
      },
    ],
  },
  {
    name: 'a task for Stripe is done before Stripe was asked',
    patches: [
      {
        file: `${payments}/data/tasks.ts`,
        find: '    .set({\n      attempts: sql`',
        replace: '    .set({\n      doneAt: sql`now()`,\n      attempts: sql`',
      },
    ],
  },
  {
    name: 'late money is kept',
    patches: [
      {
        file: `${payments}/operations/apply-intent.ts`,
        find: "if (arrived > 0 && status === 'CANCELLED')",
        replace: "if (arrived < 0 && status === 'CANCELLED')",
      },
      {
        file: `${orders}/domain/transitions.ts`,
        find: "paymentSucceeded: stay('refundLatePayment'),",
        replace: 'paymentSucceeded: ignore,',
      },
    ],
  },
  {
    name: 'an order that expires keeps its units',
    patches: [
      {
        file: `${orders}/domain/transitions.ts`,
        find: "paymentDeclined: grow(),\n    paymentSucceeded: to('CONFIRMED', 'commitStock'),\n    paymentSucceededForReview: to('ON_HOLD', 'commitStock'),\n    deadlinePassed: to('EXPIRED', 'releaseStock', 'cancelPayment'),",
        replace:
          "paymentDeclined: grow(),\n    paymentSucceeded: to('CONFIRMED', 'commitStock'),\n    paymentSucceededForReview: to('ON_HOLD', 'commitStock'),\n    deadlinePassed: to('EXPIRED', 'cancelPayment'),",
      },
    ],
  },
  {
    name: "a checkout's key is not looked at: asking again orders again",
    patches: [
      {
        file: `${orders}/operations/checkout.ts`,
        find: '  const known = await orderOfAttempt(deps.db, customerId, idempotencyKey);',
        replace: '  const known = null as any;',
      },
      {
        file: `${orders}/operations/place-order.ts`,
        find: '      ...attempt,\n',
        replace: '      ...attempt, idempotencyKey: orderId,\n',
      },
    ],
  },
  {
    name: 'goods that come back are not put on sale again',
    patches: [
      {
        file: `${orders}/domain/transitions.ts`,
        find: "partReturned: grow('refundPart', 'restockPart'),",
        replace: "partReturned: grow('refundPart'),",
      },
      {
        file: `${orders}/domain/transitions.ts`,
        find: "allReturned: to('RETURNED', 'refundPart', 'restockPart'),",
        replace: "allReturned: to('RETURNED', 'refundPart'),",
      },
    ],
  },
  {
    name: 'an order on hold that nobody looks at stays there',
    patches: [
      {
        file: `${orders}/app.ts`,
        find: 'run: () => endHolds({ transact, clock })',
        replace: 'run: async () => void endHolds',
      },
    ],
  },
];
