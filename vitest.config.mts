import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Generous: the machine may have much else to do.
    testTimeout: 30_000,
    // Those need a VS Code around them: npm run test:host, npm run test:ui.
    exclude: ['test/host/**', 'test/ui/**'],
  },
});
