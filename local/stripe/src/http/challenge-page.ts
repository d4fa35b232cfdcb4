import type { ServerResponse } from 'node:http';
import type { Context } from '../context.ts';
import { returnUrlOf } from '../next-action.ts';
import { finishAuthentication } from '../payment-intents/attempt.ts';
import type { PaymentIntent } from '../payment-intents/payment-intent.ts';
import { finishSetup } from '../setup-intents/attempt.ts';
import type { SetupIntent } from '../setup-intents/setup-intent.ts';

const PATH = /^\/3ds\/(\w+)$/;

/**
 * The bank's 3-D Secure page. `GET /3ds/:intent` asks the buyer; with `?outcome=succeed` or `fail` it goes on
 * with the intent and sends the buyer back to where the shop said, or says what came of it.
 * @returns false when the URL is not such a page
 */
export function challengePage(context: Context, url: URL, response: ServerResponse): boolean {
  const id = PATH.exec(url.pathname)?.[1];
  if (id === undefined) return false;
  const intent = context.store.paymentIntents.get(id) ?? context.store.setupIntents.get(id);
  if (intent === undefined) {
    answer(response, 404, 'There is no such payment.');
    return true;
  }
  if (intent.status !== 'requires_action') {
    answer(response, 409, `Nothing to authenticate: this is ${intent.status}.`);
    return true;
  }
  const outcome = url.searchParams.get('outcome');
  if (outcome === 'succeed' || outcome === 'fail') finish(context, intent, outcome === 'succeed', response);
  else ask(response, id);
  return true;
}

function finish(
  context: Context,
  intent: PaymentIntent | SetupIntent,
  passed: boolean,
  response: ServerResponse,
): void {
  const returnUrl = returnUrlOf(intent.next_action);
  const { intent: after } =
    intent.object === 'payment_intent'
      ? finishAuthentication(context, intent, passed)
      : finishSetup(context, intent, passed);
  if (returnUrl === undefined) {
    answer(response, 200, `Done: the status is ${after.status}.`);
    return;
  }
  const back = new URL(returnUrl);
  back.searchParams.set(intent.object, intent.id);
  back.searchParams.set(`${intent.object}_client_secret`, intent.client_secret);
  back.searchParams.set(
    'redirect_status',
    after.status === 'requires_payment_method' ? 'failed' : 'succeeded',
  );
  response.writeHead(303, { location: back.href }).end();
}

function ask(response: ServerResponse, id: string): void {
  const link = (outcome: string, text: string) => `<a href="/3ds/${id}?outcome=${outcome}">${text}</a>`;
  const question = '<p>Your bank wants to know that it is you.</p>';
  const links = `${link('succeed', 'Complete')} ${link('fail', 'Fail')}`;
  html(response, 200, `<h1>3-D Secure</h1>${question}<p>${links}</p>`);
}

function answer(response: ServerResponse, status: number, text: string): void {
  html(response, status, `<p>${text}</p>`);
}

function html(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`<!doctype html><meta charset="utf-8"><title>3-D Secure</title>${body}`);
}
