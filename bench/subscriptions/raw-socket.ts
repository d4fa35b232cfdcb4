import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

const TEXT = 0x81;
const PING = 0x9;
const PONG = 0x8a;
const OPCODE = 0x0f;
/** A mask of zeros leaves the payload as it is. */
const MASK = Buffer.alloc(4);

/**
 * The least a WebSocket client can be, so that ten thousand of them fit beside what is measured: it sends short
 * texts, answers pings, and hands over each text that comes.
 */
export class RawSocket {
  readonly #socket: Socket;
  readonly #onText: (text: Buffer) => void;
  #pending: Buffer = Buffer.alloc(0);
  #open = false;

  /** @param on.open the handshake is done */
  constructor(
    port: number,
    on: { open: () => void; text: (text: Buffer) => void; close: (error: Error | null) => void },
  ) {
    this.#onText = on.text;
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.write(
      `GET /graphql HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n` +
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`,
    );
    let failure: Error | null = null;
    this.#socket.on('error', (error) => {
      failure = error;
    });
    this.#socket.on('close', () => on.close(failure));
    this.#socket.on('data', (data) => {
      this.#pending = this.#pending.length === 0 ? data : Buffer.concat([this.#pending, data]);
      if (!this.#open) {
        const end = this.#pending.indexOf('\r\n\r\n');
        if (end < 0) return;
        this.#open = true;
        this.#pending = this.#pending.subarray(end + 4);
        on.open();
      }
      this.#readFrames();
    });
  }

  /** @param text ASCII */
  send(text: string): void {
    this.#frame(TEXT, Buffer.from(text));
  }

  /** Reads nothing any more; the connection stays. */
  pause(): void {
    this.#socket.pause();
  }

  end(): void {
    this.#socket.destroy();
  }

  #readFrames(): void {
    let buffer = this.#pending;
    while (buffer.length >= 2) {
      const short = (buffer[1] ?? 0) & 0x7f;
      const header = short === 126 ? 4 : short === 127 ? 10 : 2;
      if (buffer.length < header) break;
      const length =
        short === 126 ? buffer.readUInt16BE(2) : short === 127 ? Number(buffer.readBigUInt64BE(2)) : short;
      if (buffer.length < header + length) break;
      const payload = buffer.subarray(header, header + length);
      const opcode = (buffer[0] ?? 0) & OPCODE;
      if (opcode === 1) this.#onText(payload);
      else if (opcode === PING) this.#frame(PONG, payload);
      buffer = buffer.subarray(header + length);
    }
    // A copy, so that a small rest does not keep a large buffer.
    this.#pending = Buffer.from(buffer);
  }

  #frame(start: number, payload: Buffer): void {
    const { length } = payload;
    const header =
      length < 126
        ? Buffer.from([start, 0x80 | length])
        : Buffer.from([start, 0xfe, length >> 8, length & 0xff]);
    this.#socket.write(Buffer.concat([header, MASK, payload]));
  }
}
