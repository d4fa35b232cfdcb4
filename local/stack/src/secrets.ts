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
};

const make = (): Secrets => ({
  internal: randomBytes(32).toString('base64url'),
  stripeKey: `sk_test_${randomBytes(18).toString('hex')}`,
  stripeWebhook: `whsec_${randomBytes(24).toString('hex')}`,
});

const isSecrets = (value: unknown): value is Secrets =>
  typeof value === 'object' &&
  value !== null &&
  ['internal', 'stripeKey', 'stripeWebhook'].every(
    (key) => key in value && typeof Reflect.get(value, key) === 'string',
  );

/** Reads the secrets of this folder; makes them when there are none, or a file that was torn. */
export const loadSecrets = async (folder: string): Promise<Secrets> => {
  const file = join(folder, 'secrets.json');
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (isSecrets(value)) return value;
  } catch {
    // Not there yet.
  }
  const secrets = make();
  await writeFile(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
};
