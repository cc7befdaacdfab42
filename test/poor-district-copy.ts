import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TypedCells } from '../fixtures/book-values.ts';
import { fileOf } from './walk/careful-year.ts';
import { communes, communeWorkbook, districtWorkbook, year } from './walk/poor-district.ts';
import { callIn, type CommandResult } from './workspace-copy.ts';

/** All annexes of a year of version 2. */
export const allAnnexes: TypedCells = {
  communesAnnex: 'Có',
  communesAnnexNote: 'Số liệu từng xã trong bảng là số liệu mô phỏng.',
  fundsAnnex: 'Có',
  documentsAnnex: 'Có',
};

/** A workspace with the year of the poor district (version 2, its figures invented), `report` as its sheet "Báo cáo" says otherwise. */
export class PoorDistrictCopy {
  readonly root = mkdtempSync(path.join(tmpdir(), 'huyện nghèo '));

  static async made(report: TypedCells = {}): Promise<PoorDistrictCopy> {
    const copy = new PoorDistrictCopy();
    mkdirSync(copy.path('xa'), { recursive: true });
    for (const [seed, commune] of communes.entries())
      writeFileSync(copy.path(fileOf(commune)), await communeWorkbook(seed));
    await copy.say(report);
    return copy;
  }

  /** Another with the same files. */
  copied(): PoorDistrictCopy {
    const copy = new PoorDistrictCopy();
    cpSync(this.root, copy.root, { recursive: true });
    return copy;
  }

  /** The district's workbook anew. */
  async say(report: TypedCells): Promise<void> {
    writeFileSync(this.path('huyen.xlsx'), await districtWorkbook(report));
  }

  path(name: string): string {
    return path.join(this.root, String(year), name);
  }

  read(name: string): Buffer {
    return readFileSync(this.path(name));
  }

  change(name: string, change: (bytes: Buffer) => Uint8Array): void {
    writeFileSync(this.path(name), change(this.read(name)));
  }

  run(args: readonly string[]): Promise<CommandResult> {
    return callIn(this.root, args);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
