import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { plainly } from '../../document/as-written.ts';
import { outside } from '../../outside.ts';
import { type CommandResult, runIn } from '../../workspace-copy.ts';
import { typeByLibreOffice } from './typed-by-libreoffice.ts';

const script = (name: string) => path.join(import.meta.dirname, name);

/** Has a process say on its way out how much memory it took. */
const sayPeak = `data:text/javascript,${encodeURIComponent(
  "process.on('exit',()=>console.error('peak='+process.resourceUsage().maxRSS))",
)}`;

/** A workspace that begins with no year at all; it goes away with the test. */
export class NewWorkspace {
  readonly root = mkdtempSync(path.join(tmpdir(), 'năm mới '));

  constructor() {
    onTestFinished(() => rmSync(this.root, { recursive: true, force: true }));
  }

  /** Most memory that each command has taken so far, in MB. */
  readonly peaks = new Map<string, number>();

  run(...args: readonly string[]): CommandResult {
    const { err, ...result } = runIn(this.root, args, { NODE_OPTIONS: `--import=${sayPeak}` });
    const [command = ''] = args;
    const peak = Number(/^peak=(\d+)$/m.exec(err)?.[1]) / 1024;
    this.peaks.set(command, Math.max(peak, this.peaks.get(command) ?? 0));
    return { ...result, err: err.replace(/^peak=\d+\n/m, '') };
  }

  path(...names: readonly string[]): string {
    return path.join(this.root, ...names);
  }

  /** Another workspace with the same files. */
  copy(): NewWorkspace {
    const copy = new NewWorkspace();
    cpSync(this.root, copy.root, { recursive: true });
    return copy;
  }

  /** Types into the year's workbooks as a person would, through openpyxl. */
  fill(year: number, ...how: readonly ('doi-tuong' | 'so-bo')[]): void {
    outside('openpyxl', [script('fill.py'), this.path(String(year)), String(year), ...how]);
  }

  /** The same, typed and saved by LibreOffice. */
  fillByLibreOffice(year: number): void {
    const folder = mkdtempSync(path.join(tmpdir(), 'typed-'));
    try {
      const list = path.join(folder, 'cells.tsv');
      outside('openpyxl', [script('fill.py'), this.path(String(year)), String(year), '--list', list]);
      typeByLibreOffice(list);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** Open issues of `validate --json`, as "severity file sheet!cell rule". */
  issues(year: number): readonly string[] {
    const { out } = this.run('validate', String(year), '--json');
    const { issues } = JSON.parse(out) as {
      issues: readonly {
        rule: string;
        severity: string;
        at: { file: string | null; sheet: string | null; cell: string | null };
      }[];
    };
    return issues.map(
      ({ severity, at, rule }) => `${severity} ${at.file} ${at.sheet}!${at.cell ?? ''} ${rule}`,
    );
  }

  /** The year's report as another program reads it, one paragraph a line. */
  report(year: number): string {
    const file = this.path(String(year), `BC-UBND-${year}.docx`);
    return plainly(outside('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', file]));
  }

  /** What the report should say and does not: sentences added up from the workbooks by a program that isn't ours. */
  missingSentences(year: number, text: string): readonly string[] {
    const sums = JSON.parse(
      outside('openpyxl', [script('filled.py'), this.path(String(year)), String(year)]),
    ) as Readonly<Record<string, number>>;
    return sentences((name) => sums[name] ?? 0, year).filter((sentence) => !text.includes(sentence));
  }
}

/** Dots between thousands; below ten, a nought before. */
function whole(value: number): string {
  return value < 10 ? `0${value}` : String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** In hundredths of a percent, half up. */
const rate = (part: number, of: number): number => Math.floor((part * 20_000 + of) / (2 * of));
const points = (hundredths: number): string => (hundredths / 100).toFixed(2).replace('.', ',');

function sentences(of: (name: string) => number, year: number): readonly string[] {
  const change = (name: string): string => {
    const by = rate(of(name), of('households')) - rate(of(`${name}Before`), of('householdsBefore'));
    return `${by < 0 ? 'giảm' : 'tăng'} ${points(Math.abs(by))} điểm phần trăm so với cuối năm ${year - 1}`;
  };
  const share = (name: string): string =>
    `${whole(of(name))} hộ, chiếm ${points(rate(of(name), of('households')))}% tổng số hộ dân`;
  return [
    `là ${whole(of('given') / 1_000_000)} triệu đồng`,
    `chuyển sang năm ${year} là ${whole(of('carriedOver') / 1_000_000)} triệu đồng`,
    `- Từ nguồn vốn năm ${year - 1} chuyển sang năm ${year}: đã phê duyệt ${whole(of('beforeProjects'))} dự án hỗ trợ tại cộng đồng với ${whole(of('beforeHouseholds'))} hộ`,
    `- Từ nguồn vốn giao năm ${year}: đã phê duyệt ${whole(of('nowProjects'))} dự án hỗ trợ tại cộng đồng với ${whole(of('nowHouseholds'))} hộ`,
    `Kinh phí phê duyệt là ${whole(of('nowCost'))} đồng, trong đó ngân sách nhà nước ${whole(of('nowBudget'))} đồng`,
    `${whole(of('nowOwn'))} đồng.`,
    `${whole(of('nowPoor'))} hộ nghèo; ${whole(of('nowNearPoor'))} hộ cận nghèo.`,
    `+ Hộ dân cư tại thời điểm rà soát: ${whole(of('households'))} hộ với ${whole(of('persons'))} nhân khẩu.`,
    `+ Hộ nghèo: ${share('poor')}`,
    change('poor'),
    `+ Hộ cận nghèo: ${share('nearPoor')}`,
    change('nearPoor'),
  ];
}
