import { BodyTooLargeError, crashPoint, type Route, readBody, sendJson } from '@bazaar/service-kit';
import type Stripe from 'stripe';
import type { Deps } from './operations/deps.ts';
import { handleStripeEvent } from './operations/handle-stripe-event.ts';
import { BadSignatureError, readWebhook } from './stripe/webhook.ts';

const bodyLimit = 1024 * 1024;

/** Stripe's webhook: 400 for what Stripe did not sign just now, 200 once it is taken over (again), 500 (by the server) when it could not be. */
export const webhookRoute =
  (deps: Deps, stripe: Stripe, secret: string): Route =>
  async (request, response) => {
    const signature = request.headers['stripe-signature'];
    try {
      const body = await readBody(request, bodyLimit);
      const event = readWebhook(stripe, {
        body,
        signature: typeof signature === 'string' ? signature : '',
        secret,
        now: deps.clock(),
      });
      await handleStripeEvent(deps, event);
      crashPoint('webhook.beforeAnswer');
      sendJson(response, 200, { received: true });
    } catch (error) {
      if (error instanceof BodyTooLargeError) sendJson(response, 413, { error: 'The body is too large.' });
      else if (error instanceof BadSignatureError)
        sendJson(response, 400, { error: 'The signature is not valid.' });
      else throw error;
    }
  };
