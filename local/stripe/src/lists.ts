import { badParameter, resourceMissing } from './errors.ts';
import type { Params } from './http/params.ts';
import type { Collection } from './store/collection.ts';

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;

/** A page of Stripe's lists, newest first. */
export type List<T> = {
  readonly object: 'list';
  readonly data: readonly T[];
  readonly has_more: boolean;
  readonly url: string;
};

type Listed = { readonly id: string; readonly created: number };

/** Reads `created`: seconds, or bounds of them. */
function readCreated(params: Params): (created: number) => boolean {
  if (params.isObject('created')) {
    const bounds = params.object('created');
    const gt = bounds?.integer('gt') ?? Number.NEGATIVE_INFINITY;
    const gte = bounds?.integer('gte') ?? Number.NEGATIVE_INFINITY;
    const lt = bounds?.integer('lt') ?? Number.POSITIVE_INFINITY;
    const lte = bounds?.integer('lte') ?? Number.POSITIVE_INFINITY;
    return (created) => created > gt && created >= gte && created < lt && created <= lte;
  }
  const exactly = params.integer('created');
  return (created) => exactly === undefined || created === exactly;
}

/**
 * Answers a list request: reads `limit` (1 to 100, 10 when absent), `starting_after`, `ending_before` and `created`, and ends the parameters.
 * Read the endpoint's own filters before.
 */
export function listPage<T extends Listed>(
  params: Params,
  collection: Collection<T>,
  path: string,
  matches: (record: T) => boolean = () => true,
): List<T> {
  const limit = params.integer('limit') ?? DEFAULT_LIMIT;
  if (limit < 1 || limit > MAX_LIMIT) {
    const message = `This value must be between 1 and ${MAX_LIMIT}.`;
    throw badParameter(message, 'limit', 'parameter_invalid_integer');
  }
  const after = params.text('starting_after');
  const before = params.text('ending_before');
  const created = readCreated(params);
  params.end();
  const all = collection.newestFirst().filter((record) => matches(record) && created(record.created));
  const page = before === undefined ? following(all, after, limit) : preceding(all, before, limit);
  return { object: 'list', url: path, ...page };
}

type Page<T> = Pick<List<T>, 'data' | 'has_more'>;

function following<T extends Listed>(all: readonly T[], after: string | undefined, limit: number): Page<T> {
  const start = after === undefined ? 0 : position(all, after, 'starting_after') + 1;
  return { data: all.slice(start, start + limit), has_more: all.length > start + limit };
}

function preceding<T extends Listed>(all: readonly T[], before: string, limit: number): Page<T> {
  const end = position(all, before, 'ending_before');
  return { data: all.slice(Math.max(0, end - limit), end), has_more: end > limit };
}

function position(all: readonly Listed[], id: string, param: string): number {
  const index = all.findIndex((record) => record.id === id);
  if (index < 0) throw resourceMissing('object', id, param, 400);
  return index;
}
