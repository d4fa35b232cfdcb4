// npm test: installs the packages where needed, then runs the tests. Arguments go to vitest.
import path from 'node:path';
import url from 'node:url';

import { requireNode, runNode } from './launch.mjs';

requireNode(20, 19);
const root = path.join(path.dirname(url.fileURLToPath(import.meta.url)), '..');
const { installPackages } = await import('./install.mjs');
await installPackages();
runNode([path.join('node_modules', 'vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)], root);
