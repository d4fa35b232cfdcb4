import { setImmediate as immediate, setTimeout as sleep } from 'node:timers/promises';
import { type Message, type MessageType, open, streamOf } from '@bazaar/events';
import { AckPolicy, type ConsumerMessages, DeliverPolicy, type JsMsg } from '@nats-io/jetstream';
import { crashPoint } from '../crash-point.ts';
import type { Transaction } from '../database/open.ts';
import { isOutage } from '../database/outage.ts';
import type { Logger } from '../logger.ts';
import type { Bus } from './bus.ts';
import type { AfterCommit, Outbox, Send } from './outbox.ts';
import { deadLetters, inbox } from './tables.ts';

/** What a handler gets: messages it has not seen before, in one transaction with its inbox. */
export type Delivery<Type extends MessageType> = {
  messages: readonly Message<Type>[];
  tx: Transaction;
  send: Send;
  afterCommit: AfterCommit;
};

/** A handler of one type of message, made with `consumer`. */
export type Consumer = { type: MessageType; start(deps: ConsumerDeps): Promise<RunningConsumer> };
type ConsumerDeps = { service: string; bus: Bus; outbox: Outbox; logger: Logger };
type RunningConsumer = { stop(): Promise<void> };

const nanoseconds = (milliseconds: number): number => milliseconds * 1_000_000;
const batchSize = 64;
const redeliverAfter = [200, 1000, 5000, 15_000, 30_000, 60_000];
/** After so many deliveries a message is a dead letter. */
const maxDeliveries = 8;

const backOff = (deliveries: number): number =>
  redeliverAfter[Math.min(deliveries, redeliverAfter.length) - 1] ?? 60_000;

type Item<Type extends MessageType> = { raw: JsMsg; message: Message<Type> };

const idsOf = (batch: readonly { message: { id: string } }[]): string[] =>
  [...new Set(batch.map(({ message }) => message.id))].sort();

/** Is each delivered for the first time, and none of them twice? */
const areFirst = (batch: readonly { raw: JsMsg; message: { id: string } }[]): boolean =>
  batch.every(({ raw }) => !raw.redelivered) && idsOf(batch).length === batch.length;

/**
 * Handles every message of a type once: the effect and the inbox row commit together.
 * What has queued up meanwhile comes as one batch; when a batch fails its messages are tried one by one, so that a bad one hurts nobody else.
 * Several messages of one entity may stand in one batch.
 * A failing message is delivered again with growing delays, and becomes a dead letter after `maxDeliveries`. Order of arrival is not promised.
 * What does not concern the service (`concerns`, by default all does) is acknowledged without a transaction, as it would have no effect.
 * Messages that nobody waits for may be waited for, `gatherMs` after the first of them: what came meanwhile costs one transaction. By default none is.
 */
