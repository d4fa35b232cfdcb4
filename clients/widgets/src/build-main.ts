import { mkdir, writeFile } from 'node:fs/promises';
import { buildScripts, scriptsFolder } from './build.ts';

await mkdir(scriptsFolder, { recursive: true });
for (const { path, contents } of await buildScripts()) await writeFile(path, contents);
