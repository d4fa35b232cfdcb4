import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the services of one local stack share, made once and kept beside its data. */
export type Secrets = {
  /** Signs the gateway's requests to subgraphs. */
  internal: string;
  /** The Stripe double's API key. */
  stripeKey: string;
  /** Signs the Stripe double's webhooks. */
  stripeWebhook: string;
  /** What a Typesense of its own wants to be told. */
  typesenseKey: string;
  /** Encrypts what users keeps secret in its database. */
  dataKey: string;
};

const make = (): Secrets => ({
  internal: randomBytes(32).toString('base64url'),
  stripeKey: `sk_test_${randomBytes(18).toString('hex')}`,
  stripeWebhook: `whsec_${randomBytes(24).toString('hex')}`,
  typesenseKey: randomBytes(32).toString('base64url'),
  dataKey: randomBytes(32).toString('base64url'),
});

// A file of an earlier version lacks what was added since.
const keptIn = (value: unknown): Partial<Secrets> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([, secret]) => typeof secret === 'string'))
    : {};

/** Reads the secrets of this folder; makes those that are missing, all of them when there is no file or a torn one. */
export const loadSecrets = async (folder: string): Promise<Secrets> => {
  const file = join(folder, 'secrets.json');
  const fresh = make();
  let kept: Partial<Secrets> = {};
  try {
    kept = keptIn(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // Not there yet.
  }
  const secrets = { ...fresh, ...kept };
  if (Object.keys(fresh).every((key) => key in kept)) return secrets;
  await writeFile(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
};
