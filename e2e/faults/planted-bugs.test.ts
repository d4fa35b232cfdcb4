import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { plantedBugs } from './planted-bugs.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

it.each(plantedBugs.map((bug) => [bug.name, bug] as const))(
  'can be planted in the sources as they are: %s',
  async (_, { patches }) => {
    for (const { file, find } of patches) {
      const text = await readFile(`${root}${file}`, 'utf8');
      expect(text.split(find).length - 1, `${file} holds this once:\n${find}`).toBe(1);
    }
  },
);
