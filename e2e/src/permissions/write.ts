import { readFileSync, writeFileSync } from 'node:fs';
import { permissionsPage } from './table.ts';

// pnpm permissions: writes docs/PERMISSIONS.md; with --check, says whether it is the present one.
const file = new URL('../../../docs/PERMISSIONS.md', import.meta.url);
const page = permissionsPage();
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') === page) console.log('docs/PERMISSIONS.md is up to date.');
  else {
    console.error('docs/PERMISSIONS.md is not what the schemas say: run pnpm permissions');
    process.exitCode = 1;
  }
} else writeFileSync(file, page);
