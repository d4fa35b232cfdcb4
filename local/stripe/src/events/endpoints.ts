import type { Call } from '../context.ts';
import { resourceMissing } from '../errors.ts';
import { type List, listPage } from '../lists.ts';
import type { Event } from './event.ts';

/** `GET /v1/events/:id` */
export function retrieveEvent({ context, id, params }: Call): Event {
  params.end();
  const event = context.store.events.get(id);
  if (event === undefined) throw resourceMissing('event', id, 'id', 404);
  return event;
}

/** `GET /v1/events`: filtered by `type` (which may end in `*`), `types` or `delivery_success`. */
export function listEvents({ context, params }: Call): List<Event> {
  const type = params.text('type');
  const types = params.texts('types');
  const delivered = params.flag('delivery_success');
  const matches = (event: Event) =>
    (type === undefined || matchesType(event.type, type)) &&
    (types === undefined || types.some((each) => matchesType(event.type, each))) &&
    (delivered === undefined || (event.pending_webhooks === 0) === delivered);
  return listPage(params, context.store.events, '/v1/events', matches);
}

function matchesType(type: string, pattern: string): boolean {
  return pattern.endsWith('*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}
