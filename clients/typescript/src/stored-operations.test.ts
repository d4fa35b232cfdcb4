import { readFileSync } from 'node:fs';
import { type DocumentNode, Kind, print } from 'graphql';
import { expect, it } from 'vitest';
import * as documents from './index.ts';

const manifest: { operations: { body: string }[] } = JSON.parse(
  readFileSync(new URL('../../../schema/stored-operations.json', import.meta.url), 'utf8'),
);

const isOperation = (value: unknown): value is DocumentNode =>
  typeof value === 'object' &&
  value !== null &&
  'definitions' in value &&
  Array.isArray(value.definitions) &&
  value.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);

it('sends nothing but what is stored, to the letter, so that production accepts it', () => {
  const bodies = new Set(manifest.operations.map(({ body }) => body));
  const sent = Object.values<unknown>(documents).filter(isOperation).map(print);
  expect(sent.length).toBeGreaterThan(10);
  expect(sent.filter((text) => !bodies.has(text))).toEqual([]);
});
