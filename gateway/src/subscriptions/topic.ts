import type { Logger } from '@bazaar/service-kit';
import type { GraphQLError } from 'graphql';
import { serviceUnavailable } from '../errors.ts';
import type { SubgraphResult } from '../subgraph-result.ts';
import { Audience } from './audience.ts';
import { type Engine, OperationRefusedError, StalePlanError, type Subject } from './engine.ts';
import type { Delivery } from './public-fields.ts';
import type { Subscriber } from './subscriber.ts';
import type { Upstream } from './tap.ts';
import type { Turns } from './turns.ts';
import type { UpstreamClients } from './upstream-clients.ts';
import { markOf, markRoot, resumeAfter } from './upstream-document.ts';

export type TopicOptions = {
  subject: Subject;
  delivery: Delivery;
  /** Whether the root field takes `after` and its events carry a `cursor`. */
  resumable: boolean;
  engine: Engine;
  upstreams: Pick<UpstreamClients, 'subscribe'>;
  /** Shared by all topics. */
  turns: Pick<Turns, 'begin'>;
  /** Makes an error of a subgraph safe to show. */
  formatError: (error: GraphQLError) => GraphQLError;
  logger: Logger;
  /** The cursor that its clients have come to already; null when it begins with the present state. */
  after: string | null;
  /** It is under way, or its clients have come to another position: it may flow into another topic now. */
  onMoved: (topic: Topic) => void;
  onEnd: (topic: Topic) => void;
};

const FIRST_RETRY_MS = 50;
const LAST_RETRY_MS = 2_000;
/** Events that may wait while one is completed. */
const MAX_PENDING = 1_000;

type Pending = { event: SubgraphResult; key: string; cursor: string | null };

/**
 * One subscription at the owning subgraph and all clients that listen to it. Each event is completed once, in order,
 * whatever their number. The last client to leave ends it; a lost connection is made anew for as long as one stays.
 */
export class Topic {
  readonly #options: TopicOptions;
  readonly #audience = new Audience();
  #pending: Pending[] = [];
  #completing = false;
  #plan: Upstream | null = null;
  /** Cursors of the last event that came from upstream, and of the last that went to clients. */
  #received: string | null = null;
  #delivered: string | null;
  #stopUpstream: (() => void) | null = null;
  #retry: NodeJS.Timeout | undefined;
  #retries = 0;
  /** Counts the upstreams opened: what an earlier one still says is ignored. */
  #generation = 0;
  /** Counts the plans: an event of an earlier one is not delivered, since the new upstream repeats it. */
  #planning = 0;
  #upstreamCompleted = false;
  #ended = false;

  constructor(options: TopicOptions) {
    this.#options = options;
    this.#delivered = options.after;
  }

  /** Whether the operation was allowed, and is under way. */
  get started(): boolean {
    return this.#plan !== null;
  }

