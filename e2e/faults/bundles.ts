import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { subgraphs } from '@bazaar/schema/subgraphs';
import type { ServiceName } from '@bazaar/stack';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const mainOf = (name: ServiceName): string =>
  join(root, name === 'gateway' ? 'gateway/src/main.ts' : `subgraphs/${name}/src/main.ts`);

// What reads files that lie beside it, and native code: it stays where it is.
const kept = /^(@node-rs\/|pdfkit$|pg-native$)/;

const places: Plugin = {
  name: 'places',
  setup: ({ onLoad, onResolve, resolve }) => {
    // Our own files find their migrations, schemas and fonts by where they lie.
    onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: 'ts',
    }));
    onResolve({ filter: kept }, async ({ path, kind, resolveDir, importer, pluginData }) => {
      if (pluginData === places) return null;
      const found = await resolve(path, { kind, resolveDir, importer, pluginData: places });
      return found.errors.length > 0 ? { path, external: true } : { path: found.path, external: true };
    });
  },
};

// Modules of CommonJS in a module of ECMAScript.
const banner = `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url);
const __filename = import.meta.filename, __dirname = import.meta.dirname;`;

/**
 * Makes one file of each service, which starts in a sixth of the time: a storm kills them by the hundred, and each is to live again soon.
 * Answers the file of each, in `folder`.
 */
export const bundleServices = async (folder: string): Promise<(name: ServiceName) => string> => {
  const fileOf = (name: ServiceName): string => join(folder, `${name}.mjs`);
  const names: readonly ServiceName[] = [...subgraphs, 'gateway'];
  await Promise.all(
    names.map((name) =>
      build({
        entryPoints: [mainOf(name)],
        outfile: fileOf(name),
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node20',
        banner: { js: banner },
        plugins: [places],
        logLevel: 'error',
      }),
    ),
  );
  return fileOf;
};
