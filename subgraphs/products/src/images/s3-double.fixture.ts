import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { listen, readBody } from '@bazaar/service-kit';

const [accessKey, secretKey, region] = ['AKTEST', 'a secret/with+signs', 'eu-test-1'];
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

// Signature version 4, as its specification says: for a request line (presigned) and for a header.
const signatureOf = (
  request: IncomingMessage,
  about: { url: URL; date: string; signedHeaders: string; payload: string },
): string => {
  const query = [...about.url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .sort()
    .join('&');
  const headers = about.signedHeaders
    .split(';')
    .map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`)
    .join('');
  const canonical = [
    request.method,
    about.url.pathname,
    query,
    headers,
    about.signedHeaders,
    about.payload,
  ].join('\n');
  const day = about.date.slice(0, 8);
  const scope = `${day}/${region}/s3/aws4_request`;
  const key = hmac(hmac(hmac(hmac(`AWS4${secretKey}`, day), region), 's3'), 'aws4_request');
  return hmac(key, ['AWS4-HMAC-SHA256', about.date, scope, sha256(canonical)].join('\n')).toString('hex');
};

const isSigned = (request: IncomingMessage, url: URL): boolean => {
  const { searchParams } = url;
  const presigned = searchParams.get('X-Amz-Signature');
  if (presigned !== null) {
    const date = searchParams.get('X-Amz-Date') ?? '';
    const at = Date.parse(date.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
    const open = Date.now() < at + Number(searchParams.get('X-Amz-Expires')) * 1000;
    const signedHeaders = searchParams.get('X-Amz-SignedHeaders') ?? '';
    return (
      open && presigned === signatureOf(request, { url, date, signedHeaders, payload: 'UNSIGNED-PAYLOAD' })
    );
  }
  const { authorization = '' } = request.headers;
  const [, signedHeaders = '', signature] =
    /SignedHeaders=([^,]+), Signature=([0-9a-f]+)$/.exec(authorization) ?? [];
  const date = String(request.headers['x-amz-date'] ?? '');
  const payload = String(request.headers['x-amz-content-sha256'] ?? '');
  return (
    authorization.startsWith(`AWS4-HMAC-SHA256 Credential=${accessKey}/`) &&
    signature === signatureOf(request, { url, date, signedHeaders, payload })
  );
};

/** A storage that speaks S3 over HTTP, as far as pictures need it, and refuses what is not rightly signed. */
export const startS3Double = async () => {
  const objects = new Map<string, { contentType: string; bytes: Buffer }>();
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '', `http://${request.headers.host}`);
      const answer = (status: number, code: string): void => {
        response.writeHead(status, { 'content-type': 'application/xml' });
        response.end(
          `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`,
        );
      };
      const body = await readBody(request, 1e9);
      if (!isSigned(request, url)) return answer(403, 'SignatureDoesNotMatch');
      if (!url.pathname.startsWith('/pictures/')) return answer(404, 'NoSuchBucket');
      if (request.method === 'PUT') {
        objects.set(url.pathname, { contentType: request.headers['content-type'] ?? '', bytes: body });
        response.writeHead(200).end();
      } else if (request.method === 'GET') {
        const object = objects.get(url.pathname);
        if (!object) return answer(404, 'NoSuchKey');
        response.writeHead(200, {
          'content-type': object.contentType,
          'content-length': object.bytes.length,
        });
        response.end(object.bytes);
      } else if (request.method === 'DELETE') {
        objects.delete(url.pathname);
        response.writeHead(204).end();
      } else answer(405, 'MethodNotAllowed');
    })();
  });
  const port = await listen(server, 0, '127.0.0.1');
  return {
    /** For S3_URL. */
    url: `http://${accessKey}:${encodeURIComponent(secretKey)}@127.0.0.1:${port}/pictures?region=${region}`,
    origin: `http://127.0.0.1:${port}`,
    objects,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
