import { Command } from 'commander';
import { promoteCommand, synonymsCommand } from './curate.ts';
import { deadLettersCommand } from './dead-letters.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { keysCommand } from './keys.ts';
import { ratesCommand } from './rates.ts';
import { rebuildRatingsCommand, reindexCommand } from './rebuild.ts';
import { reconcileCommand } from './reconcile.ts';
import { verifyCommand } from './verify.ts';

// pnpm bazaar: what an operator does from a terminal.
await new Command('bazaar')
  .description("The operator's command.")
  .addCommand(deadLettersCommand())
  .addCommand(exportCommand())
  .addCommand(importCommand())
  .addCommand(keysCommand())
  .addCommand(promoteCommand())
  .addCommand(ratesCommand())
  .addCommand(rebuildRatingsCommand())
  .addCommand(reconcileCommand())
  .addCommand(reindexCommand())
  .addCommand(synonymsCommand())
  .addCommand(verifyCommand())
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
