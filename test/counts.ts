import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Set by vitest.config.ts. */
    readonly allCases: boolean;
  }
}

/**
 * How many cases a test of many takes: few in `npm test`, always the same ones; all under `npm run test:slow`, which calls vitest
 * with `--mode slow`.
 */
export function count({ few, all }: { readonly few: number; readonly all: number }): number {
  return inject('allCases') ? all : few;
}
