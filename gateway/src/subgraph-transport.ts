import { errors, Pool } from 'undici';
import { sendRequest } from './subgraph-request.ts';

/** The service did not answer; `cause` says how. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

const MAX_CONNECTIONS = 64;
const KEEP_ALIVE_MS = 60_000;

/** HTTP to one subgraph, over a pool of connections of its own. */
export class SubgraphTransport {
  readonly #pool: Pool;
  readonly #path: string;

  /** @param endpoint the subgraph's GraphQL endpoint */
  constructor(endpoint: string) {
    const url = new URL(endpoint);
    this.#pool = new Pool(url.origin, { connections: MAX_CONNECTIONS, keepAliveTimeout: KEEP_ALIVE_MS });
    this.#path = url.pathname + url.search;
  }

  /**
   * Sends one request.
   *
   * @param o.repeatable whether it may be sent twice, as a query may
   * @param o.timeoutMs for all of it, in milliseconds
   * @throws UnreachableError when there is no answer, or one that says the service is in trouble (5xx)
   */
  async send(o: {
    body: string;
    headers: Record<string, string>;
    repeatable: boolean;
    timeoutMs: number;
  }): Promise<{ status: number; text: string }> {
    const deadline = Date.now() + o.timeoutMs;
    const request = { method: 'POST', path: this.#path, headers: o.headers, body: o.body } as const;
    const once = async () => {
      const answer = await sendRequest(this.#pool, request, Math.max(deadline - Date.now(), 0));
      if (answer.status >= 500) throw new UnreachableError(`A subgraph answered ${answer.status}.`);
      return answer;
    };
    try {
      // A kept connection that the service closes at this very moment tells nothing about the service: once more.
      return await once().catch((error: unknown) => {
        if (o.repeatable && isReset(error)) return once();
        throw error;
      });
    } catch (cause) {
      if (cause instanceof UnreachableError) throw cause;
      throw new UnreachableError('A subgraph did not answer.', { cause });
    }
  }

  /** Whether `GET /health/ready` answers 200 within the time given. */
  async isReady(timeoutMs: number): Promise<boolean> {
    try {
      const { status } = await sendRequest(this.#pool, { method: 'GET', path: '/health/ready' }, timeoutMs);
      return status === 200;
    } catch {
      return false;
    }
  }

  /** Closes the connections once running requests have ended. */
  async close(): Promise<void> {
    await this.#pool.close();
  }
}

function isReset(error: unknown): boolean {
  return (
    error instanceof errors.SocketError ||
    (error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE'))
  );
}
