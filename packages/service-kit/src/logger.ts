import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

// Secrets and personal data that a careless log line might carry.
const redacted = [
  'authorization',
  'password',
  'token',
  'accessToken',
  'refreshToken',
  'cartToken',
  'clientSecret',
  'email',
  'req.headers.authorization',
  'req.headers.cookie',
].flatMap((key) => [key, `*.${key}`]);

/** A JSON logger: fields first, then one sentence. Secrets and personal data are redacted. */
export const createLogger = (
  options: { name: string; level: string },
  destination?: DestinationStream,
): Logger => {
  const settings = {
    name: options.name,
    level: options.level,
    redact: { paths: redacted, censor: '[redacted]' },
  };
  return destination ? pino(settings, destination) : pino(settings);
};
