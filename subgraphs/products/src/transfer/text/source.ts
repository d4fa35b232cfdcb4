import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

const headSize = 65_536;

const encodingOf = (head: Buffer): string => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return /^<\?xml[^>]*encoding=["']([\w-]+)/.exec(head.toString('latin1'))?.[1] ?? 'utf-8';
};

const decoderFor = (encoding: string): TextDecoder => {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw new Error(`The file is written in ${encoding}, which cannot be read. Save it as UTF-8.`);
  }
};

/** The beginning of a file as text, and how the file is encoded: UTF-8 unless a byte order mark or an XML declaration says otherwise. */
export const readHead = async (file: string): Promise<{ text: string; encoding: string }> => {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(headSize), 0, headSize, 0);
    const head = buffer.subarray(0, bytesRead);
    const encoding = encodingOf(head);
    return { encoding, text: decoderFor(encoding).decode(head, { stream: true }) };
  } finally {
    await handle.close();
  }
};

/** A file as pieces of text, without a byte order mark; `onBytes` hears what is read. Bytes that are no text become U+FFFD. */
export async function* readText(
  file: string,
  encoding: string,
  onBytes?: (bytes: Buffer) => void,
): AsyncGenerator<string> {
  const decoder = decoderFor(encoding);
  for await (const bytes of createReadStream(file, { highWaterMark: 4 * headSize })) {
    onBytes?.(bytes);
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
}
