/*
 * The commands that go on to the report. Nearly all they load is the same, and bundled in one piece it loads sooner than in fifty.
 */

export { build } from './build/build.ts';
export { explain } from './explain.ts';
export { writePage } from './page.ts';
export { reportState } from './report-state.ts';
export { movedByData } from './signed/moved.ts';
export { verify } from './verify.ts';
