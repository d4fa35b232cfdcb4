import { badRequest, Refusal } from '../api/refusal.ts';
import type { CollectionSchema, Field } from '../api/schemas.ts';
import { type Token, tokensOf } from '../search/tokens.ts';

/** A document: its id, and what its collection's fields say. */
export type Document = { id: string } & Record<string, unknown>;

/** A document as it is kept. */
export type StoredDocument = {
  document: Document;
  /** Grows with every write. */
  sequence: number;
  /** The words of its searched fields. */
  tokens: Map<string, Token[]>;
};

const isInteger = (bits: 32 | 64) => (value: unknown) =>
  Number.isInteger(value) && Math.abs(Number(value)) < (bits === 32 ? 2 ** 31 : Number.MAX_SAFE_INTEGER);

const checks: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  int32: isInteger(32),
  int64: isInteger(64),
  float: (value) => typeof value === 'number',
  bool: (value) => typeof value === 'boolean',
};

const fits = (type: string, value: unknown): boolean => {
  const check = checks[type.replace('[]', '')];
  if (!check) return false;
  return type.endsWith('[]') ? Array.isArray(value) && value.every(check) : check(value);
};

/** A collection with its documents. */
export class Collection {
  readonly schema: CollectionSchema;
  readonly createdAt: number;
  readonly documents = new Map<string, StoredDocument>();
  #sequence = 0;

  constructor(schema: CollectionSchema, createdAt: number) {
    const names = schema.fields.map(({ name }) => name);
    if (new Set(names).size < names.length)
      throw badRequest('There are duplicate field names in the schema.');
    for (const field of schema.fields) {
      if (field.index === false && field.optional !== true)
        throw badRequest(`Field \`${field.name}\` must be optional since it is marked as non-indexable.`);
      if (field.stem === true && !field.type.startsWith('string'))
        throw badRequest(`The \`stem\` property is only allowed for string and string[] fields.`);
    }
    this.schema = schema;
    this.createdAt = createdAt;
    if (schema.default_sorting_field !== undefined) {
      const { type, optional } = this.field(schema.default_sorting_field);
      if (!/^(int32|int64|float)$/.test(type) || optional)
        throw badRequest(
          'Default sorting field must be a single valued numerical field that is not optional.',
        );
    }
  }

  /** Throws a Refusal when the schema has no such field. */
  field(name: string): Field {
    const field = this.schema.fields.find((each) => each.name === name);
    if (!field) throw new Refusal(404, `Could not find a field named \`${name}\` in the schema.`);
    return field;
  }

  /** Keeps a whole document instead of the one with its id. Throws a Refusal for one that does not fit the schema. */
  upsert(given: Record<string, unknown>): void {
    const { id } = given;
    if (typeof id !== 'string' || id === '') throw badRequest('Document `id` should be a string.');
    for (const { name, type, optional } of this.schema.fields) {
      const value = given[name];
      if (value === undefined || value === null) {
        if (optional !== true)
          throw badRequest(
            `Field \`${name}\` has been declared in the schema, but is not found in the document.`,
          );
      } else if (!fits(type, value)) throw badRequest(`Field \`${name}\` must be a ${type}.`);
    }
    const document = { ...given, id };
    this.#sequence += 1;
    const searched = this.schema.fields.filter(
      ({ type, index }) => type.startsWith('string') && index !== false,
    );
    this.documents.set(id, {
      document,
      sequence: this.documents.get(id)?.sequence ?? this.#sequence,
      tokens: new Map(
        searched.map(({ name, stem }) => [
          name,
          [given[name] ?? []].flat().flatMap((text) => tokensOf(String(text), stem === true)),
        ]),
      ),
    });
  }

  /** As the API answers it. */
  describe() {
    return { ...this.schema, num_documents: this.documents.size, created_at: this.createdAt };
  }
}
