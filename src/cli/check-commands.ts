/* The commands that go no further than the data. Bundled in one piece they load sooner than in twenty. */

export { askAtTerminal, start } from './start.ts';
export { showStatus } from './status.ts';
export { validate } from './validate.ts';
