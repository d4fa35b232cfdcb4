import { open, rm } from 'node:fs/promises';
import type { BadLine } from './record.ts';

/** The file that takes the bad lines, one JSON object a line. */
export type ErrorFile = {
  append(lines: readonly BadLine[]): Promise<void>;
  /** Its length. */
  bytes(): number;
  /** Closes it; an empty one is removed. */
  close(): Promise<void>;
};

/** Opens the file, cut to `bytes`: what an interrupted import wrote after its last progress is found again. */
export const openErrorFile = async (path: string, bytes: number): Promise<ErrorFile> => {
  const handle = await open(path, bytes === 0 ? 'w' : 'r+');
  await handle.truncate(bytes);
  let length = bytes;
  return {
    append: async (lines) => {
      if (lines.length === 0) return;
      const text = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      await handle.write(text, 0, text.length, length);
      length += text.length;
    },
    bytes: () => length,
    close: async () => {
      await handle.close();
      if (length === 0) await rm(path, { force: true });
    },
  };
};
