import type { IncomingHttpHeaders } from 'node:http';
import type { Call, Context } from '../context.ts';
import { ApiError, badParameter } from '../errors.ts';
import type { Origin } from '../events/event.ts';
import { expand, requireExpandable } from '../expand.ts';
import { newId } from '../ids.ts';
import { authenticate, secretKeyRequired } from './authentication.ts';
import { canonical, decodeForm, type Form } from './form.ts';
import { type Answer, forgetOldKeys, type Keyed, storedAnswer } from './idempotency.ts';
import { Params } from './params.ts';
import { findRoute } from './router.ts';
import type { Route } from './routes.ts';

/** A request as the API sees it. */
export type ApiRequest = {
  readonly method: string;
  readonly path: string;
  /** The query string, without the question mark. */
  readonly query: string;
  /** The body, form-encoded. */
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
};

/** An answer, and whether it is a replay of the first to its idempotency key. */
export type ApiAnswer = Answer & { readonly replayed: boolean };

/** What the API works with. */
export type ApiOptions = {
  readonly secretKey: string;
  readonly contextFor: (origin: Origin) => Context;
};

/**
 * Answers one request. It is synchronous from start to end, so that two requests with one idempotency key never
 * overlap: the second gets the first one's answer.
 */
export function answerApi(options: ApiOptions, request: ApiRequest): ApiAnswer {
  const requestId = newId('req').slice(0, 18);
  try {
    return execute(options, request, requestId);
  } catch (error) {
    if (error instanceof ApiError) return { ...errorAnswer(error, requestId), replayed: false };
    throw error;
  }
}

function execute({ secretKey, contextFor }: ApiOptions, request: ApiRequest, requestId: string): ApiAnswer {
  const form = decodeForm(request.method === 'POST' ? request.body : request.query);
  const keyParameter = takeText(form, 'key');
  const clientSecret = takeText(form, 'client_secret');
  const caller = authenticate(request.headers, keyParameter, secretKey);
  const match = findRoute(request.method, request.path);
  if (match === undefined) throw unknownUrl(request);
  const key = request.method === 'POST' ? headerText(request.headers['idempotency-key']) : undefined;
  const context = contextFor({ id: requestId, idempotency_key: key ?? null });
  if (caller === 'publishable') requireClientSecret(context, match.route, match.id, clientSecret);

  const run = () => runRoute(context, match.route, { id: match.id, caller, form }, requestId);
  if (key === undefined) return { ...run().answer, replayed: false };
  const keyed = { key, endpoint: `${request.method} ${request.path}`, params: canonical(form) };
  return answerOnce(context, keyed, run);
}

type Run = { readonly answer: Answer; readonly remember: boolean };

function answerOnce({ store, now }: Context, keyed: Keyed, run: () => Run): ApiAnswer {
  const stored = storedAnswer(store.idempotency, keyed, now);
  if (stored !== undefined) return { ...stored, replayed: true };
  const { answer, remember } = run();
  if (remember) {
    const { key, endpoint, params } = keyed;
    store.idempotency.put({ id: key, created: now, endpoint, params, answer });
    forgetOldKeys(store.idempotency, now);
  }
  return { ...answer, replayed: false };
}

type Target = Pick<Call, 'id' | 'caller'> & { readonly form: Form };

function runRoute(context: Context, route: Route, { id, caller, form }: Target, requestId: string): Run {
  try {
    const params = new Params(form);
    const paths = params.texts('expand') ?? [];
    requireExpandable(paths);
    const body = expand(context.store, route.handle({ context, id, caller, params }), paths);
    return { answer: { status: 200, body: JSON.stringify(body, null, 2), requestId }, remember: true };
  } catch (error) {
    if (error instanceof ApiError) return { answer: errorAnswer(error, requestId), remember: error.executed };
    throw error;
  }
}

/** A browser may touch only the object whose client secret it holds. */
function requireClientSecret(
  { store }: Context,
  route: Route,
  id: string,
  clientSecret: string | undefined,
): void {
  if (route.publishable === undefined) throw secretKeyRequired();
  if (route.publishable === 'freely') return;
  if (clientSecret === undefined) {
    throw badParameter('Missing required param: client_secret.', 'client_secret', 'parameter_missing');
  }
  const intent = store.paymentIntents.get(id) ?? store.setupIntents.get(id);
  if (intent === undefined || intent.client_secret === clientSecret) return;
  const message = 'The client_secret provided does not match any associated intent on this account.';
  throw badParameter(message, 'client_secret', `${intent.object}_invalid_parameter`);
}

/** The answer to a refused request. */
export function errorAnswer(error: ApiError, requestId: string): Answer {
  return { status: error.status, body: JSON.stringify({ error: error.body }, null, 2), requestId };
}

/** Takes a field out that belongs to the caller rather than to the endpoint. */
function takeText(form: Form, name: string): string | undefined {
  const value = form.get(name);
  if (typeof value !== 'string') return undefined;
  form.delete(name);
  return value;
}

function headerText(value: string | string[] | undefined): string | undefined {
  const text = Array.isArray(value) ? value[0] : value;
  return text === '' ? undefined : text;
}

function unknownUrl({ method, path }: ApiRequest): ApiError {
  const message = `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`;
  return new ApiError(404, { type: 'invalid_request_error', message }, false);
}
