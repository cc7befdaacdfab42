import { availableParallelism } from 'node:os';
import { defineConfig, type Plugin, type TestProjectInlineConfiguration } from 'vitest/config';

const minutes = 60_000;

/**
 * `unit`: what is quick, for the inner loop. `whole`: commands, workbooks and documents as a whole, in this process. `slow`: many
 * cases or every column of the sample; a few of them here, all with `--mode slow` (npm run test:slow). `outside`: other programs.
 */
const heavier = ['whole', 'slow', 'outside'] as const;

/**
 * As bin/ runs the program (src/cli/run.ts): Node 20 optimizes a function so soon that it does not pay where most code runs a few times. And
 * room for what lives shortly: collecting it is a tenth of what a document's test costs.
 */
const ofWorkers = [
  '--max-semi-space-size=64',
  ...(process.versions.node.startsWith('20.') ? ['--interrupt-budget=1600000'] : []),
];

/** Packages as the bundle takes them: micromark has a second build, full of assertions, for those who work on it. */
const released: Plugin = {
  name: 'released',
  configResolved: ({ ssr }) => void (ssr.resolve = { ...ssr.resolve, conditions: ['node'] }),
};

const pageBundle = './test/page-bundle.setup.ts';

export default defineConfig(({ mode }) => ({
  test: {
    reporters: ['default', './test/closing-line.ts'],
    globalSetup: './test/run-folder.setup.ts',
    // What TypeScript became, kept by content: a tenth of the CPU of the inner loop.
    experimental: { fsModuleCache: true },
    projects: [
      project('unit', ['test/**/*.test.ts'], minutes, {
        exclude: heavier.map((name) => `test/**/*.${name}.test.ts`),
      }),
      project('whole', ['test/**/*.whole.test.ts'], 4 * minutes, { globalSetup: pageBundle }),
      project('outside', ['test/**/*.outside.test.ts'], 4 * minutes, {
        globalSetup: ['./test/ooxml-validator.setup.ts', pageBundle],
      }),
      project('slow', ['test/**/*.slow.test.ts'], (mode === 'slow' ? 60 : 4) * minutes, {
        provide: { allCases: mode === 'slow' },
        globalSetup: pageBundle,
      }),
    ],
  },
}));

function project(
  name: string,
  include: string[],
  timeout: number,
  more: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration {
  return {
    plugins: [released],
    test: {
      name,
      include,
      execArgv: ofWorkers,
      // Files share what a worker has loaded (loading it for each took most of the time): no test hangs on a module's state.
      isolate: false,
      // Vitest leaves a core free, which on two would mean one file at a time; many tests wait for another program anyway.
      maxWorkers: Math.max(2, availableParallelism()),
      testTimeout: timeout,
      hookTimeout: timeout,
      ...more,
    },
  };
}
