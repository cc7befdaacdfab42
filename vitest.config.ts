import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const common = {
  // Files share what a worker has loaded (loading it for each took most of the time): no test hangs on a module's state.
  isolate: false,
  // Vitest leaves a core free, which on two would mean one file at a time; many tests wait for another program anyway.
  maxWorkers: Math.max(2, availableParallelism()),
};

export default defineConfig({
  test: {
    reporters: ['default', './test/closing-line.ts'],
    globalSetup: './test/run-folder.setup.ts',
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.outside.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...common,
          name: 'outside',
          include: ['test/**/*.outside.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
