import { Command } from 'commander';
import { runJourney } from './journey.ts';

// pnpm journey: the whole way from browsing to a paid order, against a shop that runs, with each step's answer.
const { url } = new Command('journey')
  .description('From browsing as a guest to a paid order pushed live, printing each answer.')
  .option('--url <url>', 'the GraphQL endpoint', 'http://localhost:4000/graphql')
  .parse()
  .opts<{ url: string }>();

let step = 0;
await runJourney(url, (what, answer) => {
  step += 1;
  console.log(`\n${String(step).padStart(2)}. ${what}\n${JSON.stringify(answer, null, 2)}`);
});
console.log('\nThe journey is complete.');
