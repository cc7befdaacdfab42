import { stateOfFiles } from '../workspace/write.ts';
import { exitCodes } from './exit-codes.ts';
import { main } from './main.ts';

// Whoever reads what is printed may stop reading (`| head`, `| more`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  const why = error.code === 'ENOSPC' ? 'ổ đĩa đã đầy' : error.message;
  process.stderr.write(`Không ghi được những gì lệnh in ra: ${why}. ${stateOfFiles()}\n`);
  process.exit(exitCodes.fault);
});

void main(process.argv.slice(2));
