import type { Identity } from '@bazaar/identity';
import { NodeLookups } from './node-lookups.ts';
import type { SubscriptionTap } from './subscriptions/tap.ts';
import type { Trace } from './trace.ts';

/** What travels with one operation through the gateway; never shared between two. */
export class GatewayContext {
  readonly identity: Identity;
  readonly trace: Trace;
  /** Whom its cost is charged to: a person's id, or the address of a guest; null for what is paid already. */
  readonly caller: string | null;
  /** Present while a subscription is planned, or one of its events is completed. */
  readonly tap: SubscriptionTap | null;
  /** Which nodes were asked for by id, and which of them turned out to exist. */
  readonly nodes = new NodeLookups();

  constructor(o: { identity: Identity; trace: Trace; caller: string | null; tap?: SubscriptionTap }) {
    this.identity = o.identity;
    this.trace = o.trace;
    this.caller = o.caller;
    this.tap = o.tap ?? null;
  }
}
