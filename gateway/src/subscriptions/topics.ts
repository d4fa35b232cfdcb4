import { guest, type Identity } from '@bazaar/identity';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { rateLimited } from '../limits.ts';
import type { Trace } from '../trace.ts';
import { Confluence } from './confluence.ts';
import type { Subject } from './engine.ts';
import { type SocketOperation, subscriptionRoot } from './operation.ts';
import { deliveryOf, isSharedByAll } from './public-fields.ts';
import type { Quota } from './quota.ts';
import { Subscriber, type SubscriberOptions } from './subscriber.ts';
import { Topic, type TopicOptions } from './topic.ts';
import { beginningOf, topicKey } from './topic-key.ts';
import { Turns } from './turns.ts';

export type TopicsOptions = Pick<TopicOptions, 'engine' | 'upstreams' | 'formatError' | 'logger'> & {
  /** How many subscriptions each holder may have. */
  quota: Quota;
  /** The graph as clients see it at present. */
  schema: () => GraphQLSchema;
};

/** A topic, and when it has begun; null when it has, and is to be joined before anything else happens. */
type Entry = { topic: Topic; started: Promise<void> | null };

/** All subscriptions that run, shared between clients where they may be. */
export class Topics {
  readonly #options: TopicsOptions;
  /** Topics of states, and of events, by what is asked. */
  readonly #shared = new Map<string, Entry>();
  readonly #confluences = new Map<string, Confluence>();
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
    if (started !== null) await started;
    // The last client may have left, and so ended the topic, while this one was waiting.
    if (topic.ended) return this.#join(o);
    const subscriber = this.#subscriber(o.client, o.holder);
    topic.join(subscriber);
    return subscriber;
  }

  /** Apart from `#join`, whose operation would live as long as the subscriber does. */
  #subscriber(client: Pick<SubscriberOptions, 'id' | 'outlet'>, holder: string): Subscriber {
    return new Subscriber({
      ...client,
      onEnd: () => this.#options.quota.give(holder),
    });
  }

  /** To be called when the supergraph has changed. */
  replan(): void {
    for (const topic of this.#all) void topic.replan();
  }

  end(): void {
    for (const topic of this.#all) topic.end();
  }

  #topicFor(o: { operation: SocketOperation; identity: Identity; trace: Trace; holder: string }): Entry {
    const { query, operationName, variables, document } = o.operation;
    const root = subscriptionRoot(o.operation).name.value;
    const delivery = deliveryOf(root);
    const request = { query, operationName, variables, trace: o.trace, caller: o.holder };
    if (delivery.kind === 'events')
      return this.#eventsFor(root, o.operation, { ...request, identity: o.identity });

    const isPublic = delivery.public && isSharedByAll(document, this.#options.schema(), o.identity);
    const subject: Subject = { ...request, identity: isPublic ? guest : o.identity };
    const key = topicKey(subject);
    const known = this.#shared.get(key);
    if (known !== undefined) return known;
    const entry = this.#start(subject, {
      delivery,
      onEnd: () => {
        if (this.#shared.get(key) === entry) this.#shared.delete(key);
      },
    });
    this.#shared.set(key, entry);
    return entry;
  }

  /** A topic of its own, until it has caught up with the others of the same events. */
  #eventsFor(root: string, operation: SocketOperation, subject: Subject): Entry {
    const delivery = deliveryOf(root);
    if (!isResumable(this.#options.schema(), root)) return this.#start(subject, { delivery });
    const { after, rest } = beginningOf(operation);
    const key = topicKey({ ...subject, ...rest });
    const confluence = this.#confluences.get(key) ?? new Confluence();
    this.#confluences.set(key, confluence);
    // Whoever was cut off for a moment only has missed nothing.
    const { main } = confluence;
    if (after !== null && main?.started && main.position === after) return { topic: main, started: null };
    const entry = this.#start(subject, {
      delivery,
      resumable: true,
      after,
      onMoved: (topic) => confluence.meet(topic),
      onEnd: (topic) => {
        confluence.remove(topic);
        if (confluence.isEmpty && this.#confluences.get(key) === confluence) this.#confluences.delete(key);
      },
    });
    confluence.add(entry.topic);
    return entry;
  }

  #start(
    subject: Subject,
    o: Pick<TopicOptions, 'delivery'> &
      Partial<Pick<TopicOptions, 'resumable' | 'after' | 'onMoved' | 'onEnd'>>,
  ): Entry {
    const { engine, upstreams, formatError, logger } = this.#options;
    const topic = new Topic({
      resumable: false,
      after: null,
      onMoved: () => undefined,
      ...o,
      subject,
      engine,
      upstreams,
      turns: this.#turns,
      formatError,
      logger,
      onEnd: (ended) => {
        this.#all.delete(ended);
        o.onEnd?.(ended);
      },
    });
    this.#all.add(topic);
    return { topic, started: topic.start() };
  }
}

function isResumable(schema: GraphQLSchema, root: string): boolean {
  const field = schema.getSubscriptionType()?.getFields()[root];
  if (field === undefined || !field.args.some(({ name }) => name === 'after')) return false;
  const type = 'ofType' in field.type ? field.type.ofType : field.type;
  return isObjectType(type) && 'cursor' in type.getFields();
}
