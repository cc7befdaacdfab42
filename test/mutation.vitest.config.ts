import { defineConfig } from 'vitest/config';

/** The tests that mutations of a folder are held against (`npm run mutation`): those of the folder, in one process. */
export default defineConfig({
  test: {
    include: (
      process.env['MUTATION_TESTS'] ?? 'test/rules,test/workbook/read,test/workbook/reader-rules.test.ts'
    )
      .split(',')
      .map((tests) => (tests.endsWith('.ts') ? tests : `${tests}/**/*.test.ts`)),
    exclude: ['**/*.{outside,slow,whole}.test.ts'],
    globalSetup: './test/run-folder.setup.ts',
    isolate: false,
    testTimeout: 60_000,
  },
});
