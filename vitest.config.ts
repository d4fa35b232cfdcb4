import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import StormFirst from './packages/testing/src/storm-first.ts';

const require = createRequire(import.meta.url);

export default defineConfig({
  resolve: {
    // Vite would take graphql's ES module, Apollo's packages its CommonJS one, and the two refuse each other's schemas.
    alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }],
  },
  test: {
    include: ['**/src/**/*.test.ts', 'e2e/**/*.test.ts', 'schema/**/*.test.ts', 'bench/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/.local/**'],
    reporters: ['default', './packages/testing/src/plain-reporter.ts'],
    globalSetup: ['packages/testing/src/global-setup.ts'],
    // Servers start in beforeAll; on two busy cores that takes its time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    sequence: { sequencer: StormFirst },
    env: { APOLLO_TELEMETRY_DISABLED: '1' },
  },
});
