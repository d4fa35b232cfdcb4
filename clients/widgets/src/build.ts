import { fileURLToPath } from 'node:url';
import { build, type OutputFile } from 'esbuild';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where the built scripts are kept: the demo page and shops load them as they are. */
export const scriptsFolder = pathOf('../demo/__generated__/');

/**
 * Builds `widgets.js`, which is all that a page needs to use the elements, and `demo.js`, the demo page's own script.
 * Nothing is written.
 */
export const buildScripts = async (): Promise<OutputFile[]> => {
  const { outputFiles } = await build({
    entryPoints: { widgets: pathOf('index.ts'), demo: pathOf('demo/main.ts') },
    outdir: scriptsFolder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    write: false,
    plugins: [
      {
        // The demo uses the elements as any page would: from the script, not from the sources.
        name: 'widgets-stay-outside',
        setup: ({ onResolve }) => {
          onResolve({ filter: /^\.\.\/index\.ts$/ }, () => ({ path: './widgets.js', external: true }));
        },
      },
    ],
  });
  return outputFiles;
};
