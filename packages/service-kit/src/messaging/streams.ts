import { type StreamDefinition, streams } from '@bazaar/events';
import type { JetStreamManager } from '@nats-io/jetstream';

const nanoseconds = (milliseconds: number): number => milliseconds * 1_000_000;

const ensureStream = async (manager: JetStreamManager, stream: StreamDefinition): Promise<void> => {
  const config = {
    subjects: stream.subjects,
    max_age: nanoseconds(stream.maxAge),
    max_msgs_per_subject: stream.maxPerSubject,
  };
  try {
    await manager.streams.add({ name: stream.name, ...config });
  } catch {
    // It is there already, with other settings or made by another service this moment.
    await manager.streams.update(stream.name, config);
  }
};

/** Makes every stream that is not there yet, and brings the others up to date. */
export const ensureStreams = async (manager: JetStreamManager): Promise<void> => {
  for (const stream of streams) await ensureStream(manager, stream);
};
