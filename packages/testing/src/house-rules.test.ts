import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { subgraphs } from '@bazaar/schema/subgraphs';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && !path.includes('__generated__') && existsSync(`${root}${path}`))
  .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));

const importsOf = (text: string): string[] =>
  [...text.matchAll(/^\s*(?:import|export)\b[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm)].map(
    ([, from, bare]) => from ?? bare ?? '',
  );

const offenders = (
  which: (path: string) => boolean,
  forbidden: (specifier: string, path: string) => boolean,
): string[] =>
  files
    .filter(({ path }) => which(path))
    .flatMap(({ path, text }) =>
      importsOf(text)
        .filter((specifier) => forbidden(specifier, path))
        .map((specifier) => `${path} imports ${specifier}`),
    );
const isTest = (path: string): boolean => /\.test\.ts$/.test(path);
const isSubgraph = (specifier: string): boolean =>
  subgraphs.some((name) => specifier === `@bazaar/${name}` || specifier.startsWith(`@bazaar/${name}/`));

describe('the house', () => {
  it('has what it is about: every subgraph is looked at', () => {
    for (const name of subgraphs)
      expect(files.some(({ path }) => path.startsWith(`subgraphs/${name}/src/`))).toBe(true);
  });

  it('lets no subgraph import another', () => {
    expect(offenders((path) => path.startsWith('subgraphs/'), isSubgraph)).toEqual([]);
    expect(
      offenders(
        (path) => path.startsWith('subgraphs/'),
        (specifier, path) => /\/subgraphs\//.test(specifier) && !specifier.includes(path.split('/')[1] ?? ''),
      ),
    ).toEqual([]);
  });

  it('lets no package import a subgraph', () => {
    expect(offenders((path) => path.startsWith('packages/'), isSubgraph)).toEqual([]);
  });

  it('keeps domain rules pure: they import money, addresses and themselves', () => {
    expect(
      offenders(
        (path) => /^subgraphs\/\w+\/src\/domain\//.test(path) && !isTest(path),
        (specifier) =>
          !['@bazaar/money', '@bazaar/addresses'].includes(specifier) &&
          !/^\.\/[^.]|^\.\.\/(?!.*(data|operations|resolvers|events|app|context|config|loaders|__generated__))/.test(
            specifier,
          ),
      ),
    ).toEqual([]);
  });

  it('keeps SQL out of resolvers', () => {
    expect(
      offenders(
        (path) => /^subgraphs\/\w+\/src\/resolvers\//.test(path),
        (specifier) => /data\/tables/.test(specifier) || /^drizzle-orm|^postgres$/.test(specifier),
      ),
    ).toEqual([]);
  });

  it('lets the message contracts import zod alone', () => {
    expect(
      offenders(
        (path) => path.startsWith('packages/events/src/') && !isTest(path),
        (specifier) => specifier !== 'zod' && !specifier.startsWith('./'),
      ),
    ).toEqual([]);
  });

  it('reads the environment of a service in its config.ts alone', () => {
    const readers = files
      .filter(({ path }) => /^(subgraphs|gateway|packages\/(?!testing))/.test(path) && !isTest(path))
      .filter(
        ({ path, text }) =>
          /process\.env/.test(text) && !path.endsWith('/config.ts') && !path.endsWith('drizzle.config.ts'),
      )
      .map(({ path }) => path);
    expect(readers).toEqual([]);
  });

  it('documents every environment variable of a service in .env.example', () => {
    const documented = readFileSync(`${root}.env.example`, 'utf8');
    const keys = files
      .filter(({ path }) => /^(subgraphs\/\w+|gateway|packages\/service-kit)\/src\/config\.ts$/.test(path))
      .flatMap(({ text }) => [...text.matchAll(/^ {2,4}([A-Z][A-Z0-9_]+): /gm)].map(([, key]) => key ?? ''));
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => !documented.includes(`\n${key}=`))).toEqual([]);
  });
});
