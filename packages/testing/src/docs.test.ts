import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(new URL('docs/', root)).map((page) => `docs/${page}`),
].filter((page) => page.endsWith('.md'));

describe('the documentation', () => {
  it.each(pages)('%s names no test that is not there', (page) => {
    const text = readFileSync(new URL(page, root), 'utf8');
    const named = [...text.matchAll(/`([\w.-]+\/[\w./-]+\.test\.ts)`/g)].flatMap(([, path]) => path ?? []);
    if (page === 'docs/SECURITY.md') expect(named.length).toBeGreaterThan(40);
    expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });
});
