import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BazaarClient, createBazaarClient } from '@bazaar/client';
import { issueAccessToken, loadSigningKeys } from '@bazaar/identity';
import { newId } from '@bazaar/service-kit';
import type { Stack, StackOptions } from '@bazaar/stack';
import { startTestStack } from '@bazaar/stack/testing';
import postgres from 'postgres';
import { WebSocket } from 'ws';

/** The whole shop with its demo data, on servers that keep data safely. */
export type Shop = {
  stack: Stack;
  /** So many new people with a session each, made without passwords: hashing them would be the whole bench. */
  people(count: number): Promise<BazaarClient[]>;
  stop(): Promise<void>;
};

const hour = 3600;

/** Starts it in a folder of its own. */
export const openShop = async (options: Partial<StackOptions>): Promise<Shop> => {
  const folder = await mkdtemp(join(tmpdir(), 'bazaar-bench-'));
  // As root, PostgreSQL runs as nobody, who must get to its data.
  await chmod(folder, 0o755);
  const stack = await startTestStack({ folder, durable: true, logLevel: 'warn', ...options });
  return {
    stack,
    people: async (count) => {
      const { signing: key } = await loadSigningKeys(join(folder, 'keys', 'access-tokens.json'));
      const ids = Array.from({ length: count }, () => newId('user'));
      const users = postgres(stack.databaseUrl('users'), { max: 1 });
      await users`
        insert into users (id, email, email_verified, full_name, display_name, roles, version, created_at)
        select id, id || '@example.test', true, 'Ada Lovelace', 'Ada', array['CUSTOMER'], 1, now() from unnest(${ids}::text[]) as id`;
      await users.end();
      return Promise.all(
        ids.map(async (userId) => {
          const { token: accessToken } = await issueAccessToken({
            key,
            issuer: 'https://bazaar.local',
            audience: 'bazaar',
            identity: { userId, sessionId: newId('session'), roles: ['CUSTOMER'], sellerId: null },
            now: new Date(),
            ttlSeconds: hour,
          });
          return createBazaarClient({ url: stack.url, webSocketImpl: WebSocket, accessToken });
        }),
      );
    },
    stop: async () => {
      await stack.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
