import { type Message, type MessageData, type MessageType, seal, subjectOf } from '@bazaar/events';
import { asc, lt, sql } from 'drizzle-orm';
import { crashPoint } from '../crash-point.ts';
import { anyOf } from '../database/any-of.ts';
import { type ClosingStatement, sendClosing } from '../database/closing.ts';
import type { Database, Transaction } from '../database/open.ts';
import { newId } from '../ids.ts';
import type { Logger } from '../logger.ts';
import type { Bus } from './bus.ts';
import { outbox } from './tables.ts';

/** Sends a message when, and only when, the transaction commits. */
export type Send = <Type extends MessageType>(type: Type, data: MessageData<Type>) => void;

/** Has `then` called once the transaction has committed, and never when it has not; it must not throw. What must survive a crash between the two belongs into the transaction. */
export type AfterCommit = (then: () => void) => void;

/** Marks messages as handled, in one round trip with the commit; had one of them been, everything is undone. */
export type MarkHandled = (messageIds: readonly string[]) => void;

/** Runs `work` in one transaction; what it sends is stored with the change and published after the commit. */
export type Transact = <Result>(
  work: (tx: Transaction, send: Send, afterCommit: AfterCommit) => Promise<Result>,
) => Promise<Result>;

/** A message as it is stored until the broker has it. */
export type OutboxRow = { id: string; subject: string; body: string };

/**
 * Sends a message with a change that one statement makes, without a transaction around it: three round trips less.
 * `change` puts the row into `outbox` in that same statement if, and only if, it changes something, and answers null when it changed nothing.
 */
export type SendWith = <Type extends MessageType, Result>(
  type: Type,
  data: MessageData<Type>,
  change: (row: OutboxRow) => Promise<Result | null>,
) => Promise<Result | null>;

/** The way out: a message commits with its change and is then published at least once, always with the same id. */
export type Outbox = {
  /** A `Transact` whose work may also mark messages as handled. */
  transact: <Result>(
    work: (
      tx: Transaction,
      send: Send,
      afterCommit: AfterCommit,
      markHandled: MarkHandled,
    ) => Promise<Result>,
  ) => Promise<Result>;
  sendWith: SendWith;
  /** Publishes what was left behind (a crash, a broker that was away), until there is nothing. */
  sweep(): Promise<void>;
  /** Waits for messages that are being published, sweeps no more. */
  stop(): Promise<void>;
};

const sweepEvery = 1000;
// Younger rows are being published by whoever committed them.
const leftBehindAfter = '2 seconds';
const batchSize = 200;
// Often enough that no row gets old enough to be swept by another instance.
const forgetEvery = 500;

// Arrays, so that each is one text, prepared once, however many there are.
const storeRows =
  'insert into outbox (id, subject, body) select * from unnest($1::text[], $2::text[], $3::text[])';
const storeRowsAndHandled = `with handled as (insert into inbox (event_id) select * from unnest($4::text[])) ${storeRows}`;
const storeHandled = 'insert into inbox (event_id) select * from unnest($1::text[])';

/** What is written with the commit: messages to send, and ids of messages that were handled. One statement, as each has its price. */
const lastStatement = (rows: readonly OutboxRow[], handled: string[]): ClosingStatement | undefined => {
  const columns = [
    rows.map(({ id }) => id),
    rows.map(({ subject }) => subject),
    rows.map(({ body }) => body),
  ];
  if (rows.length > 0 && handled.length > 0)
    return { text: storeRowsAndHandled, parameters: [...columns, handled] };
  if (rows.length > 0) return { text: storeRows, parameters: columns };
  return handled.length > 0 ? { text: storeHandled, parameters: [handled] } : undefined;
};

