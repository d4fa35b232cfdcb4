import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats, startRedis } from '@bazaar/servers';
import { type Bus, createLogger, type Logger, openBus } from '@bazaar/service-kit';
import postgres from 'postgres';
import { inject } from 'vitest';

/** The secret that test environments sign internal requests with. */
export const internalSecret = 'a secret for tests only';

/** Servers of a test file's own. */
export type TestEnvironment = {
  /** A new, empty database; several may be made. */
  createDatabase(): Promise<string>;
  /** A NATS with JetStream that nobody else uses. */
  natsUrl: string;
  /** A Redis that nobody else uses; started when first asked for. */
  redisUrl(): Promise<string>;
  /** A connection to the bus, to play another subgraph. */
  bus(): Promise<Bus>;
  /** Drops and stops everything. */
  stop(): Promise<void>;
};

/** A logger that says nothing, unless LOG_LEVEL is set. */
export const testLogger = (): Logger =>
  createLogger({ name: 'test', level: process.env['LOG_LEVEL'] ?? 'silent' });

/** Starts servers for one test file; call `stop` in `afterAll`. */
export const testEnvironment = async (): Promise<TestEnvironment> => {
  const admin = postgres(inject('postgresUrl'), { max: 1, onnotice: () => undefined });
  const folder = await mkdtemp(join(tmpdir(), 'bazaar-test-'));
  const nats = await startNats({ folder, durable: false });
  const databases: string[] = [];
  const buses: Bus[] = [];
  let redis: ReturnType<typeof startRedis> | undefined;
  return {
    natsUrl: nats.url,
    createDatabase: async () => {
      const name = `test_${randomBytes(6).toString('hex')}`;
      await admin.unsafe(`create database ${name}`);
      databases.push(name);
      const url = new URL(inject('postgresUrl'));
      url.pathname = `/${name}`;
      return url.href;
    },
    redisUrl: async () => {
      redis ??= startRedis({ folder, durable: false });
      return (await redis).url;
    },
    bus: async () => {
      const bus = await openBus(nats.url, { name: 'test', logger: testLogger() });
      buses.push(bus);
      return bus;
    },
    stop: async () => {
      await Promise.all(buses.map((bus) => bus.close()));
      await nats.stop();
      await (await redis)?.stop();
      for (const name of databases) await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end({ timeout: 5 });
      await rm(folder, { recursive: true, force: true });
    },
  };
};
