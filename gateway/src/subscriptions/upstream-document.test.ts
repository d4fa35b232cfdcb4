import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { markOf, markRoot, resumeAfter } from './upstream-document.ts';

const normal = (query: string) => print(parse(query));

describe('the document for the owning subgraph', () => {
  it('selects what the gateway wants to know, under a name of its own', () => {
    expect(markRoot('subscription S($id: ID!) { s: changed(id: $id) { status } }', 'variant { id }')).toBe(
      normal('subscription S($id: ID!) { s: changed(id: $id) { status bazaarMark: variant { id } } }'),
    );
    expect(markOf({ data: { s: { status: 'A', bazaarMark: { id: '1' } } } })).toEqual({ id: '1' });
    expect(markOf({ data: { s: null } })).toBeUndefined();
    expect(markOf({ data: null })).toBeUndefined();
  });

  it('resumes after a cursor, whatever the client asked for and whatever the cursor holds', () => {
    expect(resumeAfter('subscription($a: String) { changed(id: 1, after: $a) { status } }', 'a"b')).toBe(
      normal('subscription($a: String) { changed(id: 1, after: "a\\"b") { status } }'),
    );
    expect(resumeAfter('subscription { changed { status } }', 'c')).toBe(
      normal('subscription { changed(after: "c") { status } }'),
    );
  });
});
