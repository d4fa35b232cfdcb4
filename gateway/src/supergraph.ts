import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { Logger } from '@bazaar/service-kit';
import { Kind, parse } from 'graphql';
import { disableApolloTelemetry } from './config.ts';
import { nodeTypes } from './node-types.ts';
import { SubscriptionPlanCache } from './subscriptions/plan-cache.ts';

const WATCH_INTERVAL_MS = 500;

export type SupergraphOptions = {
  file: string;
  /** The source for a subgraph, by its name; throws for one that is not configured. */
  dataSource: (service: string) => GraphQLDataSource;
  /** Whether a change of the file is loaded at once. */
  watch: boolean;
  logger: Logger;
};

/** The gateway over the supergraph in a file. A later version that cannot be loaded is logged, and the last good one stays. */
export async function createGateway(o: SupergraphOptions): Promise<ApolloGateway> {
  disableApolloTelemetry();
  const initial = await readSupergraph(o.file);
  return new ApolloGateway({
    logger: o.logger.child({ module: 'apollo-gateway' }, { level: 'warn' }),
    buildService: ({ name }) => o.dataSource(name),
    queryPlannerConfig: { cache: new SubscriptionPlanCache() },
    supergraphSdl: async ({ update }) => {
      const reload = async (): Promise<void> => {
        try {
          update(await readSupergraph(o.file));
          o.logger.info('The supergraph has been loaded anew.');
        } catch (error) {
          o.logger.error({ err: error }, 'The changed supergraph cannot be loaded; the last one stays.');
        }
      };
      if (!o.watch) return { supergraphSdl: initial };
      const listener = (): void => void reload();
      watchFile(o.file, { interval: WATCH_INTERVAL_MS, persistent: false }, listener);
      return { supergraphSdl: initial, cleanup: async () => unwatchFile(o.file, listener) };
    },
  });
}

async function readSupergraph(file: string): Promise<string> {
  const sdl = await readFile(file, 'utf8');
  const known = new Set(Object.values(nodeTypes).map(({ typename }) => typename));
  const unknown = nodesIn(sdl).filter((typename) => !known.has(typename));
  // Composition is silent about it, and node(id) would find nothing.
  if (unknown.length > 0)
    throw new Error(`Types that implement Node but have no id prefix: ${unknown.join(', ')}.`);
  return sdl;
}

function nodesIn(sdl: string): string[] {
  return parse(sdl, { noLocation: true }).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
    definition.interfaces?.some(({ name }) => name.value === 'Node') === true
      ? [definition.name.value]
      : [],
  );
}
