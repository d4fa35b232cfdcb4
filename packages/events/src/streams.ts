import { type MessageType, messages } from './messages.ts';

const days = (count: number): number => count * 24 * 60 * 60 * 1000;

/** How long a domain's messages are kept. */
export type StreamDefinition = {
  /** JetStream's name, such as ORDERS. */
  name: string;
  /** What it takes in. */
  subjects: string[];
  /** Milliseconds; 0 keeps for ever. */
  maxAge: number;
  /** Messages kept per subject; -1 keeps all. */
  maxPerSubject: number;
};

const stream = (domain: string, keep: { maxAge: number; maxPerSubject: number }): StreamDefinition => ({
  name: domain.toUpperCase(),
  subjects: [`${domain}.>`],
  ...keep,
});

// A stream of snapshots keeps the latest of each entity for ever, so that a local copy can be rebuilt from it.
const snapshots = { maxAge: 0, maxPerSubject: 1 };
const history = { maxAge: days(30), maxPerSubject: -1 };

/** A stream a domain, and one for what could not be handled. */
export const streams: readonly StreamDefinition[] = [
  stream('products', snapshots),
  { name: 'USERS', subjects: ['users.changed.>', 'users.notified.>', 'users.deleted.>'], ...snapshots },
  // Apart from the snapshots: nobody asks for a session once its access tokens have expired by themselves.
  { name: 'SESSIONS', subjects: ['users.sessionEnded.>'], maxAge: days(1), maxPerSubject: 1 },
  { name: 'REVIEWS', subjects: ['reviews.ratingChanged.>'], ...snapshots },
  // Apart from the snapshots: who wrote which review is not remembered here when that person has long left.
  { name: 'ANSWERS', subjects: ['reviews.answered.>'], ...history },
  stream('inventory', history),
  stream('carts', history),
  stream('orders', history),
  stream('payments', history),
  stream('dead', history),
];

/** The stream that carries messages of this type. */
export const streamOf = (type: MessageType): string => {
  const domain = type.slice(0, type.indexOf('.'));
  const found = streams.find(({ subjects }) =>
    subjects.some((each) => each === `${type}.>` || each === `${domain}.>`),
  );
  if (!found) throw new Error(`No stream takes in ${type}`);
  return found.name;
};

/** Every message type, for tables and tests. */
export const messageTypes = Object.keys(messages).filter((type): type is MessageType => type in messages);
