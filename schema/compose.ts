import { writeFileSync } from 'node:fs';
import { composeSupergraph } from './supergraph.ts';

// pnpm compose: writes supergraph.graphql (for the gateway) and api.graphql (for clients). Both are committed.
const { supergraph, api, problems } = composeSupergraph();
for (const problem of problems) console.error(problem);
if (supergraph === '') process.exit(1);
writeFileSync(new URL('./supergraph.graphql', import.meta.url), supergraph);
writeFileSync(new URL('./api.graphql', import.meta.url), api);
console.log(`Composed: supergraph ${supergraph.length} characters, API ${api.length} characters.`);
process.exit(problems.length > 0 ? 1 : 0);
