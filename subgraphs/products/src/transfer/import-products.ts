import { createHash } from 'node:crypto';
import type { Database } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import { checkRecord } from './check-record.ts';
import { openErrorFile } from './error-file.ts';
import { detectFormat } from './formats/detect.ts';
import { type Counts, forgetProgress, type Progress, readProgress, writeProgress } from './progress-file.ts';
import type { BadLine, Read } from './record.ts';
import { applyBatch, type Item } from './store/apply-batch.ts';
import { openCategoryTree } from './store/category-tree.ts';
import { readHead, readText } from './text/source.ts';

/** What to import, and how. */
export type ImportOptions = {
  db: Database;
  /** Told apart by its content. FILE.errors.jsonl takes its bad lines, FILE.progress.json how far it is. */
  file: string;
  /** Of products that do not name their seller. */
  sellerId: string;
  /** Of prices without a currency. */
  currency: string;
  /** Finds out all, stores nothing. */
  dryRun?: boolean;
  clock?: () => Date;
  /** Stops after the batch that is being stored; importing the file again goes on from there. */
  signal?: AbortSignal;
  /** Called once, when it is known what the file is and how much of it was done before. */
  onStart?: (about: { label: string; products: number; done: number }) => void;
  /** Called after each batch. */
  onProgress?: (done: number, counts: Counts) => void;
};

/** How an import ended. */
export type ImportResult = {
  counts: Counts;
  /** Lines in `errorFile`. */
  badLines: number;
  /** Where the bad lines are; null when there are none. */
  errorFile: string | null;
  /** False when it was stopped before the end. */
  finished: boolean;
};

const batchSize = 500;

// Two databases of one name are still two: progress in one says nothing about the other.
const databaseOf = async (db: Database): Promise<string> => {
  const [row] = await db.execute<{ name: string }>(
    sql`select (select system_identifier from pg_control_system()) || '/' || oid as name from pg_database where datname = current_database()`,
  );
  return row?.name ?? '';
};

type Batch = { items: Item[]; bad: BadLine[]; refused: number; size: number };

const emptyBatch = (): Batch => ({ items: [], bad: [], refused: 0, size: 0 });

const put = (batch: Batch, read: Read): void => {
  batch.size += 1;
  const bad = 'bad' in read ? read.bad : checkRecord(read.record, read.line, read.product);
  if (bad.length > 0) {
    batch.bad.push(...bad);
    batch.refused += 1;
  } else if (!('bad' in read)) batch.items.push(read);
};

/**
 * Brings a file of products into the shop: adds what is new by SKU, changes what differs, leaves the rest alone. Each product is stored wholly
 * or not at all, with the message that tells the other services. Lines that cannot be are noted and the rest goes on. An import
 * that was killed goes on where it stopped when it is started again.
 */
export const importProducts = async (options: ImportOptions): Promise<ImportResult> => {
  const { db, file, sellerId, currency, dryRun = false, clock = () => new Date(), signal } = options;
  const head = await readHead(file);
  const format = detectFormat(head.text);
  const hash = createHash('sha256');
  const survey = await format.survey(readText(file, head.encoding, (bytes) => hash.update(bytes)));

  const about = { file: hash.digest('hex'), target: [await databaseOf(db), sellerId, currency].join(' ') };
  const progressFile = `${file}.progress.json`;
  const errorFile = `${file}.errors.jsonl`;
  const nothing = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  const fresh: Progress = { ...about, done: 0, counts: nothing, badLines: 0, errorBytes: 0 };
  let progress = (dryRun ? undefined : await readProgress(progressFile, about)) ?? fresh;
  options.onStart?.({ label: format.label, products: survey.products, done: progress.done });

  const errors = await openErrorFile(errorFile, progress.errorBytes);
  const deps = { db, tree: openCategoryTree(), sellerId, clock, dryRun };
  const store = async ({ items, bad, refused, size }: Batch): Promise<void> => {
    const counts = { ...progress.counts, refused: progress.counts.refused + refused };
    const lines = [...bad];
    for (const outcome of await applyBatch(items, deps)) {
      if (typeof outcome === 'string') counts[outcome] += 1;
      else {
        counts.refused += 1;
        lines.push(outcome);
      }
    }
    await errors.append(lines.sort((a, b) => a.line - b.line));
    const badLines = progress.badLines + lines.length;
    progress = { ...progress, done: progress.done + size, counts, badLines, errorBytes: errors.bytes() };
    if (!dryRun) await writeProgress(progressFile, progress);
    options.onProgress?.(progress.done, counts);
  };

  // The next batch is read while the last one is being stored.
  let storing = Promise.resolve();
  const hand = async (batch: Batch): Promise<void> => {
    await storing;
    storing = store(batch);
    // Whoever awaits it hears of a failure; until then nobody does.
    storing.catch(() => undefined);
  };
  try {
    let skip = progress.done;
    let batch = emptyBatch();
    reading: for await (const reads of format.read(readText(file, head.encoding), survey, {
      currency,
      now: clock(),
    }))
      for (const read of reads) {
        if (skip > 0) {
          skip -= 1;
          continue;
        }
        put(batch, read);
        if (batch.size < batchSize) continue;
        await hand(batch);
        batch = emptyBatch();
        if (signal?.aborted) break reading;
      }
    await hand(batch);
    await storing;
  } finally {
    await storing.catch(() => undefined);
    await errors.close();
  }
  const finished = progress.done >= survey.products;
  if (finished && !dryRun) await forgetProgress(progressFile);
  const { counts, badLines } = progress;
  return { counts, badLines, errorFile: badLines > 0 ? errorFile : null, finished };
};
