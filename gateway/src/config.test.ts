import { parseConfig } from '@bazaar/service-kit';
import { describe, expect, it } from 'vitest';
import { configSchema } from './config.ts';

const INTERNAL_SECRETS = 'the secret that signs, the one before it';

describe('the configuration', () => {
  it('needs secrets only', () => {
    expect(parseConfig(configSchema, { INTERNAL_SECRETS })).toMatchObject({
      PORT: 4000,
      INTERNAL_SECRETS: ['the secret that signs', 'the one before it'],
      LANDING_PAGE: 'sandbox',
      ALLOWED_ORIGINS: [],
      SUBGRAPHS: { users: 'http://localhost:4001/graphql', reviews: 'http://localhost:4007/graphql' },
      SUPERGRAPH_FILE: expect.stringMatching(/\/schema\/supergraph\.graphql$/),
    });
  });

  it('shows no sandbox in production', () => {
    expect(parseConfig(configSchema, { INTERNAL_SECRETS, NODE_ENV: 'production' }).LANDING_PAGE).toBe('none');
  });

  it('lists every problem at once', () => {
    const wrong = () =>
      parseConfig(configSchema, { INTERNAL_SECRETS: 'short', PORT: 'x', SUBGRAPH_CARTS_URL: 'carts' });
    for (const key of ['INTERNAL_SECRETS', 'PORT', 'SUBGRAPH_CARTS_URL']) expect(wrong).toThrow(key);
  });
});
