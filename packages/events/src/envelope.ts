import { z } from 'zod';

/**
 * What surrounds every message: a CloudEvents 1.0 envelope in JSON.
 *
 * `id` is also the JetStream message id and the inbox key, so a message sent twice takes effect once.
 */
export const envelopeSchema = z.object({
  specversion: z.literal('1.0'),
  /** Unique for ever: event_… */
  id: z.string().min(1),
  /** The subgraph that said it, such as `bazaar/orders`. */
  source: z.string().min(1),
  /** `<domain>.<name>`, a key of `messages`. */
  type: z.string().min(1),
  /** When it was said, ISO 8601 in UTC. */
  time: z.iso.datetime(),
  /** `bazaar:<type>/<version>`: the contract of `data`. */
  dataschema: z.string().min(1),
  /** The entity it is about; the last part of its subject. */
  subject: z.string().min(1),
  /** W3C trace context of the request it came from. */
  traceparent: z.string().optional(),
  data: z.unknown(),
});

/** A CloudEvents envelope around `Data`. */
export type Envelope<Data = unknown> = Omit<z.infer<typeof envelopeSchema>, 'data'> & { data: Data };
