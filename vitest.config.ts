import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: { '@': import.meta.dirname, 'server-only': `${import.meta.dirname}/db/testing/nothing.ts` },
  },
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/.next*/**', '**/.data/**', '**/.tmp/**'],
    pool: 'forks',
    maxWorkers: 2,
    maxConcurrency: 12, // tests that say so mostly wait for a database that does not answer
    globalSetup: ['db/testing/global-setup.ts'],
    setupFiles: ['db/testing/setup.ts'],
    env: { LOG_LEVEL: 'warn' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
