import type { Server } from 'node:http';
import { settleAll } from './charges/settle.ts';
import type { Context } from './context.ts';
import { openDispute } from './disputes/life.ts';
import type { Origin } from './events/event.ts';
import { recordEvent } from './events/recorder.ts';
import { challengePage } from './http/challenge-page.ts';
import { Faults } from './http/faults.ts';
import { createHttpServer } from './http/server.ts';
import { RefundScheduler } from './refunds/scheduler.ts';
import { settleRefund } from './refunds/settlement.ts';
import { Journal } from './store/journal.ts';
import { createStore } from './store/store.ts';
import type { StripeDouble, StripeDoubleOptions } from './stripe-double.ts';
import { Deliverer } from './webhooks/deliverer.ts';

const NO_ORIGIN: Origin = { id: null, idempotency_key: null };

/**
 * Starts a double of the Stripe API.
 * @throws Error when the port is taken or the file is not a double's state
 */
export async function startStripeDouble(options: StripeDoubleOptions = {}): Promise<StripeDouble> {
  const {
    secretKey = 'sk_test_bazaar_double',
    webhookSecret = 'whsec_bazaar_double',
    webhookUrl: url,
  } = options;
  const { bind = '127.0.0.1', clock = () => new Date(), log = () => {}, refundDelayMs = 1_000 } = options;
  const journal =
    options.file === undefined
      ? undefined
      : new Journal(options.file, (error) => log(`the state was not kept: ${String(error)}`));
  const store = createStore((collection, id) => journal?.changed(collection, id));
  await journal?.open(store);

  const deliverer = new Deliverer({ store, secret: webhookSecret, clock, log, url });
  const scheduler = new RefundScheduler(store, refundDelayMs, (due) =>
    settleRefund(contextFor(NO_ORIGIN), due),
  );
  let settles = true;
  let publicUrl = options.publicUrl ?? '';
  const contextFor = (origin: Origin): Context => {
    const now = Math.floor(clock().getTime() / 1000);
    return {
      store,
      now,
      publicUrl,
      settles,
      emit: (type, object) => recordEvent(store, deliverer, { type, object, origin, now }),
      settleRefundLater: (id, outcome) => scheduler.schedule({ id, outcome }),
    };
  };

  const faults = new Faults();
  const server = createHttpServer({
    secretKey,
    contextFor,
    faults,
    log,
    page: (page, response) => challengePage(contextFor(NO_ORIGIN), page, response),
  });
  const port = await listen(server, options.port ?? 0, bind).catch(async (error: unknown) => {
    await journal?.close();
    throw error;
  });
  const host = bind === '0.0.0.0' ? '127.0.0.1' : bind;
  publicUrl ||= `http://${host}:${port}`;
  deliverer.resume();
  scheduler.resume();

  let stopped: Promise<void> | undefined;
  const shutDown = async () => {
    scheduler.stop();
    await close(server);
    await deliverer.stop();
    await journal?.close();
  };

  return {
    url: `http://${host}:${port}`,
    host,
    port,
    secretKey,
    webhookSecret,
    setWebhookUrl: (to) => deliverer.setUrl(to),
    stop: () => {
      stopped ??= shutDown();
      return stopped;
    },
    disputePayment: (intentId, { reason = 'fraudulent', inquiry = false } = {}) => {
      const charge = store.charges.get(store.paymentIntents.get(intentId)?.latest_charge ?? '');
      if (charge?.captured !== true) throw new Error(`${intentId} has not been paid`);
      return openDispute(contextFor(NO_ORIGIN), charge, { reason, inquiry }).id;
    },
    faults: {
      failNext: (n, status, only) => faults.failNext(n, status, only),
      timeoutAfterEffectNext: (n, how = 'silence', only) => faults.loseAnswers(n, how, only),
      calm: () => faults.calm(),
      holdWebhooks: () => deliverer.hold(),
      releaseWebhooks: (release) => deliverer.release(release),
      dropWebhooks: (n) => deliverer.drop(n),
      holdSettlements: () => {
        settles = false;
      },
      releaseSettlements: () => {
        settles = true;
        settleAll(contextFor(NO_ORIGIN));
      },
    },
    state: () => ({
      paymentIntents: [...store.paymentIntents.values()],
      setupIntents: [...store.setupIntents.values()],
      charges: [...store.charges.values()],
      refunds: [...store.refunds.values()],
      disputes: [...store.disputes.values()],
      balanceTransactions: [...store.balanceTransactions.values()],
      customers: [...store.customers.values()],
      paymentMethods: [...store.paymentMethods.values()],
      events: [...store.events.values()],
    }),
  };
}

/** @returns the port listened on */
function listen(server: Server, port: number, bind: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, bind, () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('the server listens on no port'));
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
