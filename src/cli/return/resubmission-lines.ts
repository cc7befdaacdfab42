import path from 'node:path';
import { typedOf } from '../../model/cell.ts';
import { present } from '../../model/present.ts';
import type { Resubmission } from '../../rules/shared/resubmissions.ts';
import { formatCount } from '../../vietnamese/numbers.ts';
import { upperFirst } from '../../vietnamese/text.ts';

/** Cells that one line names. */
const most = 6;

type Change = Resubmission['changes'][number];

function cellsOf(changes: readonly Change[]): string {
  const shown = changes.slice(0, most).map(({ before, now }) => {
    const say = (cell: Change['now']) => (typedOf(cell) === '' ? 'trống' : typedOf(cell));
    return `${now.at.sheet}!${now.at.cell} ${say(before)} → ${say(now)}`;
  });
  return `${shown.join('; ')}${changes.length > most ? `; và ${formatCount(changes.length - most)} ô khác` : ''}`;
}

/** Which sending counts, and what it changes against the one before: asked about, and not (forms-vi D.11). */
export function resubmissionLines({
  name,
  before,
  now,
  sending,
  changes,
  unasked,
}: Resubmission): readonly string[] {
  const file = (of: { readonly file: string }) => path.posix.basename(of.file);
  const earlier = sending === undefined ? 'lần trước' : `lần ${sending}`;
  const asked = changes.filter((change) => !unasked.includes(change));
  const head = `${upperFirst(name)}: dùng ${file(now)}; ${earlier} (${file(before)}) không dùng nữa.`;
  if (changes.length === 0) return [head, `So với ${earlier} không có ô nào khác.`];
  return present([
    head,
    `So với ${earlier} có ${formatCount(changes.length)} ô khác; ${unasked.length === 0 ? 'mọi ô đều trong danh sách yêu cầu sửa.' : `${formatCount(unasked.length)} ô không nằm trong danh sách yêu cầu sửa: ${cellsOf(unasked)}.`}`,
    asked.length > 0 && `Đã sửa theo yêu cầu: ${cellsOf(asked)}.`,
  ]);
}
