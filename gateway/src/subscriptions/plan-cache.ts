import type { QueryPlan, QueryPlanCache } from '@apollo/query-planner';
import { LruMap } from '../lru-map.ts';

const MAX_PLANS = 2_000;

/**
 * The gateway's plan cache, and the place where subscriptions become executable. The gateway plans a subscription
 * as `Subscription { primary, rest }` but refuses to execute that node. It hands each new plan to this cache first
 * and then executes the very same object, so rewriting it here to `Sequence [primary, rest]` is enough: planning,
 * variables and hot reload stay the gateway's own. `plan-cache.int.test.ts` holds this behaviour.
 */
export class SubscriptionPlanCache implements QueryPlanCache {
  readonly #plans = new LruMap<QueryPlan>(MAX_PLANS);

  get size(): number {
    return this.#plans.size;
  }

  async get(key: string): Promise<QueryPlan | undefined> {
    return this.#plans.get(key);
  }

  async set(key: string, plan: QueryPlan): Promise<void> {
    if (plan.node?.kind === 'Subscription') {
      const { primary, rest } = plan.node;
      plan.node = rest === undefined ? primary : { kind: 'Sequence', nodes: [primary, rest] };
    }
    this.#plans.set(key, plan);
  }

  async delete(key: string): Promise<boolean> {
    return this.#plans.delete(key);
  }

  /** Called by the gateway whenever the supergraph changes. */
  clear(): void {
    this.#plans.clear();
  }
}
