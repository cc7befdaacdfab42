import { setFlagsFromString } from 'node:v8';
import { stateOfFiles } from '../workspace/write.ts';
import { exitCodes } from './exit-codes.ts';
import { main } from './main.ts';

// Node 20 optimizes a function soon after its first calls, and in a run of a second or two gets less back than that costs: a quarter of a
// build. Later Nodes wait longer by themselves, and do not know the flag.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1600000');
// A pattern that is used again is made twice, first to be interpreted: made once, a build takes a fiftieth less.
setFlagsFromString('--no-regexp-tier-up');

// Whoever reads what is printed may stop reading (`| head`, `| more`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  const why = error.code === 'ENOSPC' ? 'ổ đĩa đã đầy' : error.message;
  process.stderr.write(`Không ghi được những gì lệnh in ra: ${why}. ${stateOfFiles()}\n`);
  process.exit(exitCodes.fault);
});

void main(process.argv.slice(2));
