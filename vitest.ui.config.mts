import { defineConfig } from 'vitest/config';

/** The suites that look at the workbench in a browser; scripts/test.mjs starts the server that they look at. */
export default defineConfig({
  test: {
    include: ['test/ui/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
