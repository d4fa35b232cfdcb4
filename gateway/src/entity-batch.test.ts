import { describe, expect, it } from 'vitest';
import { withoutRepetitions } from './entity-batch.ts';

const a = { __typename: 'Product', id: 'a' };
const b = { __typename: 'Product', id: 'b' };

describe('a batch of entities', () => {
  it('is sent as it is when nothing is repeated', () => {
    expect(withoutRepetitions([a, b])).toBeNull();
    expect(withoutRepetitions([])).toBeNull();
  });

  it('asks for each once, and answers everywhere it was wanted, without sharing objects', () => {
    const batch = withoutRepetitions([a, b, { ...a }, a]);
    expect(batch?.representations).toEqual([a, b]);
    const data = batch?.expand({ data: { _entities: [{ tags: [{ n: 1 }] }, null] } }).data;
    expect(data).toEqual({
      _entities: [{ tags: [{ n: 1 }] }, null, { tags: [{ n: 1 }] }, { tags: [{ n: 1 }] }],
    });
    const [first, , third] = Object(data)._entities;
    expect(first.tags[0]).not.toBe(third.tags[0]);
  });

  it('reports an error at every place, and others as they are', () => {
    const batch = withoutRepetitions([a, b, a]);
    const errors = [{ message: 'no', path: ['_entities', 0, 'name'] }, { message: 'all' }];
    expect(batch?.expand({ data: null, errors })).toEqual({
      data: null,
      errors: [
        { message: 'no', path: ['_entities', 0, 'name'] },
        { message: 'no', path: ['_entities', 2, 'name'] },
        { message: 'all' },
      ],
    });
  });

  it.each([[[1, 1]], [[1, 2, 1, 3, 2]], [[3, 3, 3, 1]], [[1, 2, 3, 1]]])(
    'answers %j as if each had been asked for alone',
    (ids) => {
      const representations = ids.map((id) => ({ __typename: 'T', id }));
      const answer = (list: readonly unknown[]) => ({
        data: { _entities: list.map((each) => ({ of: each })) },
      });
      const batch = withoutRepetitions(representations);
      expect(batch?.expand(answer(batch.representations))).toEqual(answer(representations));
    },
  );
});
