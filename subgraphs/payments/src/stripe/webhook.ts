import type Stripe from 'stripe';

/** What an event is about. The object itself is fetched anew: events come in any order. */
export type StripeEvent = {
  /** evt_… */
  id: string;
  /** Such as payment_intent.succeeded. */
  type: string;
  /** Stripe's id of the object it is about; null when it has none. */
  objectId: string | null;
};

/** The request is not a fresh one of Stripe's. */
export class BadSignatureError extends Error {
  override name = 'BadSignatureError';
}

const toleranceSeconds = 300;

const timestampOf = (signature: string): number => Number(/(?:^|,)t=(\d+)/.exec(signature)?.[1]);

/** Verifies a webhook's signature over the raw body, and its age in both directions. Throws a BadSignatureError. */
export const readWebhook = (
  stripe: Stripe,
  request: { body: Buffer; signature: string; secret: string; now: Date },
): StripeEvent => {
  const { body, signature, secret, now } = request;
  try {
    const event = stripe.webhooks.constructEvent(
      body,
      signature,
      secret,
      toleranceSeconds,
      undefined,
      now.getTime(),
    );
    // Stripe's client lets the future pass.
    if (timestampOf(signature) - now.getTime() / 1000 > toleranceSeconds)
      throw new BadSignatureError('The event was signed in the future');
    const { object } = event.data;
    return {
      id: event.id,
      type: event.type,
      objectId: 'id' in object && typeof object.id === 'string' ? object.id : null,
    };
  } catch (error) {
    if (error instanceof BadSignatureError) throw error;
    throw new BadSignatureError(error instanceof Error ? error.message : 'The signature is wrong');
  }
};
