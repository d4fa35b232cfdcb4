import { badParameter, refused } from './errors.ts';
import type { Store } from './store/store.ts';

const MAX_DEPTH = 4;
const EXPANDABLE: ReadonlySet<string> = new Set([
  'balance_transaction',
  'charge',
  'customer',
  'data',
  'default_payment_method',
  'failure_balance_transaction',
  'invoice_settings',
  'latest_charge',
  'payment_intent',
  'payment_method',
  'source',
]);

/**
 * Refuses what no object can expand, before the request has any effect.
 * @throws ApiError naming the property
 */
export function requireExpandable(paths: readonly string[]): void {
  for (const path of paths) {
    const segments = path.split('.');
    if (segments.length > MAX_DEPTH) {
      throw badParameter(`You cannot expand more than ${MAX_DEPTH} levels of a property.`, 'expand');
    }
    const wrong = segments.find((segment) => !EXPANDABLE.has(segment));
    if (wrong !== undefined) throw badParameter(notExpandable(wrong), 'expand');
  }
}

/**
 * Replaces ids by their objects, as `expand[]` asks: `latest_charge`, `latest_charge.balance_transaction`, `data.customer`.
 * @throws ApiError when a path is not there or not expandable
 */
export function expand(store: Store, body: object, paths: readonly string[]): object {
  return paths.reduce((expanded, path) => expandIn(store, expanded, path.split('.'), path), body);
}

function expandIn(store: Store, value: object, segments: readonly string[], path: string): object {
  const [head, ...rest] = segments;
  if (head === undefined) return value;
  const fields = new Map<string, unknown>(Object.entries(value));
  const found = fields.get(head);
  if (found === undefined) throw refused(notExpandable(head), { param: 'expand' });
  if (found === null) return value;
  return { ...value, [head]: expandValue(store, found, rest, path) };
}

function expandValue(store: Store, found: unknown, rest: readonly string[], path: string): unknown {
  if (Array.isArray(found)) return found.map((each) => expandValue(store, each, rest, path));
  if (typeof found === 'object' && found !== null) return expandIn(store, found, rest, path);
  const target = typeof found === 'string' ? lookUp(store, found) : undefined;
  if (target === undefined) throw refused(notExpandable(path), { param: 'expand' });
  return expandIn(store, target, rest, path);
}

function lookUp(store: Store, id: string): object | undefined {
  switch (id.slice(0, id.indexOf('_'))) {
    case 'ch':
      return store.charges.get(id);
    case 'cus':
      return store.customers.get(id) ?? { id, object: 'customer', deleted: true };
    case 'du':
      return store.disputes.get(id);
    case 'pi':
      return store.paymentIntents.get(id);
    case 'pm':
      return store.paymentMethods.get(id);
    case 're':
      return store.refunds.get(id);
    case 'seti':
      return store.setupIntents.get(id);
    case 'txn':
      return store.balanceTransactions.get(id);
    default:
      return undefined;
  }
}

function notExpandable(segment: string): string {
  return `This property cannot be expanded (${segment}).`;
}
