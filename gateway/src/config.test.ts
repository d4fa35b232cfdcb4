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

  it('limits operations alike everywhere, but their cost is what developers may find out', () => {
    const alike = {
      MAX_DEPTH: 15,
      MAX_ROOT_FIELDS: 50,
      MAX_ALIASES: 100,
      MAX_DIRECTIVES: 50,
      MAX_TOKENS: 4_000,
      MAX_BODY_BYTES: 1_048_576,
    };
    expect(parseConfig(configSchema, { INTERNAL_SECRETS })).toMatchObject({
      ...alike,
      MAX_COST: 100_000,
      COST_PER_MINUTE: 0,
      SIGN_IN_ATTEMPTS: 0,
      STORED_OPERATIONS: 'any',
    });
    expect(parseConfig(configSchema, { INTERNAL_SECRETS, NODE_ENV: 'production' })).toMatchObject({
      ...alike,
      MAX_COST: 20_000,
      COST_PER_MINUTE: 500_000,
      SIGN_IN_ATTEMPTS: 100,
      STORED_OPERATIONS: 'only',
    });
  });

  it('lists every problem at once', () => {
    const wrong = () =>
      parseConfig(configSchema, { INTERNAL_SECRETS: 'short', PORT: 'x', SUBGRAPH_CARTS_URL: 'carts' });
    for (const key of ['INTERNAL_SECRETS', 'PORT', 'SUBGRAPH_CARTS_URL']) expect(wrong).toThrow(key);
  });
});
