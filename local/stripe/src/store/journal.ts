import { existsSync, readFileSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Change, COMMIT, formatChange, HEADER, parseJournal } from './journal-format.ts';
import type { Store } from './store.ts';

/** How long changes gather before they are written: the most that a kill can lose. */
const WRITE_DELAY_MS = 10;

/** A journal of at least this many lines is rewritten when three in four of them are superseded. */
const COMPACTION_FLOOR = 20_000;

/**
 * Keeps a store in one file, as lines appended in whole batches. Everything changed in one request is in one batch, and a batch
 * counts only once its closing line is there, so that a process killed at any moment leaves a file that loads.
 */
export class Journal {
  readonly #path: string;
  readonly #onError: (error: unknown) => void;
  readonly #dirty = new Map<string, Set<string>>();
  #store: Store | undefined;
  #handle: FileHandle | undefined;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #lines = 0;

  constructor(path: string, onError: (error: unknown) => void) {
    this.#path = path;
    this.#onError = onError;
  }

  /** To be called on every change of the store. */
  changed(collection: string, id: string): void {
    const ids = this.#dirty.get(collection) ?? new Set<string>();
    this.#dirty.set(collection, ids.add(id));
    this.#timer ??= setTimeout(() => this.#enqueueFlush(), WRITE_DELAY_MS);
  }

  /**
   * Fills the store from the file, if there is one, and begins to keep it.
   * @throws Error naming the file when it is not a journal
   */
  async open(store: Store): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true });
    if (existsSync(this.#path)) this.#load(store);
    this.#store = store;
    await this.#compact(store);
  }

  /** Writes what is left, to the disk itself, and closes the file. */
  async close(): Promise<void> {
    this.#enqueueFlush();
    await this.#writing;
    await this.#handle?.sync();
    await this.#handle?.close();
    this.#handle = undefined;
  }

  #load(store: Store): void {
    const collections = new Map(Object.values(store).map((collection) => [collection.name, collection]));
    try {
      for (const change of parseJournal(readFileSync(this.#path, 'utf8'))) {
        const collection = collections.get(change.collection);
        if (change.kind === 'put') collection?.restore(change.json);
        else collection?.forget(change.id);
      }
    } catch (cause) {
      throw new Error(
        `${this.#path} cannot be read as the Stripe double's state: move it away to begin anew`,
        { cause },
      );
    }
  }

  #enqueueFlush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#flush()).catch(this.#onError);
  }

  async #flush(): Promise<void> {
    const store = this.#store;
    const handle = this.#handle;
    if (store === undefined || handle === undefined || this.#dirty.size === 0) return;
    const lines = this.#takeChanges(store).map(formatChange);
    await handle.appendFile(`${lines.join('\n')}\n${COMMIT}\n`);
    this.#lines += lines.length;
    if (this.#lines > COMPACTION_FLOOR && this.#lines > 4 * recordCount(store)) await this.#compact(store);
  }

  /** Synchronous, so that no request falls between two changes of one batch. */
  #takeChanges(store: Store): Change[] {
    const changes: Change[] = [];
    for (const collection of Object.values(store)) {
      for (const id of this.#dirty.get(collection.name) ?? []) {
        const record = collection.get(id);
        const { name } = collection;
        changes.push(
          record === undefined
            ? { kind: 'delete', collection: name, id }
            : { kind: 'put', collection: name, json: JSON.stringify(record) },
        );
      }
    }
    this.#dirty.clear();
    return changes;
  }

  async #compact(store: Store): Promise<void> {
    this.#dirty.clear();
    const lines = [HEADER];
    for (const collection of Object.values(store)) {
      for (const record of collection.values()) {
        const json = JSON.stringify(record);
        lines.push(formatChange({ kind: 'put', collection: collection.name, json }));
      }
    }
    this.#lines = lines.length;
    const fresh = await open(`${this.#path}.new`, 'w');
    await fresh.appendFile(`${lines.join('\n')}\n${COMMIT}\n`);
    await fresh.sync();
    await rename(`${this.#path}.new`, this.#path);
    await this.#handle?.close();
    this.#handle = fresh;
  }
}

function recordCount(store: Store): number {
  return Object.values(store).reduce((sum, collection) => sum + collection.size, 0);
}
