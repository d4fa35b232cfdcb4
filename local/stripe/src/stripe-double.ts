import type { BalanceTransaction } from './charges/balance-transaction.ts';
import type { Charge } from './charges/charge.ts';
import type { Customer } from './customers/customer.ts';
import type { Dispute, DisputeReason } from './disputes/dispute.ts';
import type { Event } from './events/event.ts';
import type { PaymentIntent } from './payment-intents/payment-intent.ts';
import type { PaymentMethod } from './payment-methods/payment-method.ts';
import type { Refund } from './refunds/refund.ts';
import type { SetupIntent } from './setup-intents/setup-intent.ts';
import type { ReleaseOptions } from './webhooks/deliverer.ts';

/** How to start a double. */
export type StripeDoubleOptions = {
  /** Default 0: a free one. */
  readonly port?: number;
  /** Address to listen on; default `127.0.0.1`. */
  readonly bind?: string;
  /** Where a browser reaches it, for 3-D Secure pages; default the double's own URL. */
  readonly publicUrl?: string;
  /** Default `sk_test_bazaar_double`. */
  readonly secretKey?: string;
  /** Where events go; none are sent before there is one. */
  readonly webhookUrl?: string;
  /** Default `whsec_bazaar_double`. */
  readonly webhookSecret?: string;
  /** Keeps everything in this file across restarts; default in memory only. */
  readonly file?: string;
  /** Default the system's. Dates objects and signatures. */
  readonly clock?: () => Date;
  /** Hears of every request and every failed delivery; default nobody. */
  readonly log?: (line: string) => void;
  /** How long a pending or failing refund takes to be decided, in milliseconds; default 1,000. */
  readonly refundDelayMs?: number;
};

/** A running double. */
export type StripeDouble = {
  readonly url: string;
  /** For the official client, with `port` and `protocol: 'http'`. */
  readonly host: string;
  readonly port: number;
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Where events go from now on. */
  setWebhookUrl(url: string): void;
  /** Ends connections and deliveries, and writes what is left to the file. */
  stop(): Promise<void>;
  /** A bank disputes the money of a paid intent, as `pm_card_createDispute` makes it do at once; answers the dispute's id. */
  disputePayment(intentId: string, how?: { reason?: DisputeReason; inquiry?: boolean }): string;
  readonly faults: FaultControls;
  /** Everything it knows, oldest first. */
  state(): StripeDoubleState;
};

/** Makes things go wrong, for tests. */
export type FaultControls = {
  /** The next n requests are refused and have no effect; with `only`, those of which `POST /v1/refunds` or the like matches. */
  failNext(n: number, status: 429 | 500, only?: RegExp): void;
  /** The next n requests have their effect, but the caller hears nothing (default), or the connection is reset. */
  timeoutAfterEffectNext(n: number, how?: 'silence' | 'reset', only?: RegExp): void;
  /** Requests for which something was arranged are answered as all others again. */
  calm(): void;
  /** Keeps events back until they are released. */
  holdWebhooks(): void;
  /** Sends what was held, one after the other; done when each was tried once. */
  releaseWebhooks(options?: ReleaseOptions): Promise<void>;
  /** The next n events never reach the webhook. */
  dropWebhooks(n: number): void;
  /** Charges from now on have no balance transaction, and so no fee, until they are released. */
  holdSettlements(): void;
  /** Settles what was held, and everything from now on at once. */
  releaseSettlements(): void;
};

/** Everything a double knows. */
export type StripeDoubleState = {
  readonly paymentIntents: readonly PaymentIntent[];
  readonly setupIntents: readonly SetupIntent[];
  readonly charges: readonly Charge[];
  readonly refunds: readonly Refund[];
  readonly disputes: readonly Dispute[];
  readonly balanceTransactions: readonly BalanceTransaction[];
  readonly customers: readonly Customer[];
  readonly paymentMethods: readonly PaymentMethod[];
  readonly events: readonly Event[];
};
