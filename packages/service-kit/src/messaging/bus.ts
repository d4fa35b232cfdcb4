import { setTimeout as delay } from 'node:timers/promises';
import {
  type Message,
  type MessageType,
  open,
  type ReplyData,
  type RequestData,
  type RequestName,
  requests,
  subjectOf,
} from '@bazaar/events';
import { type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { Logger } from '../logger.ts';
import { ensureStreams } from './streams.ts';

/** A message that was awaited did not come in time. */
export class NotInTimeError extends Error {
  override name = 'NotInTimeError';
}

/** A running wait for one message. */
export type Expectation<Type extends MessageType> = {
  /** The message, or a NotInTimeError. */
  within(milliseconds: number): Promise<Message<Type>>;
  /** Stops waiting. */
  cancel(): void;
};

/** The connection to NATS: JetStream for what must not be lost, core NATS for what is only heard live. */
export type Bus = {
  connection: NatsConnection;
  jetstream: JetStreamClient;
  manager: JetStreamManager;
  /** Hears live messages of one entity (`'*'` hears all) until `stop` is called. Nothing is replayed. */
  listen<Type extends MessageType>(
    type: Type,
    entityId: string,
    heard: (message: Message<Type>) => void,
  ): { stop(): void };
  /** Starts waiting for the next message about an entity. Call it before the change that causes the message. */
  expect<Type extends MessageType>(
    type: Type,
    entityId: string,
    matches: (message: Message<Type>) => boolean,
  ): Expectation<Type>;
  /** Asks another subgraph; throws when nobody answers in time. */
  request<Name extends RequestName>(
    name: Name,
    data: RequestData<Name>,
    timeout?: number,
  ): Promise<ReplyData<Name>>;
  /** Answers such questions; several instances share the work. */
  reply<Name extends RequestName>(
    name: Name,
    answer: (data: RequestData<Name>) => Promise<ReplyData<Name>>,
  ): void;
  /** Is the connection up? */
  connected(): boolean;
  close(): Promise<void>;
};

const longestDrainMs = 5000;

/** Connects, waiting for ever for a broker that is not there yet, and makes sure that every stream exists. Rejects, with nothing left open, when the broker goes away meanwhile. */
export const openBus = async (url: string, options: { name: string; logger: Logger }): Promise<Bus> => {
  const { logger } = options;
  const connection = await connect({
    servers: url,
    name: options.name,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    waitOnFirstConnect: true,
    // A stack trace for each message published would cost more than the message.
    noAsyncTraces: true,
  });
  let manager: JetStreamManager;
  try {
    manager = await jetstreamManager(connection);
    await ensureStreams(manager);
  } catch (error) {
    // It would keep trying to reconnect for ever.
    await connection.close();
    throw error;
  }
  let up = true;
  void (async () => {
    for await (const status of connection.status()) {
      if (status.type === 'disconnect') up = false;
      if (status.type === 'reconnect') up = true;
      if (status.type === 'disconnect' || status.type === 'reconnect')
        logger.warn({ status: status.type }, 'The connection to NATS changed.');
    }
  })();

  const listen: Bus['listen'] = (type, entityId, heard) => {
    const subscription = connection.subscribe(subjectOf(type, entityId), {
      callback: (error, raw) => {
        if (error) return logger.error({ err: error, type }, 'A live message could not be read.');
        try {
          heard(open(type, raw.string()));
        } catch (cause) {
          logger.error({ err: cause, type }, 'A live message could not be understood.');
        }
      },
    });
    return { stop: () => subscription.unsubscribe() };
  };

  return {
    connection,
    jetstream: jetstream(connection),
    manager,
    listen,
    expect: (type, entityId, matches) => {
      let settle: (message: Message<typeof type>) => void = () => undefined;
      const arrived = new Promise<Message<typeof type>>((resolve) => {
        settle = resolve;
      });
      const { stop } = listen(type, entityId, (message) => {
        if (matches(message)) settle(message);
      });
      return {
        cancel: stop,
        within: async (milliseconds) => {
          let timer: NodeJS.Timeout | undefined;
          const late = new Promise<never>((_, reject) => {
            timer = setTimeout(
              () => reject(new NotInTimeError(`No ${type} within ${milliseconds} ms`)),
              milliseconds,
            );
          });
          try {
            return await Promise.race([arrived, late]);
          } finally {
            clearTimeout(timer);
            stop();
          }
        },
      };
    },
    request: async (name, data, timeout = 3000) => {
      const answer = await connection.request(`rpc.${name}`, JSON.stringify(data), { timeout });
      return requests[name].reply.parse(answer.json()) as ReplyData<typeof name>;
    },
    reply: (name, answer) => {
      connection.subscribe(`rpc.${name}`, {
        queue: options.name,
        callback: (error, raw) => {
          if (error) return logger.error({ err: error, request: name }, 'A request could not be read.');
          void (async () => {
            try {
              const data = requests[name].request.parse(raw.json()) as RequestData<typeof name>;
              raw.respond(JSON.stringify(await answer(data)));
            } catch (cause) {
              // No answer: the asker's time limit tells it.
              logger.error({ err: cause, request: name }, 'A request could not be answered.');
            }
          })();
        },
      });
    },
    connected: () => up && !connection.isClosed(),
    close: async () => {
      // All that is still to be said, unless the broker is away or does not answer: then the connection would try to come back for ever.
      await Promise.race([
        connection.drain().catch(() => undefined),
        delay(longestDrainMs, undefined, { ref: false }),
      ]);
      await connection.close();
    },
  };
};
