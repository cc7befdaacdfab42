import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setCell, withSheet } from '../workbook/damaged.ts';
import { commandOf } from '../outside.ts';
import { peersFolder } from './fetch.ts';
import { makeYear } from './many-communes.ts';
import { type Contender, type Cost, interleaved } from './run.ts';

/**
 * `npm run bench` (after `npm run build`): the program beside what she might be given instead, and beside bare Node, on the sample's year of
 * version 1; then years of 102 and of 1,000 communes. The peers only add up the numbers of each sheet and write one document: no checks,
 * no words, no sources. `--runs N` (5), `--before DIR` another built checkout in the same rounds, `--only sample|many`.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    before: { type: 'string' },
    only: { type: 'string' },
    sizes: { type: 'string', default: '102,1000' },
  },
});
const rounds = Number(values.runs);
const root = mkdtempSync(path.join(tmpdir(), 'bench '));
const node = process.execPath;
const programs = [
  { name: 'dakto-report', bin: path.resolve('bin/dakto-report.js') },
  ...(values.before === undefined
    ? []
    : [{ name: 'before', bin: path.resolve(values.before, 'bin/dakto-report.js') }]),
];

/** A copy of the sample, to be built in. */
function sampleCopy(name: string): string {
  const folder = path.join(root, name);
  for (const entry of ['huyen.xlsx', 'xa'])
    cpSync(path.join('fixtures/dak-to-v1/2023', entry), path.join(folder, '2023', entry), {
      recursive: true,
    });
  return folder;
}

function ours(name: string, bin: string): readonly Contender[] {
  const [fresh, standing, corrected] = ['fresh', 'standing', 'corrected'].map((kind) =>
    sampleCopy(`${name} ${kind}`),
  ) as [string, string, string];
  const call = (folder: string, ...args: readonly string[]) => ({
    command: node,
    args: [bin, ...args, '-C', folder],
  });
  const report = path.join(fresh, '2023', 'BC-UBND-2023.docx');
  const commune = path.join(corrected, '2023', 'xa', '23431-xa-van-lem.xlsx');
  const first: Buffer = readFileSync(commune);
  const second = threeCellsMore(first);
  let now: Buffer = first;
  return [
    { name: `${name} --help`, command: node, args: [bin, '--help'] },
    { name: `${name} validate, one file`, ...call(fresh, 'validate', commune) },
    { name: `${name} validate`, ...call(fresh, 'validate', '2023') },
    {
      name: `${name} build, fresh`,
      ...call(fresh, 'build', '2023'),
      prepare: () => rmSync(report, { force: true }),
    },
    { name: `${name} build, standing report`, ...call(standing, 'build', '2023') },
    {
      name: `${name} build, three cells corrected`,
      ...call(corrected, 'build', '2023'),
      prepare: () => {
        now = now === first ? second : first;
        writeFileSync(commune, now);
      },
    },
    { name: `${name} page`, ...call(standing, 'page', '2023') },
  ];
}

/** The campaign of one commune: so many meetings, so many more who came. */
function threeCellsMore(bytes: Uint8Array): Buffer {
  return Buffer.from(
    withSheet(bytes, 'Truyền thông', (xml) =>
      ['F8', 'G8', 'H8'].reduce((text, address, index) => setCell(text, address, 20 + index), xml),
    ),
  );
}

async function peers(): Promise<readonly Contender[]> {
  const year = path.join(sampleCopy('peers'), '2023');
  const out = path.join(root, 'peer.docx');
  const script = (file: string): string => path.resolve('test/bench/peers', file);
  const packages = await peersFolder();
  const python = commandOf('openpyxl');
  return [
    { name: 'hand-written reader + docx', command: node, args: [script('hand-docx.js'), year, out] },
    { name: 'exceljs + docx', command: node, args: [script('exceljs-docx.js'), year, out] },
    ...(packages === null
      ? []
      : [
          {
            name: 'SheetJS + docxtemplater',
            command: node,
            args: [script('sheetjs-docxtemplater.js'), year, out, packages],
          },
        ]),
    ...(python === undefined
      ? []
      : [
          { name: 'openpyxl + python-docx', command: python, args: [script('openpyxl_docx.py'), year, out] },
          {
            name: 'openpyxl read-only + python-docx',
            command: python,
            args: [script('openpyxl_docx.py'), year, out, '--read-only'],
          },
        ]),
  ];
}

function printTable(costs: ReadonlyMap<string, Cost>, base: string): void {
  const bare = costs.get('bare Node');
  const own = costs.get(base);
  console.log(`| | CPU, × bare Node | CPU, × ${base} | wall, × bare Node | memory, MB |`);
  console.log('|---|---|---|---|---|');
  for (const [name, { cpu, wall, memory }] of costs)
    console.log(
      `| ${name} | ${ratio(cpu, bare?.cpu)} | ${ratio(cpu, own?.cpu)} | ${ratio(wall, bare?.wall)} | ${memory.toFixed(0)} |`,
    );
  console.log('');
}

const ratio = (value: number, of: number | undefined): string => (value / (of ?? NaN)).toFixed(2);

const bareNode: Contender = { name: 'bare Node', command: node, args: ['-e', '0'] };

try {
  if (!existsSync('dist/cli/run.js')) throw new Error('npm run build comes first');
  console.log(`Node ${process.version}, medians of ${rounds} runs in turn\n`);
  if (values.only !== 'many') {
    const contenders = [
      bareNode,
      ...programs.flatMap(({ name, bin }) => ours(name, bin)),
      ...(await peers()),
    ];
    printTable(interleaved(contenders, rounds), 'dakto-report build, fresh');
  }
  if (values.only !== 'sample')
    for (const communes of values.sizes.split(',').map(Number)) {
      const folder = path.join(root, String(communes));
      await makeYear(folder, communes);
      console.log(`${communes} communes\n`);
      const contenders = programs.flatMap(({ name, bin }): readonly Contender[] => [
        { name: `${name} validate`, command: node, args: [bin, 'validate', '2023', '-C', folder] },
        {
          name: `${name} build --draft`,
          command: node,
          args: [bin, 'build', '2023', '--draft', '-C', folder],
        },
      ]);
      const once = communes > 500;
      printTable(
        interleaved([bareNode, ...contenders], once ? 1 : rounds, !once),
        'dakto-report build --draft',
      );
    }
} finally {
  rmSync(root, { recursive: true, force: true });
}
