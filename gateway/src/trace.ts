import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Names one request in the logs of every service that it reaches. */
export type Trace = {
  /** The client's `x-request-id`, or a new one. */
  readonly requestId: string;
  /** W3C Trace Context: the client's, or a new one. */
  readonly traceparent: string;
};

const REQUEST_ID = /^[\w.:-]{1,128}$/;
const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Takes the trace from request headers; what is absent or malformed is made. */
export function traceOf(headers: IncomingHttpHeaders): Trace {
  const { 'x-request-id': requestId, traceparent } = headers;
  return {
    requestId: typeof requestId === 'string' && REQUEST_ID.test(requestId) ? requestId : randomUUID(),
    traceparent:
      typeof traceparent === 'string' && TRACEPARENT.test(traceparent)
        ? traceparent
        : `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`,
  };
}
