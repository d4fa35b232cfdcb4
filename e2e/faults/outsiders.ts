import type { Stack } from '@bazaar/stack';

/** Pays as a browser does: Stripe is asked by itself, and the shop hears of it from Stripe alone. */
export const browserAt =
  (stack: Stack) =>
  async (clientSecret: string, method: string): Promise<void> => {
    const intentId = clientSecret.replace(/_secret_.*$/, '');
    // What comes of it, if anything, the shop must find out by itself.
    await fetch(`${stack.stripe?.url}/v1/payment_intents/${intentId}/confirm`, {
      method: 'POST',
      signal: AbortSignal.timeout(3000),
      body: new URLSearchParams({ key: 'pk_test_1', client_secret: clientSecret, payment_method: method }),
    })
      .then((response) => response.text())
      .catch(() => null);
  };

/** A bank that takes the money of an order back for its buyer, and then decides: for the shop, or against it. */
export const bankAt =
  ({ stripe }: Stack) =>
  async (orderId: string, wins: boolean): Promise<void> => {
    const paid = stripe
      ?.state()
      .paymentIntents.find(
        ({ metadata, status }) => metadata['orderId'] === orderId && status === 'succeeded',
      );
    if (!stripe || !paid) return;
    const id = stripe.disputePayment(paid.id);
    await fetch(`${stripe.url}/v1/disputes/${id}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${stripe.secretKey}` },
      signal: AbortSignal.timeout(3000),
      body: new URLSearchParams({
        'evidence[uncategorized_text]': wins ? 'winning_evidence' : 'losing_evidence',
      }),
    })
      .then((response) => response.text())
      .catch(() => null);
  };
