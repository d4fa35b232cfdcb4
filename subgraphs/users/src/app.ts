import { readFileSync } from 'node:fs';
import { loadSigningKeys } from '@bazaar/identity';
import {
  answerPersonalData,
  buildSchema,
  type Overrides,
  type RunningService,
  startService,
} from '@bazaar/service-kit';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import { pruneExports } from './data/data-exports.ts';
import { pruneMailTokens } from './data/mail-tokens.ts';
import { pruneNotifications } from './data/notifications.ts';
import { personalData } from './data/personal-data.ts';
import { pruneSessions } from './data/sessions.ts';
import { answerAddress } from './events/answer-address.ts';
import { consumers } from './events/consumers.ts';
import { createLoaders } from './loaders.ts';
import { openTransport } from './mail/open-transport.ts';
import { sendMails } from './mail/send-mails.ts';
import { createProviders } from './oidc/providers.ts';
import type { Deps } from './operations/deps.ts';
import { gatherExports } from './operations/gather-exports.ts';
import { resolvers } from './resolvers/index.ts';
import { createPasswords } from './secrets/passwords.ts';
import { createSealing } from './secrets/sealing.ts';
import { serveExports } from './serve-exports.ts';
import { serveKeys } from './serve-keys.ts';
import { createMailThrottle } from './throttle/mail-throttle.ts';
import { connectRedis } from './throttle/redis.ts';
import { createSignInThrottle } from './throttle/sign-in-throttle.ts';

const sdl = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
const second = 1000;
const hour = 60 * 60 * second;

/** Starts the users subgraph: people, sessions, addresses, sellers, and the public keys of access tokens. */
export const start = (config: Config, overrides?: Overrides): Promise<RunningService> =>
  startService<Context>({
    name: 'users',
    config,
    migrations: new URL('../migrations/', import.meta.url),
    overrides,
    define: async ({ db, bus, transact, clock, logger }) => {
      let keys = await loadSigningKeys(config.JWT_KEYS_FILE, clock());
      const redis = await connectRedis(config.REDIS_URL, logger);
      const throttle = createSignInThrottle(redis);
      const mailThrottle = createMailThrottle(redis);
      const transport = openTransport(config);
      const mailing = { db, clock, logger, transport, publicUrl: config.PUBLIC_URL };
      const tokens = {
        issuer: config.JWT_ISSUER,
        audience: config.JWT_AUDIENCE,
        get key() {
          return keys.signing;
        },
      };
      const passwords = await createPasswords();
      const sealing = createSealing(config.DATA_KEYS);
      const providers = createProviders(config.OIDC_PROVIDERS, logger);
      const deps: Deps = {
        db,
        bus,
        transact,
        clock,
        passwords,
        sealing,
        providers,
        throttle,
        mailThrottle,
        tokens,
      };
      const exportBaseUrl = new URL(config.EXPORT_BASE_URL).href.replace(/\/+$/, '');
      bus.reply('users.address', answerAddress(db));
      answerPersonalData({ bus, db }, 'users', personalData);
      return {
        schema: buildSchema(sdl, resolvers),
        context: (request) => ({ ...request, ...deps, loaders: createLoaders(db, clock), exportBaseUrl }),
        consumers,
        jobs: [
          {
            name: 'read keys',
            everyMs: 2 * second,
            run: async () => {
              keys = await loadSigningKeys(config.JWT_KEYS_FILE, clock());
            },
          },
          { name: 'send mails', everyMs: second, run: () => sendMails(mailing) },
          {
            name: 'gather exports',
            everyMs: second,
            run: () => gatherExports({ db, bus, transact, clock, logger }),
          },
          { name: 'prune exports', everyMs: hour, run: () => pruneExports(db) },
          { name: 'prune sessions', everyMs: hour, run: () => pruneSessions(db) },
          { name: 'prune notifications', everyMs: hour, run: () => pruneNotifications(db) },
          { name: 'prune mail tokens', everyMs: hour, run: () => pruneMailTokens(db) },
        ],
        routes: {
          'GET /.well-known/jwks.json': serveKeys(() => keys),
          'GET /exports/*': serveExports({ db, clock }),
        },
        close: async () => {
          transport.close();
          redis.disconnect();
        },
      };
    },
  });
