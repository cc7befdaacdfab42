import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/**/*.outside.test.ts'] } },
      {
        test: { name: 'outside', include: ['test/**/*.outside.test.ts'], testTimeout: 240_000, hookTimeout: 240_000 },
      },
    ],
  },
});
