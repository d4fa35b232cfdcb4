import { writeFileSync } from 'node:fs';
import { manifestOf, storedOperations } from './stored-operations.ts';
import { composeSupergraph } from './supergraph.ts';

// pnpm compose: writes supergraph.graphql and stored-operations.json (for the gateway) and api.graphql (for clients). All are committed.
const { supergraph, api, problems } = composeSupergraph();
for (const problem of problems) console.error(problem);
if (supergraph === '') process.exit(1);
writeFileSync(new URL('./supergraph.graphql', import.meta.url), supergraph);
writeFileSync(new URL('./api.graphql', import.meta.url), api);
writeFileSync(new URL('./stored-operations.json', import.meta.url), manifestOf(storedOperations()));
console.log(`Composed: supergraph ${supergraph.length} characters, API ${api.length} characters.`);
process.exit(problems.length > 0 ? 1 : 0);
