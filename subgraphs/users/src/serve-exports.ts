import { type Database, type Route, sendJson } from '@bazaar/service-kit';
import { exportFile } from './data/data-exports.ts';
import { isRefreshToken as isToken } from './secrets/refresh-tokens.ts';

/** Serves files of personal data at `/exports/<token>`, to whoever holds the token, until they expire. */
export const serveExports =
  ({ db, clock }: { db: Database; clock: () => Date }): Route =>
  async (request, response) => {
    const token = (request.url ?? '').split('?', 1)[0]?.split('/')[2] ?? '';
    const content = isToken(token) ? await exportFile(db, token, clock()) : null;
    if (content === null)
      return sendJson(response, 404, { error: 'This link is not valid any more: ask for a new one.' });
    const file = Buffer.from(content);
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': file.length,
      'content-disposition': 'attachment; filename="bazaar-data.json"',
      'cache-control': 'private, no-store',
      // The address opens it: it must not travel on.
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    response.end(file);
  };
