import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { start } from '@bazaar/gateway';
import { configSchema } from '@bazaar/gateway/config';
import { createLogger, parseConfig } from '@bazaar/service-kit';
import { serveParent } from './worker.ts';

/** What the process has used. */
export type Usage = {
  /** Milliseconds of processor time, user and system, since it started. */
  cpuMs: number;
  /** Bytes in use after a garbage collection: on the heap, and in buffers beside it. */
  heap: number;
  /** Bytes of memory the process holds. */
  resident: number;
  /** The longest the event loop was held since this was last asked, in milliseconds. */
  loopHeldMs: number;
  /** Connections open at present. */
  connections: number;
};

const RESOLUTION_MS = 5;
const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
loop.enable();

const usage = async ({ collect }: { collect: boolean }): Promise<Usage> => {
  const { user, system } = process.cpuUsage();
  const loopHeldMs = Math.max(0, loop.max / 1e6 - RESOLUTION_MS);
  if (collect) {
    // What a first collection frees may keep a second one busy.
    for (let round = 0; round < 3; round += 1) {
      globalThis.gc?.();
      await delay(50);
    }
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  // Collecting is not what is measured.
  loop.reset();
  const connections = process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
  return {
    cpuMs: (user + system) / 1000,
    heap: heapUsed + external,
    resident: rss,
    loopHeldMs,
    connections,
  };
};

const methods = {
  /** Starts the gateway before one service. @returns its port */
  start: async ({ inventoryUrl }: { inventoryUrl: string }): Promise<number> => {
    const config = parseConfig(configSchema, {
      PORT: '0',
      INTERNAL_SECRETS: 'shared by the processes of a benchmark',
      NODE_ENV: 'production',
      STORED_OPERATIONS: 'any',
      // All clients of a benchmark have the same address.
      COST_PER_MINUTE: '0',
      SOCKETS_PER_ADDRESS: '1000000',
      SUBSCRIPTIONS_PER_PERSON: '1000000',
      SUBGRAPH_INVENTORY_URL: inventoryUrl,
    });
    const running = await start(config, { logger: createLogger({ name: 'gateway', level: 'silent' }) });
    return running.port;
  },
  usage,
};
export type GatewayMethods = typeof methods;

serveParent(methods);
