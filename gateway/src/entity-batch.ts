import type { SubgraphError, SubgraphResult } from './subgraph-result.ts';

/** A batch of entity representations without repetitions, and the way back to the batch as it was. */
export type EntityBatch = {
  representations: unknown[];
  /** The result for the batch as it was: each entity, and each error below one, wherever its representation stood. */
  expand(result: SubgraphResult): SubgraphResult;
};

/**
 * Asks for each entity once: the planner sends a representation for each place in the answer, and the same product
 * stands in many.
 *
 * @returns null when nothing is repeated
 */
export function withoutRepetitions(representations: readonly unknown[]): EntityBatch | null {
  /** For each different representation, where it stood. */
  const places = new Map<string, number[]>();
  representations.forEach((representation, index) => {
    const key = JSON.stringify(representation);
    const known = places.get(key);
    if (known === undefined) places.set(key, [index]);
    else known.push(index);
  });
  if (places.size === representations.length) return null;
  const placesOf = [...places.values()];
  return {
    representations: placesOf.map(([first]) => (first === undefined ? null : representations[first])),
    expand: ({ data, errors }) => ({
      data: expandEntities(data, placesOf, representations.length),
      ...(errors === undefined ? {} : { errors: errors.flatMap((error) => expandError(error, placesOf)) }),
    }),
  };
}

function expandEntities(
  data: SubgraphResult['data'],
  placesOf: readonly number[][],
  length: number,
): SubgraphResult['data'] {
  const entities = data?.['_entities'];
  if (!Array.isArray(entities)) return data;
  const expanded = new Array<unknown>(length).fill(null);
  placesOf.forEach((places, index) => {
    places.forEach((place, repetition) => {
      // The executor goes on to write into what it gets, so that no two places may share an object.
      expanded[place] = repetition === 0 ? entities[index] : cloneJson(entities[index]);
    });
  });
  return { ...data, _entities: expanded };
}

function expandError(error: SubgraphError, placesOf: readonly number[][]): SubgraphError[] {
  const [root, index, ...rest] = error.path ?? [];
  if (root !== '_entities' || typeof index !== 'number') return [error];
  return (placesOf[index] ?? []).map((place) => ({ ...error, path: [root, place, ...rest] }));
}

/** Several times faster than `structuredClone`, which knows more than JSON. */
function cloneJson(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(cloneJson);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cloneJson(each)]));
}
