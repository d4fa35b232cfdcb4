import { fileURLToPath } from 'node:url';
import { MissingServerError, onStopRequest } from '@bazaar/servers';
import { Command, InvalidArgumentError } from 'commander';
import { banner } from './banner.ts';
import { startWithDocker } from './docker.ts';
import { type StackOptions, startStack } from './stack.ts';
import { StartProblem } from './state.ts';

const port = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_528)
    throw new InvalidArgumentError('A port is a number from 1 to 65528.');
  return value;
};

const options = new Command('npm start --')
  .description('Runs the whole shop on this machine.')
  .option('--port <number>', "the gateway's port; the services take the seven after it", port, 4000)
  .option('--fresh', 'delete the data of earlier runs first', false)
  .option('--processes', 'give every service a process of its own', false)
  .option('--docker', 'take PostgreSQL, Redis and NATS from docker compose', false)
  .parse()
  .opts<{ port: number; fresh: boolean; processes: boolean; docker: boolean }>();

const began = performance.now();
const say = (line: string): void => {
  const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(5);
  process.stdout.write(`${seconds} s  ${line}\n`);
};

const givenFrom = (env: NodeJS.ProcessEnv): NonNullable<StackOptions['given']> => ({
  ...(env['DATABASE_URL'] ? { postgres: env['DATABASE_URL'] } : {}),
  ...(env['REDIS_URL'] ? { redis: env['REDIS_URL'] } : {}),
  ...(env['NATS_URL'] ? { nats: env['NATS_URL'] } : {}),
  ...(env['TYPESENSE_URL']
    ? { typesense: { url: env['TYPESENSE_URL'], apiKey: env['TYPESENSE_API_KEY'] ?? '' } }
    : {}),
  ...(env['STRIPE_SECRET_KEY']
    ? {
        stripe: {
          key: env['STRIPE_SECRET_KEY'],
          webhookSecret: env['STRIPE_WEBHOOK_SECRET'] ?? '',
          publishableKey: env['STRIPE_PUBLISHABLE_KEY'] ?? '',
        },
      }
    : {}),
});

const velocityFrom = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      /^(VELOCITY|REVIEW)_/.test(name) && value ? [[name, value]] : [],
    ),
  );

const plain = (error: unknown): string => {
  if (error instanceof StartProblem || error instanceof MissingServerError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
    return 'The disk is full. Make room and start again: nothing is lost.';
  return error instanceof Error ? error.message : String(error);
};

const run = async (): Promise<void> => {
  const giveUp = new AbortController();
  let stop: () => Promise<void> = async () => process.exit(130);
  onStopRequest(() => {
    process.stdout.write('\nStopping …\n');
    void stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${plain(error)}\n`);
        process.exit(1);
      },
    );
  });
  say('Starting Bazaar');
  const given = options.docker ? await startWithDocker(say) : {};
  const starting = startStack({
    port: options.port,
    folder: fileURLToPath(new URL('../../../.local/', import.meta.url)),
    durable: true,
    fresh: options.fresh,
    processes: options.processes,
    seed: true,
    typesenseOnPath: true,
    signal: giveUp.signal,
    given: { ...givenFrom(process.env), ...given },
    velocity: velocityFrom(process.env),
    ...(process.env['LOG_LEVEL'] ? { logLevel: process.env['LOG_LEVEL'] } : {}),
    onProgress: say,
    onFailure: (line) => process.stderr.write(`${line}\n`),
  });
  // Asked to stop while it starts: the start is given up at its next step.
  stop = async () => {
    giveUp.abort();
    const stack = await starting.catch(() => null);
    await stack?.stop();
  };
  process.stdout.write(banner(await starting));
};

await run().catch((error: unknown) => {
  // Who asked it to stop knows why it did not start, and ends the process when all is stopped.
  if (error instanceof Error && error.name === 'AbortError') return;
  process.stderr.write(`\nBazaar could not start. ${plain(error)}\n`);
  process.exit(1);
});
