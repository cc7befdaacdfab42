import { appendFileSync } from 'node:fs';

// Loaded into every Node that is timed (NODE_OPTIONS), bare Node too: what the process has cost, its threads included, when it ends.
const file = process.env['BENCH_OUT'];
if (file !== undefined)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    appendFileSync(file, `${(userCPUTime + systemCPUTime) / 1000} ${maxRSS / 1024}\n`);
  });
