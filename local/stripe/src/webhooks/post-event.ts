/**
 * Sends one event to a webhook.
 * @param payload the event as JSON, exactly as it was signed
 * @returns what went wrong; undefined when the webhook took it
 */
export async function postEvent(
  url: string,
  payload: string,
  signature: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
    'stripe-signature': signature,
  };
  try {
    const response = await fetch(url, { method: 'POST', headers, body: payload, signal, redirect: 'manual' });
    await response.arrayBuffer();
    return response.ok ? undefined : `answered ${response.status}`;
  } catch (error) {
    return error instanceof Error ? String(error.cause ?? error.message) : String(error);
  }
}
