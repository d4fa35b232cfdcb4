// npm start: installs the packages where needed, then runs the whole shop. Plain JavaScript without dependencies.
import path from 'node:path';
import url from 'node:url';
import util from 'node:util';

import { requireNode, runNode } from './launch.mjs';

const USAGE = `Runs the whole shop on this machine: every service, PostgreSQL, Redis, NATS, and demo data.

Usage: npm start -- [options]

  --port N      the gateway's port; the services take the ones after it (default 4000)
  --fresh       delete the data of earlier runs first
  --processes   give every service a process of its own, instead of one for all
  --docker      take PostgreSQL, Redis and NATS from docker compose
  --help        show this text

Servers that already run are used when DATABASE_URL, REDIS_URL or NATS_URL name them.
`;

const OPTIONS = {
  port: { type: 'string' },
  fresh: { type: 'boolean' },
  processes: { type: 'boolean' },
  docker: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};
// The last service's port is seven above the gateway's.
const HIGHEST_PORT = 65_535 - 7;

function refuse(message) {
  process.stderr.write(`${message}\n\nnpm start -- --help lists the options.\n`);
  process.exit(2);
}

function readOptions(args) {
  try {
    return util.parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    return refuse(error.message.split('. ')[0]);
  }
}

requireNode(20, 19);
const args = process.argv.slice(2);
const options = readOptions(args);
if (options.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
if (options.port !== undefined) {
  const port = Number(options.port);
  if (!/^\d+$/.test(options.port) || port < 1 || port > HIGHEST_PORT) {
    refuse(`--port takes a number from 1 to ${HIGHEST_PORT}, not "${options.port}".`);
  }
}

const root = path.join(path.dirname(url.fileURLToPath(import.meta.url)), '..');
const { installPackages } = await import('./install.mjs');
await installPackages();
// The young generation as in the Dockerfile.
runNode(
  ['--max-semi-space-size=64', '--import', 'tsx', path.join('local', 'stack', 'src', 'main.ts'), ...args],
  root,
);
