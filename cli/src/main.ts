import { Command } from 'commander';
import { deadLettersCommand } from './dead-letters.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { ratesCommand } from './rates.ts';
import { reconcileCommand } from './reconcile.ts';
import { verifyCommand } from './verify.ts';

// pnpm bazaar: what an operator does from a terminal.
await new Command('bazaar')
  .description("The operator's command.")
  .addCommand(deadLettersCommand())
  .addCommand(exportCommand())
  .addCommand(importCommand())
  .addCommand(ratesCommand())
  .addCommand(reconcileCommand())
  .addCommand(verifyCommand())
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
