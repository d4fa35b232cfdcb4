import { composeServices } from '@apollo/composition';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { disableApolloTelemetry } from '../config.ts';
import { SubscriptionPlanCache } from './plan-cache.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';
const { supergraphSdl } = composeServices(
  [
    {
      name: 'stock',
      typeDefs: `type Query { here: Boolean } type Subscription { stockChanged: Change! }
        type Change { available: Int! variant: Variant } type Variant @key(fields: "id") { id: ID! }`,
    },
    { name: 'catalogue', typeDefs: 'type Variant @key(fields: "id") { id: ID! sku: String }' },
  ].map(({ name, typeDefs }) => ({ name, url: `http://${name}.invalid`, typeDefs: parse(LINK + typeDefs) })),
);

/** Runs a subscription through @apollo/gateway as it is, answering each fetch in process. */
async function run(query: string, cache?: SubscriptionPlanCache) {
  disableApolloTelemetry();
  const fetches: string[] = [];
  const answers: Record<string, Record<string, unknown>> = {
    stock: { stockChanged: { available: 3, variant: { __typename: 'Variant', id: 'v1' } } },
    catalogue: { _entities: [{ __typename: 'Variant', sku: 'SKU-1' }] },
  };
  const gateway = new ApolloGateway({
    supergraphSdl: supergraphSdl ?? '',
    ...(cache === undefined ? {} : { queryPlannerConfig: { cache } }),
    buildService: ({ name }) => ({
      process: async ({ request }) => {
        fetches.push(`${name}: ${request.query?.split(/\W/, 1)[0]}`);
        return { data: structuredClone(answers[name] ?? null) };
      },
    }),
  });
  const server = new ApolloServer({ gateway, logger: { debug() {}, info() {}, warn() {}, error() {} } });
  await server.start();
  const { body } = await server.executeOperation({ query });
  await server.stop();
  return { fetches, result: body.kind === 'single' ? body.singleResult : null };
}

describe('what the gateway does with subscription plans', () => {
  const across = 'subscription { stockChanged { available variant { sku } } }';

  it('is to execute the object that its plan cache has rewritten', async () => {
    const cache = new SubscriptionPlanCache();
    const { fetches, result } = await run(across, cache);
    expect(fetches).toEqual(['stock: subscription', 'catalogue: query']);
    expect(result).toEqual({ data: { stockChanged: { available: 3, variant: { sku: 'SKU-1' } } } });
    expect(cache.size).toBe(1);
  });

  it('holds where one subgraph answers all', async () => {
    const { fetches, result } = await run(
      'subscription { stockChanged { available } }',
      new SubscriptionPlanCache(),
    );
    expect(fetches).toEqual(['stock: subscription']);
    expect(result).toEqual({ data: { stockChanged: { available: 3 } } });
  });

  it('would be a refusal without it', async () => {
    const { fetches, result } = await run(across);
    expect(fetches).toEqual([]);
    expect(result?.errors?.[0]?.message).toContain('subscriptions not supported');
  });
});
