const FINAL_TEXT = 0x81;
const LENGTH_IN_2_BYTES = 126;
const LENGTH_IN_8_BYTES = 127;
const MAX_IN_2_BYTES = 0xffff;

/**
 * An execution result on its way to any number of clients, as `next` messages of graphql-transport-ws. It is turned
 * into bytes once; for each client only the id of its subscription is put in. Clients that chose the same id share
 * one frame.
 */
export class ResultFrames {
  readonly #rest: Buffer;
  readonly #result: string;
  #event: Buffer | null = null;
  #id: string | null = null;
  #frame: Buffer = Buffer.alloc(0);

  /** @param result an execution result as JSON */
  constructor(result: string) {
    this.#result = result;
    this.#rest = Buffer.from(`,"type":"next","payload":${result}}`);
  }

  /** The result as a server-sent event. */
  get event(): Buffer {
    this.#event ??= Buffer.from(`event: next\ndata: ${this.#result}\n\n`);
    return this.#event;
  }

  /** The whole WebSocket frame (RFC 6455, text, unmasked and uncompressed) for the subscription of this id. */
  frameFor(id: string): Buffer {
    if (id === this.#id) return this.#frame;
    const start = `{"id":${JSON.stringify(id)}`;
    const startLength = Buffer.byteLength(start);
    const length = startLength + this.#rest.length;
    const header = length < LENGTH_IN_2_BYTES ? 2 : length <= MAX_IN_2_BYTES ? 4 : 10;
    const frame = Buffer.allocUnsafe(header + length);
    frame[0] = FINAL_TEXT;
    if (header === 2) {
      frame[1] = length;
    } else if (header === 4) {
      frame[1] = LENGTH_IN_2_BYTES;
      frame.writeUInt16BE(length, 2);
    } else {
      frame[1] = LENGTH_IN_8_BYTES;
      frame.writeBigUInt64BE(BigInt(length), 2);
    }
    frame.write(start, header);
    this.#rest.copy(frame, header + startLength);
    this.#id = id;
    this.#frame = frame;
    return frame;
  }
}
