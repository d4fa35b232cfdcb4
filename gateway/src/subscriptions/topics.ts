import { guest, type Identity } from '@bazaar/identity';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { rateLimited } from '../limits.ts';
import type { Trace } from '../trace.ts';
import type { Subject } from './engine.ts';
import { type SocketOperation, subscriptionRoot } from './operation.ts';
import { deliveryOf, isSharedByAll } from './public-fields.ts';
import type { Quota } from './quota.ts';
import { Subscriber, type SubscriberOptions } from './subscriber.ts';
import { Topic, type TopicOptions } from './topic.ts';
import { Turns } from './turns.ts';

export type TopicsOptions = Pick<TopicOptions, 'engine' | 'upstreams' | 'formatError' | 'logger'> & {
  /** How many subscriptions each holder may have. */
  quota: Quota;
  /** The graph as clients see it at present. */
  schema: () => GraphQLSchema;
};

type Entry = { topic: Topic; started: Promise<void> };

/** All subscriptions that run, shared between clients where they may be. */
export class Topics {
  readonly #options: TopicsOptions;
  readonly #shared = new Map<string, Entry>();
  readonly #all = new Set<Topic>();
  readonly #turns = new Turns();

  constructor(options: TopicsOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#all.size;
  }

  /**
   * The results of a subscription, until the client leaves.
   *
   * @throws GraphQLError, OperationRefusedError
   */
  async subscribe(o: {
    operation: SocketOperation;
    identity: Identity;
    trace: Trace;
    client: Pick<SubscriberOptions, 'id' | 'outlet'>;
    /** Whose quota it counts against. */
    holder: string;
  }): Promise<Subscriber> {
    const { quota } = this.#options;
    if (!quota.take(o.holder)) throw rateLimited('Too many subscriptions are open.');
    try {
      return await this.#join(o);
    } catch (error) {
      quota.give(o.holder);
      throw error;
    }
  }

  async #join(o: Parameters<Topics['subscribe']>[0]): Promise<Subscriber> {
    const { topic, started } = this.#topicFor(o);
    await started;
    // The last client may have left, and so ended the topic, while this one was waiting.
    if (topic.ended) return this.#join(o);
    const subscriber = this.#subscriber(topic, o.client, o.holder);
    topic.join(subscriber);
    return subscriber;
  }

  /** Apart from `#join`, whose operation would live as long as the subscriber does. */
  #subscriber(topic: Topic, client: Pick<SubscriberOptions, 'id' | 'outlet'>, holder: string): Subscriber {
    return new Subscriber({
      ...client,
      onEnd: () => this.#options.quota.give(holder),
      onLeave: (each) => topic.leave(each),
    });
  }

  /** To be called when the supergraph has changed. */
  replan(): void {
    for (const topic of this.#all) void topic.replan();
  }

  end(): void {
    for (const topic of this.#all) topic.end();
  }

  #topicFor(o: {
    operation: SocketOperation;
    identity: Identity;
    trace: Trace;
    holder: string;
  }): Entry {
    const { query, operationName, variables, document } = o.operation;
    const root = subscriptionRoot(o.operation).name.value;
    const delivery = deliveryOf(root);
    const request = { query, operationName, variables, trace: o.trace, caller: o.holder };
    if (delivery.kind === 'events') return this.#start(root, { ...request, identity: o.identity });

    const isPublic = delivery.public && isSharedByAll(document, this.#options.schema(), o.identity);
    const subject: Subject = { ...request, identity: isPublic ? guest : o.identity };
    const key = topicKey(subject);
    const known = this.#shared.get(key);
    if (known !== undefined) return known;
    const entry = this.#start(root, subject, () => {
      if (this.#shared.get(key) === entry) this.#shared.delete(key);
    });
    this.#shared.set(key, entry);
    return entry;
  }

  #start(root: string, subject: Subject, onEnd?: () => void): Entry {
    const { engine, upstreams, formatError, logger } = this.#options;
    const topic = new Topic({
      subject,
      delivery: deliveryOf(root),
      resumable: isResumable(this.#options.schema(), root),
      engine,
      upstreams,
      turns: this.#turns,
      formatError,
      logger,
      onEnd: (ended) => {
        this.#all.delete(ended);
        onEnd?.();
      },
    });
    this.#all.add(topic);
    return { topic, started: topic.start() };
  }
}

/** Everything an answer depends on. The token's end is not in it: a refreshed token is the same person. */
function topicKey({ query, operationName, variables, identity }: Subject): string {
  const { userId, sessionId, roles, sellerId, cartToken } = identity;
  return JSON.stringify([
    query,
    operationName ?? null,
    sorted(variables),
    [userId, sessionId, roles, sellerId, cartToken],
  ]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

function isResumable(schema: GraphQLSchema, root: string): boolean {
  const field = schema.getSubscriptionType()?.getFields()[root];
  if (field === undefined || !field.args.some(({ name }) => name === 'after')) return false;
  const type = 'ofType' in field.type ? field.type.ofType : field.type;
  return isObjectType(type) && 'cursor' in type.getFields();
}
