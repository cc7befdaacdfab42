import { setFlagsFromString } from 'node:v8';

/* How V8 is to go about a command that reads workbooks; those that read none have no use for it, and load it not. */

// Node 20 optimizes a function soon after its first calls, and in a run of a second or two gets less back than that costs: a quarter of a
// build. Later Nodes wait longer by themselves, and do not know the flag.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1600000');

/**
 * Left to itself, V8 lets garbage grow to three times what is kept before it looks: at 1,000 workbooks nearly half of all memory, and
 * with a few a fiftieth of the time of a build.
 */
export function keepGarbageShort(): void {
  setFlagsFromString('--heap-growing-percent=50');
}
