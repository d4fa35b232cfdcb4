import type { Dispatcher } from 'undici';

/**
 * Sends one request and collects its answer as it comes. undici's own `request` makes a stream and an abort signal
 * for each, which cost more than all else it does for an answer of some kilobytes.
 *
 * @param timeoutMs for all of it, waiting for a connection included, in milliseconds
 * @throws what the connection throws, or a TimeoutError
 */
export const sendRequest = (
  dispatcher: Dispatcher,
  options: Dispatcher.DispatchOptions,
  timeoutMs: number,
): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let timedOut: DOMException | undefined;
    const timer = setTimeout(() => {
      timedOut = new DOMException(`No answer within ${timeoutMs} ms.`, 'TimeoutError');
      controller?.abort(timedOut);
      reject(timedOut);
    }, timeoutMs);
    const chunks: Buffer[] = [];
    let status = 0;
    dispatcher.dispatch(options, {
      onRequestStart(started) {
        controller = started;
        // Its time passed while it waited for a connection.
        if (timedOut !== undefined) started.abort(timedOut);
      },
      onResponseStart(_, statusCode) {
        status = statusCode;
      },
      onResponseData(_, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        clearTimeout(timer);
        resolve({ status, text: Buffer.concat(chunks).toString('utf8') });
      },
      onResponseError(_, error) {
        clearTimeout(timer);
        reject(error);
      },
    });
  });
