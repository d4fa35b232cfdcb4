import { setTimeout as delay } from 'node:timers/promises';
import { type Message, type MessageType, open, streamOf } from '@bazaar/events';
import { DeliverPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { Logger } from '../logger.ts';
import { ensureStreams } from './streams.ts';

/** Reads a type of message for as long as it is not stopped. */
export type Follower = { stop(): Promise<void> };

const tryAgainMs = 1000;

/**
 * Hears every message of a type that was sent after `since`, then all that come, in their order: for what is kept in memory alone, by a
 * process without a database. A message may come twice after the broker was away. Answers at once and connects meanwhile: a broker that is not
 * there is waited for, for ever.
 */
export const follow = <Type extends MessageType>(
  type: Type,
  options: {
    url: string;
    /** The connection's name. */
    name: string;
    since: () => Date;
    heard: (message: Message<Type>) => void;
    logger: Logger;
  },
): Follower => {
  const { url, name, since, heard, logger } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let connection: NatsConnection | undefined;

  const read = async (): Promise<void> => {
    connection = await connect({
      servers: url,
      name,
      maxReconnectAttempts: -1,
      reconnectTimeWait: 250,
      waitOnFirstConnect: false,
    });
    if (signal.aborted) return;
    await ensureStreams(await jetstreamManager(connection));
    const consumer = await jetstream(connection).consumers.get(streamOf(type), {
      filter_subjects: `${type}.*`,
      deliver_policy: DeliverPolicy.StartTime,
      opt_start_time: since().toISOString(),
    });
    const messages = await consumer.consume({
      callback: (raw) => {
        try {
          heard(open(type, raw.string()));
        } catch (error) {
          logger.error({ err: error, subject: raw.subject }, 'A message could not be understood.');
        }
      },
    });
    logger.info({ type }, 'Messages are followed.');
    const ended = await Promise.race([messages.closed(), connection.closed()]);
    if (ended instanceof Error) throw ended;
  };

  const run = async (): Promise<void> => {
    let away = false;
    while (!signal.aborted) {
      try {
        await read();
        away = false;
      } catch (error) {
        if (!away && !signal.aborted)
          logger.warn({ err: error, type }, 'Messages cannot be followed; it is tried again.');
        away = true;
      }
      await connection?.close();
      await delay(tryAgainMs, undefined, { signal }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await connection?.close();
      await running;
    },
  };
};
