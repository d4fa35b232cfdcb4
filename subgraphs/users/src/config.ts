import { commaList, parseConfig, serviceConfigSchema } from '@bazaar/service-kit';
import { z } from 'zod';
import { providersSchema } from './oidc/config.ts';

// A variable that is set to nothing is one that is not set.
const absent = (value: unknown): unknown => (value === '' ? undefined : value);

/** What users is configured with. */
export const configSchema = serviceConfigSchema
  .extend({
    /** The private keys that sign access tokens, a JWKS; made when there is no such file. The newest whose time has come signs, all are published. Read again every 2 s. */
    JWT_KEYS_FILE: z.string().min(1),
    /** `iss` of access tokens; the gateway's must be the same. */
    JWT_ISSUER: z.string().min(1).default('https://bazaar.local'),
    /** `aud` of access tokens; the gateway's must be the same. */
    JWT_AUDIENCE: z.string().min(1).default('bazaar'),
    /** Counts failed sign-ins and mails asked for. */
    REDIS_URL: z.url(),
    /** Encrypts the secrets of second factors: base64url of 32 bytes each. The first encrypts, all decrypt, so that they can be rotated. */
    DATA_KEYS: commaList.pipe(
      z.array(z.string().regex(/^[\w-]{43}$/, '32 bytes in base64url, without padding')).min(1),
    ),
    /** OpenID Connect providers that people may sign in with, as JSON: see src/oidc/config.ts. */
    OIDC_PROVIDERS: z.preprocess((value) => absent(value) ?? '[]', providersSchema),
    /** Where the shop's pages are: links in mails begin with it. */
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).href.replace(/\/+$/, '')),
    /** Where people reach this service: put before the path of a file of personal data. */
    EXPORT_BASE_URL: z.url().default('http://localhost:4001'),
    /** The mail server, such as `smtps://user:password@host:465`; this or MAIL_FOLDER. */
    SMTP_URL: z.preprocess(absent, z.url({ protocol: /^smtps?$/ }).optional()),
    /** Mails are written here instead of being sent, one file each. */
    MAIL_FOLDER: z.preprocess(absent, z.string().optional()),
    /** Who mails are from. */
    MAIL_FROM: z.string().min(3).default('Bazaar <no-reply@bazaar.local>'),
  })
  .refine(({ SMTP_URL, MAIL_FOLDER }) => (SMTP_URL === undefined) !== (MAIL_FOLDER === undefined), {
    path: ['SMTP_URL'],
    message: 'Give exactly one of SMTP_URL and MAIL_FOLDER.',
  });

/** The parsed configuration. */
export type Config = z.infer<typeof configSchema>;

/** Reads the environment; throws a ConfigError that lists every problem at once. */
export const readConfig = (): Config => parseConfig(configSchema, process.env);
