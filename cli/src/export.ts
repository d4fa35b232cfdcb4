import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { exportProducts } from '@bazaar/products/transfer';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { findSeller } from './import-seller.ts';
import { type Where, withDatabase } from './surroundings.ts';

type Options = Where & { output?: string; seller?: string };

const writer = (stream: Writable) => async (text: string) => {
  if (!stream.write(text)) await once(stream, 'drain');
};

const writeAll = async (options: Options, stream: Writable): Promise<number> => {
  const bar = new SingleBar({
    format: '{bar} {percentage}% | {value} of {total} products',
    stream: process.stderr,
  });
  const sellerId = options.seller === undefined ? undefined : await findSeller(options, options.seller);
  let started = false;
  try {
    return await withDatabase(options, 'products', (db) =>
      exportProducts({
        db,
        sellerId,
        write: writer(stream),
        onProgress: (done, total) => {
          if (!started) bar.start(total, 0);
          started = true;
          bar.update(done);
        },
      }),
    );
  } finally {
    bar.stop();
  }
};

const run = async (options: Options): Promise<void> => {
  const { output } = options;
  if (output === undefined) {
    await writeAll(options, process.stdout);
    return;
  }
  // Under its own name only when it is whole.
  const partial = `${output}.partial`;
  const stream = createWriteStream(partial);
  try {
    const count = await writeAll(options, stream);
    stream.end();
    await once(stream, 'finish');
    await rename(partial, output);
    console.error(`${count.toLocaleString('en')} products: ${output}`);
  } catch (error) {
    stream.destroy();
    await rm(partial, { force: true });
    throw error;
  }
};

/** `bazaar export`: the catalogue as JSON Lines, which `bazaar import` gives back unchanged. */
export const exportCommand = (): Command =>
  new Command('export')
    .description('Writes all products as JSON Lines, which import gives back unchanged.')
    .option('--output <file>', 'where to; standard output by default')
    .option('--seller <id or slug>', 'only products of this seller')
    .option('--postgres <url>', 'the cluster; the shop that runs on this machine by default')
    .action(run);