export const consumer = <Type extends MessageType>(
  type: Type,
  handle: (delivery: Delivery<Type>) => Promise<void>,
  {
    concerns = () => true,
    gatherMs = 0,
  }: { concerns?: (message: Message<Type>) => boolean; gatherMs?: number } = {},
): Consumer => ({
  type,
  start: async ({ service, bus, outbox, logger }) => {
    const stream = streamOf(type);
    const durable = `${service}-${type.replaceAll('.', '-')}`;
    await bus.manager.consumers.add(stream, {
      durable_name: durable,
      filter_subject: `${type}.*`,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      ack_wait: nanoseconds(10_000),
      max_deliver: -1,
      max_ack_pending: 1000,
    });

    const bury = async (raw: JsMsg, error: unknown): Promise<void> => {
      const reason = error instanceof Error ? error.message : String(error);
      const body = raw.string();
      await outbox.transact(async (tx) => {
        await tx
          .insert(deadLetters)
          .values({
            id: `${durable}:${raw.seq}`,
            subject: raw.subject,
            body,
            error: reason,
            deliveries: raw.info.deliveryCount,
          })
          .onConflictDoNothing();
      });
      await bus.jetstream.publish(`dead.${service}.${raw.subject}`, body);
      raw.term(reason.slice(0, 200));
      logger.error({ err: error, subject: raw.subject }, 'A message is a dead letter.');
    };

    const acknowledge = (batch: readonly { raw: JsMsg }[]): void => {
      crashPoint('consumer.beforeAck');
      for (const { raw } of batch) raw.ack();
      crashPoint('consumer.afterAck');
    };

    const unseenOf = async (tx: Transaction, batch: readonly Item<Type>[]): Promise<Message<Type>[]> => {
      const fresh = await tx
        .insert(inbox)
        .values(idsOf(batch).map((eventId) => ({ eventId })))
        .onConflictDoNothing()
        .returning({ eventId: inbox.eventId });
      const unseen = new Set(fresh.map(({ eventId }) => eventId));
      return batch.map(({ message }) => message).filter(({ id }) => unseen.delete(id));
    };

    // Hardly ever has a message been seen that comes for the first time. So it is marked as seen together with the commit, without a round trip of its
    // own. Should it have been seen all the same, that fails and undoes the effect.
    const process = (batch: readonly Item<Type>[], first: boolean): Promise<void> => {
      crashPoint('consumer.beforeHandle');
      return outbox.transact(async (tx, send, afterCommit, markHandled) => {
        const messages = first ? batch.map(({ message }) => message) : await unseenOf(tx, batch);
        if (messages.length > 0) await handle({ messages, tx, send, afterCommit });
        if (first) markHandled(idsOf(batch));
        // At the same moment as what it sent is published: one write to the broker.
        afterCommit(() => acknowledge(batch));
      });
    };

    // One by one they would fail as well, each with a try and a line in the log.
    const postpone = (batch: readonly Item<Type>[], error: unknown): void => {
      for (const { raw } of batch) raw.nak(backOff(raw.info.deliveryCount));
      logger.warn(
        { err: error, type, size: batch.length },
        'The database is away; messages will be delivered again.',
      );
    };

    const processOne = async (item: Item<Type>): Promise<void> => {
      try {
        await process([item], false);
      } catch (error) {
        // It says nothing about the message, however often that was delivered meanwhile.
        if (isOutage(error)) return postpone([item], error);
        const deliveries = item.raw.info.deliveryCount;
        if (deliveries >= maxDeliveries) return bury(item.raw, error);
        // A nak without a delay would burn every delivery at once.
        item.raw.nak(backOff(deliveries));
        logger.warn(
          { err: error, subject: item.raw.subject, deliveries },
          'A message will be delivered again.',
        );
      }
    };

    const processBatch = async (raws: readonly JsMsg[]): Promise<void> => {
      const batch: Item<Type>[] = [];
      for (const raw of raws) {
        try {
          const message = open(type, raw.string());
          if (concerns(message)) batch.push({ raw, message });
          else acknowledge([{ raw }]);
        } catch (error) {
          await bury(raw, error);
        }
      }
      if (batch.length === 0) return;
      const first = areFirst(batch);
      if (batch.length > 1 || first) {
        try {
          return await process(batch, first);
        } catch (error) {
          if (isOutage(error)) return postpone(batch, error);
          logger.warn(
            { err: error, type, size: batch.length },
            'A batch failed; its messages are tried one by one.',
          );
        }
      }
      for (const item of batch) await processOne(item);
    };

    const queue: JsMsg[] = [];
    let working: Promise<void> | undefined;
    const work = async (): Promise<void> => {
      while (queue.length > 0) {
        const raws = queue.splice(0, batchSize);
        await processBatch(raws).catch((error: unknown) => {
          // Not acknowledged: the broker delivers them again.
          logger.error({ err: error, type }, 'Messages could not be handled.');
        });
      }
      working = undefined;
    };
    const handleOf = await bus.jetstream.consumers.get(stream, durable);
    const subscription: ConsumerMessages = await handleOf.consume({
      max_messages: 256,
      // Also how long the client pauses when the broker is back and its JetStream is not yet; by default that is half a minute.
      expires: 5000,
      callback: (raw) => {
        queue.push(raw);
        working ??= (gatherMs > 0 ? sleep(gatherMs) : immediate()).then(work);
      },
    });
    return {
      stop: async () => {
        await subscription.close();
        await working;
      },
    };
  },
});