/** Opens the outbox of a service. */
export const createOutbox = (deps: {
  db: Database;
  bus: Bus;
  source: string;
  clock: () => Date;
  logger: Logger;
}): Outbox => {
  const { db, bus, logger } = deps;
  const publishing = new Set<Promise<void>>();
  let published: string[] = [];
  let forgetting: NodeJS.Timeout | undefined;

  const forget = async (): Promise<void> => {
    clearTimeout(forgetting);
    forgetting = undefined;
    const ids = published;
    published = [];
    if (ids.length === 0) return;
    await db.delete(outbox).where(anyOf(outbox.id, ids));
    crashPoint('outbox.afterForget');
  };

  const publish = async (rows: readonly OutboxRow[]): Promise<void> => {
    // The id makes the broker drop a second copy; the inbox of each consumer drops what comes later still.
    const results = await Promise.allSettled(
      rows.map((row) => bus.jetstream.publish(row.subject, row.body, { msgID: row.id })),
    );
    results.forEach((result, index) => {
      const row = rows[index];
      if (!row) return;
      if (result.status === 'fulfilled') published.push(row.id);
      else
        logger.warn({ err: result.reason, subject: row.subject }, 'A message stays in the outbox for now.');
    });
    crashPoint('outbox.afterPublish');
    // Published rows are deleted many at a time: a statement each would double the cost of a message.
    forgetting ??= setTimeout(() => {
      track(forget());
    }, forgetEvery);
  };

  const track = (work: Promise<void>): void => {
    const watched = work
      .catch((error: unknown) =>
        logger.error({ err: error }, 'The outbox could not be served; it will be swept.'),
      )
      .finally(() => publishing.delete(watched));
    publishing.add(watched);
  };

  const leftBehind = lt(outbox.createdAt, sql`now() - ${leftBehindAfter}::interval`);

  const sweep = async (): Promise<void> => {
    // What has been published is not left behind, however late its row is forgotten on a busy machine.
    await forget();
    for (;;) {
      // Nearly always there is nothing, which is seen without a transaction.
      const found = await db.select({ id: outbox.id }).from(outbox).where(leftBehind).limit(1);
      if (found.length === 0) return;
      const count = await db.transaction(async (tx) => {
        const rows = await tx
          .select({ id: outbox.id, subject: outbox.subject, body: outbox.body })
          .from(outbox)
          .where(leftBehind)
          .orderBy(asc(outbox.createdAt), asc(outbox.id))
          .limit(batchSize)
          .for('update', { skipLocked: true });
        if (rows.length === 0) return 0;
        await Promise.all(rows.map((row) => bus.jetstream.publish(row.subject, row.body, { msgID: row.id })));
        crashPoint('sweep.afterPublish');
        await tx.delete(outbox).where(
          anyOf(
            outbox.id,
            rows.map(({ id }) => id),
          ),
        );
        return rows.length;
      });
      if (count < batchSize) return;
    }
  };

  const rowOf = <Type extends MessageType>(type: Type, data: MessageData<Type>): OutboxRow => {
    const about = { id: newId('event'), source: deps.source, time: deps.clock() };
    const message: Message<Type> = seal(type, data, about);
    return { id: message.id, subject: subjectOf(type, message.subject), body: JSON.stringify(message) };
  };

  let sweeping = false;
  const timer = setInterval(() => {
    if (sweeping || !bus.connected()) return;
    sweeping = true;
    track(
      sweep().finally(() => {
        sweeping = false;
      }),
    );
  }, sweepEvery);

  return {
    sweep,
    transact: async (work) => {
      const rows: OutboxRow[] = [];
      const committed: (() => void)[] = [];
      const afterCommit: AfterCommit = (then) => {
        committed.push(then);
      };
      const send: Send = (type, data) => {
        rows.push(rowOf(type, data));
      };
      const handled: string[] = [];
      let closed = Promise.resolve();
      const result = await db.transaction(async (tx) => {
        const value = await work(tx, send, afterCommit, (ids) => handled.push(...ids));
        const last = lastStatement(rows, handled);
        crashPoint('transaction.beforeCommit');
        if (last) closed = sendClosing(tx, last);
        return value;
      });
      await closed;
      crashPoint('transaction.afterCommit');
      if (rows.length > 0) track(publish(rows));
      for (const then of committed) then();
      return result;
    },
    sendWith: async (type, data, change) => {
      const row = rowOf(type, data);
      crashPoint('transaction.beforeCommit');
      const result = await change(row);
      if (result === null) return null;
      crashPoint('transaction.afterCommit');
      track(publish([row]));
      return result;
    },
    stop: async () => {
      clearInterval(timer);
      clearTimeout(forgetting);
      await Promise.all(publishing);
      clearTimeout(forgetting);
      await forget().catch((error: unknown) =>
        logger.warn({ err: error }, 'Sent messages stay in the outbox.'),
      );
    },
  };
};
