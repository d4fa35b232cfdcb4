import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildScripts } from './build.ts';

const LIMIT = 12 * 1024;

describe('the built scripts', () => {
  it('are the ones that the sources give: `node --import tsx clients/widgets/src/build-main.ts` makes them anew', async () => {
    const built = await buildScripts();
    expect(built).toHaveLength(2);
    for (const { path, text } of built) expect(await readFile(path, 'utf8'), path).toBe(text);
  });

  it('bring both elements and the client under them in less than 12 kB gzipped', async () => {
    const widgets = (await buildScripts()).find(({ path }) => path.endsWith('/widgets.js'));
    const { length } = gzipSync(widgets?.contents ?? '');
    expect(length).toBeGreaterThan(1_000);
    expect(length).toBeLessThan(LIMIT);
  });
});