  /** The cursor that all clients have come to; null before the first event that has one. */
  get position(): string | null {
    return this.#delivered;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Plans the operation and subscribes upstream. @throws OperationRefusedError */
  async start(): Promise<void> {
    try {
      this.#plan = await this.#options.engine.plan(this.#options.subject);
    } catch (error) {
      this.end();
      throw error;
    }
    if (!this.#ended) this.#options.onMoved(this);
    this.#open();
  }

  join(subscriber: Subscriber): void {
    subscriber.hears(this);
    this.#audience.join(subscriber);
  }

  leave(subscriber: Subscriber): void {
    this.#audience.leave(subscriber);
    if (this.#audience.isEmpty) this.end();
  }

  /** Plans anew after a change of the supergraph, and subscribes anew when the plan differs. */
  async replan(): Promise<void> {
    await this.#planAnew((plan) => plan.query !== this.#plan?.query || plan.service !== this.#plan.service);
  }

  /** Hands its clients over to a topic of the same events that has come to the same position, and ends. */
  flowInto(other: Topic): void {
    for (const subscriber of this.#audience.release()) other.join(subscriber);
    this.end();
  }

  /** Tells every client that nothing more will come. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#generation += 1;
    clearTimeout(this.#retry);
    this.#stopUpstream?.();
    this.#options.onEnd(this);
    this.#audience.dismiss();
  }

  async #planAnew(isNeeded: (plan: Upstream) => boolean): Promise<void> {
    try {
      const plan = await this.#options.engine.plan(this.#options.subject);
      if (this.#ended || !isNeeded(plan)) return;
      this.#plan = plan;
      this.#planning += 1;
      // Events that wait fit the old plan only: the new upstream repeats them, or starts with the current state.
      this.#pending = [];
      this.#received = this.#delivered;
      this.#open();
    } catch (error) {
      if (error instanceof OperationRefusedError) return this.#refuse(error.errors);
      this.#options.logger.error({ err: error }, 'A subscription could not be planned anew.');
      this.#fail();
    }
  }

  #open(): void {
    if (this.#plan === null || this.#ended) return;
    this.#stopUpstream?.();
    clearTimeout(this.#retry);
    this.#generation += 1;
    const generation = this.#generation;
    const current = () => generation === this.#generation;
    const { upstreams, subject } = this.#options;
    this.#stopUpstream = upstreams.subscribe(
      { ...this.#plan, query: this.#query(this.#plan.query) },
      subject.identity,
      {
        next: (event) => {
          if (current()) this.#receive(event);
        },
        refused: (errors) => {
          if (current()) this.#refuse(errors.map(this.#options.formatError));
        },
        lost: (cause) => {
          if (current()) this.#reopenLater(cause);
        },
        completed: () => {
          if (current()) this.#finish();
        },
      },
    );
  }

  /** The planned query, with what the gateway wants to know for itself. */
  #query(planned: string): string {
    const { delivery, resumable } = this.#options;
    if (delivery.kind === 'state') return delivery.key === null ? planned : markRoot(planned, delivery.key);
    if (!resumable) return planned;
    const marked = markRoot(planned, 'cursor');
    return this.#received === null ? marked : resumeAfter(marked, this.#received);
  }

  #receive(event: SubgraphResult): void {
    this.#retries = 0;
    const isState = this.#options.delivery.kind === 'state';
    const mark = markOf(event);
    if (!isState && typeof mark === 'string') this.#received = mark;
    const key = JSON.stringify(mark ?? null);
    const waiting = isState ? this.#pending.find((each) => each.key === key) : undefined;
    if (waiting === undefined) this.#pending.push({ event, key, cursor: this.#received });
    else waiting.event = event;
    if (this.#pending.length > MAX_PENDING) this.#fail();
    else if (!this.#completing) void this.#completePending();
  }

  async #completePending(): Promise<void> {
    this.#completing = true;
    while (this.#pending.length > 0 && !this.#ended) {
      const turn = this.#options.turns.begin();
      if (turn !== null) await turn;
      // Taken only now: a state that waited may have been replaced by a later one.
      const next = this.#pending.shift();
      if (next !== undefined && !this.#ended) await this.#complete(next);
    }
    this.#completing = false;
    if (this.#upstreamCompleted) this.end();
  }

  async #complete({ event, key, cursor }: Pending): Promise<void> {
    const { engine, subject, delivery, logger } = this.#options;
    if (this.#plan === null) return;
    const planning = this.#planning;
    try {
      const result = JSON.stringify(await engine.complete(subject, this.#plan, event));
      // What became of it meanwhile: told by the next upstream, or by the topic that this one has flown into.
      if (planning !== this.#planning || this.#ended) return;
      this.#delivered = cursor;
      await this.#audience.publish(result, delivery.kind === 'state' ? key : null);
      if (!this.#ended) this.#options.onMoved(this);
    } catch (error) {
      if (planning !== this.#planning) return;
      if (error instanceof StalePlanError) return await this.#planAnew(() => true);
      if (error instanceof OperationRefusedError) return this.#refuse(error.errors);
      logger.error({ err: error }, 'A subscription event could not be completed.');
      this.#fail();
    }
  }

  #reopenLater(cause: unknown): void {
    const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#retries) * (0.5 + Math.random() / 2);
    this.#retries += 1;
    this.#options.logger.warn(
      { service: this.#plan?.service, retry: this.#retries, err: cause instanceof Error ? cause : undefined },
      'A subscription lost its subgraph and will be made anew.',
    );
    this.#retry = setTimeout(() => this.#open(), wait);
  }

  /** The subgraph has nothing more to say: what waits is still delivered. */
  #finish(): void {
    this.#upstreamCompleted = true;
    if (!this.#completing) this.end();
  }

  #fail(): void {
    this.#refuse(this.#plan === null ? [] : [serviceUnavailable(this.#plan.service)]);
  }

  #refuse([error]: readonly GraphQLError[]): void {
    this.#audience.dismiss(error);
    this.end();
  }
}
