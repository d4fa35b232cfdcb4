import type { SubgraphResult } from '../subgraph-result.ts';

/** The operation that one subgraph has to be subscribed to. */
export type Upstream = {
  service: string;
  query: string;
  operationName: string | null;
  variables: Record<string, unknown>;
};

/**
 * Stands between the gateway's executor and the primary fetch of a subscription, which must never go out as a
 * request. Without an event it only notes what would be fetched; with one, the event is what was "fetched".
 */
export class SubscriptionTap {
  /** What the plan wants from the owning subgraph; null until the plan has run. */
  seen: Upstream | null = null;
  readonly #event: SubgraphResult | null;

  constructor(event: SubgraphResult | null = null) {
    this.#event = event;
  }

  /** Answers the primary fetch. */
  fetch(upstream: Upstream): SubgraphResult {
    this.seen = upstream;
    // The executor merges later fetches into what it is given: an event is for one execution.
    return this.#event ?? { data: null };
  }
}
