import { chmod, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

import { inFolder } from './testing.ts';
import { startTypesense } from './typesense.ts';

const path = process.env['PATH'] ?? '';
afterEach(() => {
  process.env['PATH'] = path;
});

/** Puts a program on PATH that takes the options of `typesense-server` and answers /health. */
async function putOnPath(folder: string, version: string): Promise<void> {
  const file = join(folder, 'typesense-server');
  await writeFile(
    file,
    `#!${process.execPath}
const { parseArgs } = require('node:util');
const text = { type: 'string' };
const { values } = parseArgs({ options: { version: { type: 'boolean' }, 'data-dir': text, 'api-address': text, 'api-port': text, 'peering-address': text, 'peering-port': text } });
if (values.version) { console.log('Typesense ${version}'); process.exit(); }
require('node:http').createServer((request, response) => {
  if (request.url === '/health') response.end('{"ok":true}');
  else response.end(process.env.TYPESENSE_API_KEY + ' ' + values['data-dir']);
}).listen(Number(values['api-port']), values['api-address']);
`,
  );
  await chmod(file, 0o755);
  process.env['PATH'] = [folder, path].join(delimiter);
}

describe('the search server', () => {
  it('is started from PATH, with a key and a folder of its own', () =>
    inFolder(async (folder) => {
      await putOnPath(folder, '30.1');
      const server = await startTypesense({ folder, durable: true, apiKey: 'a-key' });
      if (!server) throw new Error('It was not started');
      expect(await (await fetch(server.url)).text()).toMatch(/^a-key .*\/typesense\/data$/);
      await server.stop();
      await expect(fetch(server.url)).rejects.toThrow();
    }));

  it('is not taken when it is too old, and that is said', () =>
    inFolder(async (folder) => {
      await putOnPath(folder, '29.0');
      const said: string[] = [];
      const options = {
        folder,
        durable: true,
        apiKey: 'a-key',
        onProgress: (line: string) => said.push(line),
      };
      expect(await startTypesense(options)).toBeUndefined();
      expect(said.join()).toMatch(/older than version 30/);
    }));

  it('is done without where there is none', () =>
    inFolder(async (folder) => {
      process.env['PATH'] = folder;
      expect(await startTypesense({ folder, durable: true, apiKey: 'a-key' })).toBeUndefined();
    }));
});
