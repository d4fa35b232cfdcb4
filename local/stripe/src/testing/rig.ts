import { createServer, type IncomingMessage } from 'node:http';
import Stripe from 'stripe';
import { type StripeDouble, type StripeDoubleOptions, startStripeDouble } from '../index.ts';

/** A double and the official client at it. */
export type Rig = { readonly double: StripeDouble; readonly stripe: Stripe; stop(): Promise<void> };

export async function startRig(options: StripeDoubleOptions = {}): Promise<Rig> {
  const double = await startStripeDouble(options);
  return { double, stripe: clientFor(double), stop: () => double.stop() };
}

/** The official client, as a service would make it, without retries of its own. */
export function clientFor(
  double: Pick<StripeDouble, 'host' | 'port' | 'secretKey'>,
  more: Partial<Stripe.StripeConfig> = {},
): Stripe {
  const { host, port } = double;
  return new Stripe(double.secretKey, {
    host,
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
    ...more,
  });
}

/** One event as it arrived. */
export type Received = { readonly payload: string; readonly signature: string; readonly event: Stripe.Event };

/** A webhook endpoint that keeps what it gets. */
export type Webhook = {
  readonly url: string;
  readonly received: Received[];
  /** What it answers from now on; default 200. */
  status: number;
  types(): string[];
  stop(): Promise<void>;
};

export async function startWebhook(): Promise<Webhook> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void read(request).then((payload) => {
      const signature = String(request.headers['stripe-signature']);
      const event: Stripe.Event = JSON.parse(payload);
      received.push({ payload, signature, event });
      response.writeHead(webhook.status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the webhook listens on no port');
  const webhook: Webhook = {
    url: `http://127.0.0.1:${address.port}/hook`,
    received,
    status: 200,
    types: () => received.map(({ event }) => event.type),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return webhook;
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** A server-side payment: no redirects, so no return URL is wanted. */
export const CARD_ONLY = { enabled: true, allow_redirects: 'never' } as const;

/** An order of 20 dollars, paid at once with this card. */
export function pay(
  stripe: Stripe,
  paymentMethod: string,
  more: Partial<Stripe.PaymentIntentCreateParams> = {},
  idempotencyKey?: string,
) {
  return stripe.paymentIntents.create(
    {
      amount: 2000,
      currency: 'usd',
      automatic_payment_methods: CARD_ONLY,
      payment_method: paymentMethod,
      confirm: true,
      ...more,
    },
    idempotencyKey === undefined ? {} : { idempotencyKey },
  );
}
