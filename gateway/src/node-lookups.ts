import type { SubgraphResult } from './subgraph-result.ts';

/** Something asked for by id: where it stands in the answer, and whose it is. */
export type NodeLookup = {
  path: readonly [key: string] | readonly [key: string, index: number];
  typename: string;
  id: string;
  service: string;
};

/** `unknown`: its owner was asked and did not answer, which is reported already. */
export type NodeState = 'found' | 'missing' | 'unknown';

type Representation = { __typename: string; id: string };

/**
 * The nodes asked for by id in one operation. The gateway answers `node` with a stub at once, so that everything
 * that hangs on it is fetched in parallel; whether the node exists is learnt from the owner's answers as they pass.
 */
export class NodeLookups {
  readonly wanted: NodeLookup[] = [];
  readonly #states = new Map<string, NodeState>();

  /** What the owner has said; undefined when it was not asked. */
  stateOf(lookup: NodeLookup): NodeState | undefined {
    return this.#states.get(lookup.id);
  }

  /** Notes which of the representations sent to a subgraph it knows; `result` null when it did not answer. */
  observe(
    service: string,
    variables: Record<string, unknown> | undefined,
    result: SubgraphResult | null,
  ): void {
    const representations = variables?.['representations'];
    if (this.wanted.length === 0 || !Array.isArray(representations)) return;
    const entities = result?.data?.['_entities'];
    representations.forEach((representation: unknown, index) => {
      if (!isRepresentation(representation) || !this.#isOwner(service, representation)) return;
      const entity: unknown = Array.isArray(entities) ? entities[index] : undefined;
      if (entity !== null && entity !== undefined) this.#states.set(representation.id, 'found');
      // Beside an error, null may mean that a field failed and not that there is nothing.
      else if (entity === null && result?.errors === undefined)
        this.#states.set(representation.id, 'missing');
      else if (!this.#states.has(representation.id)) this.#states.set(representation.id, 'unknown');
    });
  }

  #isOwner(service: string, { id, __typename }: Representation): boolean {
    return this.wanted.some((w) => w.id === id && w.typename === __typename && w.service === service);
  }
}

function isRepresentation(value: unknown): value is Representation {
  return (
    typeof value === 'object' &&
    value !== null &&
    '__typename' in value &&
    typeof value.__typename === 'string' &&
    'id' in value &&
    typeof value.id === 'string'
  );
}
