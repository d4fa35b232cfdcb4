import type { ServerName } from './options.ts';

const WAYS: Record<ServerName, readonly string[]> = {
  PostgreSQL: [
    'docker compose up, which npm start -- --docker does for you',
    'apt-get install postgresql (Debian, Ubuntu) or brew install postgresql@18 (macOS), started, with its URL as below',
    'DATABASE_URL=postgres://user:password@host:5432/postgres npm start',
  ],
  Redis: [
    'docker compose up, which npm start -- --docker does for you',
    'apt-get install redis-server (Debian, Ubuntu)',
    'brew install redis (macOS)',
    'REDIS_URL=redis://host:6379 npm start',
  ],
  NATS: [
    'docker compose up, which npm start -- --docker does for you',
    'apt-get install nats-server (Debian, Ubuntu)',
    'brew install nats-server (macOS)',
    'NATS_URL=nats://host:4222 npm start, where JetStream is enabled',
  ],
};

/** A server can be obtained in none of the ways tried. The message says why and lists every way to get it. */
export class MissingServerError extends Error {
  override readonly name = 'MissingServerError';

  /** @param reason a full sentence: what stood in the way. */
  constructor(server: ServerName, reason: string) {
    const ways = WAYS[server].map((way) => `  - ${way}`).join('\n');
    super(`${server} is missing. ${reason}\nAny one of these provides it:\n${ways}`);
  }
}
