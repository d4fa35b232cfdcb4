import {
  type Server,
  type ServerName,
  type ServersOptions,
  startNats,
  startPostgres,
  startRedis,
} from '@bazaar/servers';

/** The servers of a stack, which can be stopped and started again one by one. */
export type Servers = {
  urls: Readonly<Record<ServerName, string>>;
  /** Stops one, and keeps it down until `startServer`. */
  stopServer(name: ServerName): Promise<void>;
  /** Starts one again at the address that it had; throws when that is taken. */
  startServer(name: ServerName): Promise<void>;
  /** Stops all that run. */
  stop(): Promise<void>;
};

const starters: Readonly<Record<ServerName, (options: ServersOptions) => Promise<Server>>> = {
  PostgreSQL: startPostgres,
  Redis: startRedis,
  NATS: startNats,
};

/** Starts PostgreSQL, Redis and NATS. When one cannot be started, the others are stopped. */
export const startServers = async (
  options: ServersOptions,
  onReady: (name: ServerName) => void,
): Promise<Servers> => {
  const running = new Map<ServerName, Server>();
  const begin = async (name: ServerName): Promise<string> => {
    const server = await starters[name](options);
    running.set(name, server);
    return server.url;
  };
  const stop = async (): Promise<void> => {
    await Promise.all([...running.values()].map((server) => server.stop()));
  };
  const first = async (name: ServerName): Promise<string> => {
    const url = await begin(name);
    onReady(name);
    return url;
  };
  const [postgres, redis, nats] = await Promise.allSettled([
    first('PostgreSQL'),
    first('Redis'),
    first('NATS'),
  ]);
  if (postgres.status === 'rejected' || redis.status === 'rejected' || nats.status === 'rejected') {
    await stop();
    for (const result of [postgres, redis, nats]) if (result.status === 'rejected') throw result.reason;
    throw new Error('A server did not start');
  }
  const urls = { PostgreSQL: postgres.value, Redis: redis.value, NATS: nats.value };
  return {
    urls,
    stop,
    stopServer: async (name) => {
      const server = running.get(name);
      running.delete(name);
      await server?.stop();
    },
    startServer: async (name) => {
      if (running.has(name)) return;
      const url = await begin(name);
      if (url !== urls[name]) throw new Error(`${name} came back at another address`);
    },
  };
};
