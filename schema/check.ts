import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges, parse, validate } from 'graphql';
import { manifestOf, storedOperations } from './stored-operations.ts';
import { composeSupergraph } from './supergraph.ts';

// pnpm check:schema [REV]: the subgraphs compose without a hint, everything is documented, the committed results are the present ones, the clients'
// stored operations are still valid, and nothing that clients had at REV (HEAD by default) is broken.
const here = new URL('./', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, here), 'utf8');
const { supergraph, api, problems } = composeSupergraph();
const operations = storedOperations();

for (const [file, made] of [
  ['supergraph.graphql', supergraph],
  ['api.graphql', api],
  ['stored-operations.json', manifestOf(operations)],
] as const)
  if (!existsSync(new URL(file, here)) || read(file) !== made)
    problems.push(`schema/${file} is not what the sources give: run pnpm compose`);

const schema = buildSchema(api);
for (const { name, body } of operations)
  problems.push(
    ...validate(schema, parse(body)).map(({ message }) => `The stored operation ${name}: ${message}`),
  );

const released = (revision: string): string | null => {
  try {
    return execFileSync('git', ['show', `${revision}:schema/api.graphql`], {
      cwd: here,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
};
const before = released(process.argv[2] ?? 'HEAD');
if (before !== null)
  problems.push(
    ...findBreakingChanges(buildSchema(before), schema).map(
      ({ description }) => `Breaks clients: ${description}`,
    ),
  );

for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'The schema is sound.' : `${problems.length} problems.`);
process.exit(problems.length > 0 ? 1 : 0);
