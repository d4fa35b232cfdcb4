import { ApiError, badParameter } from '../errors.ts';
import type { Form, FormValue } from './form.ts';

const METADATA_KEYS = 50;
const METADATA_KEY_LENGTH = 40;
const METADATA_VALUE_LENGTH = 500;

/** Metadata as sent: an empty text removes that key. */
export type MetadataChange = ReadonlyMap<string, string>;

/**
 * Reads a request's parameters with Stripe's own complaints. Read every parameter, then call {@link Params.end},
 * which refuses what nobody read, and only then have an effect.
 */
export class Params {
  readonly #form: Form;
  readonly #prefix: string;
  readonly #read = new Set<string>();
  readonly #children: Params[] = [];

  constructor(form: Form, prefix = '') {
    this.#form = form;
    this.#prefix = prefix;
  }

  /** The full name of a field here, such as `shipping[name]`. */
  name(key: string): string {
    return this.#prefix === '' ? key : `${this.#prefix}[${key}]`;
  }

  /** A text of at least one character; undefined when absent. */
  text(key: string): string | undefined {
    const value = this.#take(key);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw badParameter('Invalid string: must be a string', this.name(key));
    if (value !== '') return value;
    const message = `You passed an empty string for '${this.name(key)}'. We assume empty values are an attempt to unset a parameter; however '${this.name(key)}' cannot be unset. You should remove '${this.name(key)}' from your request or supply a non-empty value.`;
    throw badParameter(message, this.name(key), 'parameter_invalid_empty');
  }

  /** A text that must be there. */
  requiredText(key: string): string {
    return this.text(key) ?? this.#missing(key);
  }

  /** A text that an empty one clears: null then, undefined when absent. */
  clearableText(key: string): string | null | undefined {
    if (this.#form.get(key) !== '') return this.text(key);
    this.#read.add(key);
    return null;
  }

  /** A whole number; undefined when absent. */
  integer(key: string): number | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const value = Number(text);
    if (/^[+-]?\d+$/.test(text) && Number.isSafeInteger(value)) return value;
    throw badParameter(`Invalid integer: ${text}`, this.name(key), 'parameter_invalid_integer');
  }

  /** A whole number that must be there. */
  requiredInteger(key: string): number {
    return this.integer(key) ?? this.#missing(key);
  }

  /** `true` or `false`; undefined when absent. */
  flag(key: string): boolean | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    if (text === 'true' || text === 'false') return text === 'true';
    throw badParameter(`Invalid boolean: ${text}`, this.name(key));
  }

  /** One of some words; undefined when absent. */
  oneOf<T extends string>(key: string, words: readonly T[]): T | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const word = words.find((candidate) => candidate === text);
    if (word !== undefined) return word;
    throw badParameter(`Invalid ${this.name(key)}: must be one of ${words.join(', ')}`, this.name(key));
  }

  /** A list of texts; undefined when absent. */
  texts(key: string): readonly string[] | undefined {
    const value = this.#take(key);
    if (value === undefined) return undefined;
    if (typeof value === 'string') throw badParameter('Invalid array', this.name(key));
    return [...value.values()].map((element) => {
      if (typeof element === 'string') return element;
      throw badParameter('Invalid array', this.name(key));
    });
  }

  /** Whether this name has fields of its own, for parameters that may be either. */
  isObject(key: string): boolean {
    return this.#form.get(key) instanceof Map;
  }

  /** Fields under one name; undefined when absent. */
  object(key: string): Params | undefined {
    const value = this.#take(key);
    if (value === undefined) return undefined;
    if (typeof value === 'string') throw badParameter('Invalid object', this.name(key));
    const child = new Params(value, this.name(key));
    this.#children.push(child);
    return child;
  }

  /** Changes of metadata; null clears it all, undefined leaves it. */
  metadata(key = 'metadata'): MetadataChange | null | undefined {
    if (this.#form.get(key) === '') {
      this.#read.add(key);
      return null;
    }
    const value = this.#take(key);
    if (value === undefined) return undefined;
    if (typeof value === 'string') throw badParameter('Invalid object', this.name(key));
    return checkedMetadata(value, this.name(key));
  }

  /** Refuses parameters that Stripe has and this double does not model: better than to take them and do nothing. */
  unmodelled(...keys: readonly string[]): void {
    const key = keys.find((candidate) => this.#take(candidate) !== undefined);
    if (key === undefined) return;
    const name = this.name(key);
    throw badParameter(`The local double of Stripe does not model the parameter ${name}.`, name);
  }

  /** Refuses parameters that were not read. */
  end(): void {
    for (const key of this.#form.keys()) {
      if (this.#read.has(key)) continue;
      const name = this.name(key);
      throw badParameter(`Received unknown parameter: ${name}`, name, 'parameter_unknown');
    }
    for (const child of this.#children) child.end();
  }

  #take(key: string): FormValue | undefined {
    this.#read.add(key);
    return this.#form.get(key);
  }

  #missing(key: string): never {
    throw badParameter(`Missing required param: ${this.name(key)}.`, this.name(key), 'parameter_missing');
  }
}

function checkedMetadata(form: Form, name: string): MetadataChange {
  const change = new Map<string, string>();
  for (const [key, value] of form) {
    if (typeof value !== 'string') throw badParameter('Metadata values must be strings', `${name}[${key}]`);
    if (key.length > METADATA_KEY_LENGTH || value.length > METADATA_VALUE_LENGTH) {
      const message = `Metadata keys have at most ${METADATA_KEY_LENGTH} characters, values ${METADATA_VALUE_LENGTH}.`;
      throw badParameter(message, `${name}[${key}]`);
    }
    change.set(key, value);
  }
  return change;
}

/**
 * @returns `current` with the change made
 * @throws ApiError when that would be more than 50 keys
 */
export function changeMetadata(
  current: Readonly<Record<string, string>>,
  change: MetadataChange | null | undefined,
): Readonly<Record<string, string>> {
  if (change === undefined) return current;
  if (change === null) return {};
  const merged = new Map([...Object.entries(current), ...change]);
  const kept = [...merged].filter(([, value]) => value !== '');
  if (kept.length <= METADATA_KEYS) return Object.fromEntries(kept);
  const message = `Metadata can have at most ${METADATA_KEYS} keys.`;
  throw new ApiError(400, { type: 'invalid_request_error', message, param: 'metadata' }, false);
}
