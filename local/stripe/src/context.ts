import type { EventType } from './events/event.ts';
import type { Params } from './http/params.ts';
import type { Store } from './store/store.ts';

/** What an endpoint works with. */
export type Context = {
  readonly store: Store;
  /** Seconds since 1970. */
  readonly now: number;
  /** Where a browser reaches the double, without a slash at the end. */
  readonly publicUrl: string;
  /** Are charges settled at once? Else they have no balance transaction yet. */
  readonly settles: boolean;
  /** Records an event with `object` as it now is, and sets it on its way to the webhook. */
  emit(type: EventType, object: object): void;
  /** Arranges the later outcome of a refund that banks do not decide at once. */
  settleRefundLater(refundId: string, outcome: 'succeeded' | 'failed'): void;
};

/** One authenticated request to one endpoint. */
export type Call = {
  readonly context: Context;
  /** The `:id` of the path; empty when the path has none. */
  readonly id: string;
  readonly params: Params;
  /** A browser holds only the publishable key, and the client secret of the one object it may touch. */
  readonly caller: 'secret' | 'publishable';
};
