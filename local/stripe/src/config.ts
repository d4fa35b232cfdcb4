import type { StripeDoubleOptions } from './stripe-double.ts';

const DEFAULT_PORT = 12111;

/**
 * Reads `PORT` (12111), `BIND` (0.0.0.0), `PUBLIC_URL`, `SECRET_KEY`, `WEBHOOK_URL`, `WEBHOOK_SECRET` and `STATE_FILE`.
 * @throws Error listing every value that cannot be used
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): StripeDoubleOptions {
  const { PORT, BIND = '0.0.0.0', PUBLIC_URL, SECRET_KEY, WEBHOOK_URL, WEBHOOK_SECRET, STATE_FILE } = env;
  const port = PORT === undefined ? DEFAULT_PORT : Number(PORT);
  const problems = [
    Number.isInteger(port) && port >= 0 && port < 65_536 ? [] : [`PORT is not a port: ${PORT}`],
    WEBHOOK_URL === undefined || URL.canParse(WEBHOOK_URL)
      ? []
      : [`WEBHOOK_URL is not a URL: ${WEBHOOK_URL}`],
    PUBLIC_URL === undefined || URL.canParse(PUBLIC_URL) ? [] : [`PUBLIC_URL is not a URL: ${PUBLIC_URL}`],
  ].flat();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return {
    port,
    bind: BIND,
    ...(PUBLIC_URL === undefined ? {} : { publicUrl: PUBLIC_URL.replace(/\/$/, '') }),
    ...(SECRET_KEY === undefined ? {} : { secretKey: SECRET_KEY }),
    ...(WEBHOOK_URL === undefined ? {} : { webhookUrl: WEBHOOK_URL }),
    ...(WEBHOOK_SECRET === undefined ? {} : { webhookSecret: WEBHOOK_SECRET }),
    ...(STATE_FILE === undefined ? {} : { file: STATE_FILE }),
  };
}
