import { defineConfig } from 'vitest/config';

/** The suites that look at the workbench in a browser; scripts/test.mjs starts the server that they look at. */
export default defineConfig({
  test: {
    include: ['test/ui/**/*.test.ts'],
    fileParallelism: false,
    // A busy machine may make the workbench late once; what is tried again is reported so.
    retry: 1,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
