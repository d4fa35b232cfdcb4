import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answer } from './api/answer.ts';
import { Refusal } from './api/refusal.ts';
import { Store } from './store/store.ts';

/** A running double. */
export type TypesenseDouble = {
  url: string;
  apiKey: string;
  /** Every request so far, such as `POST /multi_search`. */
  requests: readonly string[];
  /** Ends every request without an answer until `comeBack`, as a server that is gone. */
  goAway(): void;
  comeBack(): void;
  /** Forgets everything, as a server whose disk is lost. */
  forget(): void;
  stop(): Promise<void>;
};

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

const header = (request: IncomingMessage, name: string): string | undefined =>
  [request.headers[name]].flat()[0];

const respond = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, { 'content-type': type }).end(body);
};

/** Starts a double of Typesense on a free port of this machine, all in memory. */
export const startTypesenseDouble = async (): Promise<TypesenseDouble> => {
  const apiKey = 'a-key-of-the-double';
  const requests: string[] = [];
  let store = new Store();
  let away = false;

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (away) {
      request.destroy();
      return;
    }
    const { method = 'GET' } = request;
    const url = new URL(request.url ?? '/', 'http://double');
    requests.push(`${method} ${url.pathname}`);
    try {
      const answered = answer(store, apiKey, {
        method,
        url,
        apiKey: header(request, 'x-typesense-api-key'),
        contentType: (header(request, 'content-type') ?? '').replace(/;.*/, ''),
        body: await readBody(request),
      });
      if ('text' in answered) respond(response, answered.status, 'text/plain; charset=utf-8', answered.text);
      else
        respond(response, answered.status, 'application/json; charset=utf-8', JSON.stringify(answered.json));
    } catch (error) {
      const { status, message } = error instanceof Refusal ? error : new Refusal(500, String(error));
      respond(response, status, 'application/json; charset=utf-8', JSON.stringify({ message }));
    }
  };

  const server = createServer((request, response) => {
    // A client that hangs up early is no fault of the double.
    serve(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The double listens on no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    apiKey,
    requests,
    goAway: () => {
      away = true;
    },
    comeBack: () => {
      away = false;
    },
    forget: () => {
      store = new Store();
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
