import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

it.each(['stock', 'order'])(
  'the %s element sends what is stored, to the letter, so that production accepts it',
  (name) => {
    const stored = read(`../operations/${name}.graphql`).trim();
    expect(read(`./elements/${name}-element.ts`)).toContain(stored);
    expect(read('../../../schema/stored-operations.json')).toContain(JSON.stringify(stored));
  },
);
