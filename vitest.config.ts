import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/src/**/*.test.ts', 'e2e/**/*.test.ts', 'schema/**/*.test.ts', 'bench/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/.local/**'],
    globalSetup: ['packages/testing/src/global-setup.ts'],
    // Servers start in beforeAll; on two busy cores that takes its time.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    env: { APOLLO_TELEMETRY_DISABLED: '1' },
  },
});
