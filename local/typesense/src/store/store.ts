import { badRequest, Refusal } from '../api/refusal.ts';
import type { CollectionSchema, SynonymItem } from '../api/schemas.ts';
import { Collection } from './collection.ts';

/** All that a server keeps, in memory. */
export class Store {
  readonly collections = new Map<string, Collection>();
  readonly aliases = new Map<string, string>();
  readonly synonymSets = new Map<string, SynonymItem[]>();

  /** By its name or an alias; throws a Refusal when there is none. */
  collection(name: string): Collection {
    const found = this.collections.get(this.aliases.get(name) ?? name);
    if (!found) throw new Refusal(404, `No collection with name \`${name}\` found.`);
    return found;
  }

  /** Throws a Refusal when the name is taken or the schema cannot be. */
  create(schema: CollectionSchema): Collection {
    if (this.collections.has(schema.name) || this.aliases.has(schema.name))
      throw new Refusal(409, `A collection with name \`${schema.name}\` already exists.`);
    for (const set of schema.synonym_sets ?? [])
      if (!this.synonymSets.has(set)) throw badRequest(`Could not find a synonym set named \`${set}\`.`);
    const collection = new Collection(schema, Math.floor(Date.now() / 1000));
    this.collections.set(schema.name, collection);
    return collection;
  }

  /** The synonyms that a collection's searches know. */
  synonymsOf(collection: Collection): SynonymItem[] {
    return (collection.schema.synonym_sets ?? []).flatMap((set) => this.synonymSets.get(set) ?? []);
  }
}
