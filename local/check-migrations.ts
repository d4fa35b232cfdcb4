import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { subgraphs } from '../schema/subgraphs.ts';

// pnpm check:migrations: every change to a table has its migration. Generating what is missing is how it is found out, and how it is mended.
const root = fileURLToPath(new URL('../', import.meta.url));
for (const name of subgraphs)
  execFileSync(`${root}node_modules/.bin/drizzle-kit`, ['generate'], {
    cwd: `${root}subgraphs/${name}`,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
const changed = execFileSync('git', ['status', '--porcelain', '--', 'subgraphs/*/migrations'], {
  cwd: root,
  encoding: 'utf8',
});
if (changed !== '') {
  console.error(
    `Tables changed without a migration; it has been generated, look at it and commit it:\n${changed}`,
  );
  process.exit(1);
}
console.log('Every table has its migrations.');
