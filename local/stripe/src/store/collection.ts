/** What a collection keeps: immutable records with an id. */
export type Keyed = { readonly id: string };

/** Told of every change by id; the journal writes the record as it is when it gets to it. */
export type OnChange = (collection: string, id: string) => void;

/** Records of one kind, in the order they were first put. Records are replaced, never changed in place. */
export class Collection<T extends Keyed> {
  readonly name: string;
  readonly #records = new Map<string, T>();
  readonly #onChange: OnChange;

  constructor(name: string, onChange: OnChange) {
    this.name = name;
    this.#onChange = onChange;
  }

  get size(): number {
    return this.#records.size;
  }

  get(id: string): T | undefined {
    return this.#records.get(id);
  }

  /** Adds or replaces. */
  put(record: T): T {
    this.#records.set(record.id, record);
    this.#onChange(this.name, record.id);
    return record;
  }

  delete(id: string): void {
    if (this.#records.delete(id)) this.#onChange(this.name, id);
  }

  /** Oldest first. */
  values(): IterableIterator<T> {
    return this.#records.values();
  }

  /** Newest first, as Stripe lists. */
  newestFirst(): T[] {
    return [...this.#records.values()].reverse();
  }

  /** Puts back a record that the journal kept, without telling of a change. */
  restore(json: string): void {
    const record: T = JSON.parse(json);
    this.#records.set(record.id, record);
  }

  /** Takes out a record that the journal says was deleted, without telling of a change. */
  forget(id: string): void {
    this.#records.delete(id);
  }
}
