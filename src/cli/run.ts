import { main } from './main.ts';

// Whoever reads what is printed may stop reading (`| head`, `| more`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void main(process.argv.slice(2));
