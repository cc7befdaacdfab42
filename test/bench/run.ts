import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What one run has cost: CPU and wall in ms, the most memory in MB. */
export interface Cost {
  readonly cpu: number;
  readonly wall: number;
  readonly memory: number;
}

export interface Contender {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Before each run, untimed. */
  readonly prepare?: () => void;
}

const hook = pathToFileURL(path.resolve('test/bench/measure.js')).href;

/** Runs each contender in turn, `rounds` times over after a round that does not count, so that a noisy minute falls on all alike. */
export function interleaved(
  contenders: readonly Contender[],
  rounds: number,
  warmUp = true,
): ReadonlyMap<string, Cost> {
  const costs = new Map<string, Cost[]>(contenders.map(({ name }) => [name, []]));
  for (let round = warmUp ? -1 : 0; round < rounds; round += 1)
    for (const contender of contenders) {
      process.stderr.write(`\r\u001b[K${round + 1}/${rounds} ${contender.name}`);
      const cost = costOf(contender);
      if (round >= 0) costs.get(contender.name)?.push(cost);
    }
  process.stderr.write('\r\u001b[K');
  return new Map([...costs].map(([name, all]) => [name, medianOf(all)]));
}

function costOf({ name, command, args, prepare }: Contender): Cost {
  prepare?.();
  const out = path.join(tmpdir(), `bench-${process.pid}`);
  rmSync(out, { force: true });
  const env = { ...process.env, BENCH_OUT: out, NODE_OPTIONS: `--import=${hook}` };
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { env, encoding: 'utf8', maxBuffer: 1 << 28 });
  const wall = performance.now() - start;
  if (status === null || status > 1) throw new Error(`${name} ended with ${status}: ${stderr}`);
  const [cpu = NaN, memory = NaN] =
    readFileSync(out, 'utf8').trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  rmSync(out);
  return { cpu, wall, memory };
}

function medianOf(costs: readonly Cost[]): Cost {
  const median = (take: (cost: Cost) => number): number => {
    const sorted = costs.map(take).sort((a, b) => a - b);
    const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
    return ((low ?? NaN) + (high ?? NaN)) / 2;
  };
  return {
    cpu: median(({ cpu }) => cpu),
    wall: median(({ wall }) => wall),
    memory: median(({ memory }) => memory),
  };
}
