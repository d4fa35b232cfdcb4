import type { Client } from 'typesense';
import { everydaySynonyms } from '../everyday-synonyms.ts';
import { asked, isMissing } from './failure.ts';

/** The name that searches and the feed use; it points at the collection that serves. */
export const alias = 'bazaar_products';
const synonymSet = 'bazaar_products';

/** The fields that words are looked for in, the weightiest first. */
export const queryBy = 'name_words,brand_words,other_words,description_words';
/** A find in a field before is worth more than in all those after it. */
export const queryByWeights = '8,4,2,1';

/** Gives the synonyms; they belong to no single collection, so that a rebuild keeps them. */
export const putSynonyms = async (client: Client, groups: readonly (readonly string[])[]): Promise<void> => {
  const items = groups
    .filter((group) => group.length > 1)
    .map((group, index) => ({ id: `group-${index + 1}`, synonyms: [...group] }));
  await asked(client.synonymSets(synonymSet).upsert({ items }));
};

const prepareSynonyms = async (client: Client): Promise<void> => {
  try {
    await asked(client.synonymSets(synonymSet).retrieve());
  } catch (error) {
    if (!isMissing(error)) throw error;
    await putSynonyms(client, everydaySynonyms);
  }
};

/** Makes an empty collection that nobody searches yet, and answers its name. */
export const createCollection = async (client: Client, now: Date): Promise<string> => {
  await prepareSynonyms(client);
  const name = `${alias}_${now.toISOString().replaceAll(/\D/g, '')}`;
  await asked(
    client.collections().create({
      name,
      fields: [
        // For suggestions and operators; never searched.
        { name: 'name', type: 'string', index: false, optional: true },
        { name: 'name_words', type: 'string', stem: true },
        { name: 'brand_words', type: 'string', stem: true, optional: true },
        { name: 'other_words', type: 'string', stem: true, optional: true },
        { name: 'description_words', type: 'string', stem: true, optional: true },
        { name: 'brand', type: 'string', facet: true, optional: true },
        { name: 'categories', type: 'string[]', facet: true },
        { name: 'attributes', type: 'string[]', facet: true },
        { name: 'price', type: 'int64', facet: true },
        { name: 'rating', type: 'int32', facet: true },
        { name: 'in_stock', type: 'bool', facet: true },
        { name: 'popularity', type: 'int32' },
        { name: 'created_at', type: 'int64' },
      ],
      default_sorting_field: 'popularity',
      synonym_sets: [synonymSet],
    }),
  );
  return name;
};

/** The collection that serves; null before the first. */
export const servingCollection = async (client: Client): Promise<string | null> => {
  try {
    return (await asked(client.aliases(alias).retrieve())).collection_name;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

/** Lets a collection serve from now on. */
export const serve = async (client: Client, collection: string): Promise<void> => {
  await asked(client.aliases().upsert(alias, { collection_name: collection }));
};

/** Drops the collections of this shop that do not serve: the one before, and what killed rebuilds left. */
export const dropOthers = async (client: Client, serving: string | null): Promise<void> => {
  for (const { name } of await asked(client.collections().retrieve()))
    if (name.startsWith(`${alias}_`) && name !== serving) await asked(client.collections(name).delete());
};
