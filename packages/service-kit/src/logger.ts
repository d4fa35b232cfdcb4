import { DrizzleQueryError } from 'drizzle-orm';
import { type DestinationStream, type Logger, pino, type SerializedError } from 'pino';

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

const causesOf = (error: unknown): Error[] => {
  const causes: Error[] = [];
  for (let each = error; each instanceof Error && !causes.includes(each); each = each.cause)
    causes.push(each);
  return causes;
};

// Drizzle writes the parameters of a statement that failed into its error: addresses, names, tokens.
const withoutParameters = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error;
  const { params: _, ...told }: SerializedError = pino.stdSerializers.err(error);
  for (const cause of causesOf(error)) {
    if (!(cause instanceof DrizzleQueryError)) continue;
    const written = `\nparams: ${cause.params}`;
    told.message = told.message.replaceAll(written, '');
    told.stack = told.stack.replaceAll(written, '');
  }
  return told;
};

/** A JSON logger: fields first, then one sentence. Secrets and personal data are redacted, and errors tell no parameters of SQL statements. */
export const createLogger = (
  options: { name: string; level: string },
  destination?: DestinationStream,
): Logger => {
  const settings = {
    name: options.name,
    level: options.level,
    redact: { paths: redacted, censor: '[redacted]' },
    serializers: { err: withoutParameters },
  };
  return destination ? pino(settings, destination) : pino(settings);
};
