import { API_VERSION } from '../api-version.ts';
import { newId } from '../ids.ts';
import type { Store } from '../store/store.ts';
import type { Deliverer } from '../webhooks/deliverer.ts';
import type { EventType, Origin } from './event.ts';

/** Enough for any test; bounds what a long load run keeps. */
const MAX_EVENTS = 100_000;

/** Keeps an event and sets it on its way to the webhook, when there is one. */
export function recordEvent(
  store: Store,
  deliverer: Deliverer,
  fields: {
    readonly type: EventType;
    readonly object: object;
    readonly origin: Origin;
    readonly now: number;
  },
): void {
  const event = store.events.put({
    id: newId('evt'),
    object: 'event',
    api_version: API_VERSION,
    created: fields.now,
    data: { object: fields.object },
    livemode: false,
    pending_webhooks: deliverer.hasWebhook ? 1 : 0,
    request: fields.origin,
    type: fields.type,
  });
  if (deliverer.hasWebhook) deliverer.enqueue(event.id);
  if (store.events.size > MAX_EVENTS) forgetOldest(store);
}

function forgetOldest({ events }: Store): void {
  for (const oldest of events.values()) {
    if (events.size <= MAX_EVENTS) return;
    events.delete(oldest.id);
  }
}
