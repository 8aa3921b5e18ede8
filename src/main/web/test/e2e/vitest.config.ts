import { defineConfig } from 'vitest/config';

/** The built application in a real browser. One file after the other: they share the machine, not the data. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    globalSetup: 'site.ts',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
