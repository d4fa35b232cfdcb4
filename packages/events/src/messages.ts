import type { z } from 'zod';
import { cartMessages } from './carts.ts';
import type { MessageDefinition } from './define.ts';
import { type Envelope, envelopeSchema } from './envelope.ts';
import { inventoryMessages } from './inventory.ts';
import { orderMessages } from './orders.ts';
import { paymentMessages } from './payments.ts';
import { productMessages } from './products.ts';
import { reviewMessages } from './reviews.ts';
import { userMessages } from './users.ts';

/** Every message that crosses subgraphs, by type. Events are in the past tense, commands imperative. */
export const messages = {
  ...productMessages,
  ...inventoryMessages,
  ...cartMessages,
  ...orderMessages,
  ...paymentMessages,
  ...userMessages,
  ...reviewMessages,
};

/** The type of a message, such as `orders.statusChanged`. */
export type MessageType = keyof typeof messages;
/** The data of a message of this type. */
export type MessageData<Type extends MessageType> = z.infer<(typeof messages)[Type]['data']>;
/** A received message of this type. */
export type Message<Type extends MessageType> = Envelope<MessageData<Type>>;

const definition = (type: MessageType): MessageDefinition => messages[type];

/** The subject a message travels under: `<type>.<entityId>`. */
export const subjectOf = (type: MessageType, entityId: string): string => `${type}.${entityId}`;

/** Puts data into its envelope; throws a ZodError when the data breaks its own contract (a bug of the sender). */
export const seal = <Type extends MessageType>(
  type: Type,
  data: MessageData<Type>,
  about: { id: string; source: string; time: Date; traceparent?: string },
): Message<Type> => {
  const { version, data: schema, entity } = definition(type);
  schema.parse(data);
  return {
    specversion: '1.0',
    id: about.id,
    source: about.source,
    type,
    time: about.time.toISOString(),
    dataschema: `bazaar:${type}/${version}`,
    subject: entity(data),
    ...(about.traceparent === undefined ? {} : { traceparent: about.traceparent }),
    data,
  };
};

/** Reads a message of a known type from JSON; throws a ZodError or SyntaxError on anything else. Unknown keys are dropped on purpose: later versions add some. */
export const open = <Type extends MessageType>(type: Type, json: string): Message<Type> => {
  const envelope = envelopeSchema.parse(JSON.parse(json));
  if (envelope.type !== type) throw new SyntaxError(`A message of type ${envelope.type} came as ${type}`);
  // TypeScript cannot follow that messages[Type] parses to MessageData<Type>.
  return { ...envelope, data: messages[type].data.parse(envelope.data) as MessageData<Type> };
};
