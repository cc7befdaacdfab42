import { printedReport } from '../../src/document/edited/printed.ts';
import { compareDocument } from '../../src/document/edited/compare.ts';
import { finalCopy } from '../../src/document/passes/finalize/final-copy.ts';
import { type Obstacle, obstaclesIn } from '../../src/document/passes/finalize/obstacles.ts';
import { openDocument, type OpenedDocument } from '../../src/document/edited/text.ts';
import { checkedMarks } from '../../src/document/verify/marks.ts';
import type { Report } from '../../src/model/report.ts';

export function opened(bytes: Uint8Array): OpenedDocument {
  const found = openDocument(bytes);
  if (!found.ok) throw new Error(JSON.stringify(found.fault));
  return found;
}

export function copyToSign(bytes: Uint8Array): Uint8Array {
  return finalCopy(opened(bytes));
}

export function obstaclesOf(bytes: Uint8Array): readonly Obstacle[] {
  return obstaclesIn(opened(bytes));
}

/** "edited da2.trong-nam.ho: 250 / 252": every mark that is not what the data say. */
export function differences(bytes: Uint8Array, report: Report): readonly string[] {
  const comparison = compareDocument(opened(bytes).document, printedReport(report));
  return checkedMarks(comparison, (id) => id ?? '').flatMap(({ state, figure, text, current }) =>
    state === 'same' ? [] : [`${state} ${figure}: ${text} / ${current}`],
  );
}
