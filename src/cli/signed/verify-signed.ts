import type { TextLine } from '../../document/edited/spot.ts';
import { textDifferences, type TextDifferences } from '../../document/signed/differences.ts';
import { signedName } from '../../workspace/closing.ts';
import { changeText, differenceLines, sameChanges } from './differences-text.ts';
import { hanging, outputWidth, wrap } from '../reporters/width.ts';
import { closedCopies } from './last-closing.ts';

/** A copy without marks held against what the year was closed with. */
export interface SignedVerification extends TextDifferences {
  readonly file: string;
  readonly year: number;
  /** "2023/da-chot/2023-11-20/BC-UBND-2023-trinh-ky.docx". */
  readonly closed: string;
  /** It was closed again after that. */
  readonly isOlder: boolean;
}

/**
 * null: the year was not closed. Held against the last closing; against an earlier one where it is word for word that one.
 */
export function verifySigned(
  root: string,
  year: number,
  file: string,
  lines: readonly TextLine[],
): SignedVerification | null {
  const held = closedCopies(root, year).flatMap(({ folder, lines: linesOf }, index) => {
    const closed = linesOf();
    const name = `${folder}/${signedName(year)}`;
    return closed === null
      ? []
      : [{ file, year, closed: name, isOlder: index > 0, ...textDifferences(closed, lines) }];
  });
  return held.find(({ differences }) => differences.length === 0) ?? held[0] ?? null;
}

export function signedAsText({
  file,
  year,
  closed,
  isOlder,
  differences,
  filled,
}: SignedVerification): string {
  const width = outputWidth();
  const [group, ...others] = sameChanges(differences);
  const [first] = group ?? [];
  const count = differences.length;
  const one = first === undefined || others.length > 0 ? ':' : `: ${changeText(first)}`;
  return [
    ...wrap(
      count === 0
        ? `${file}: giống bản đã chốt, từng chữ và từng số.`
        : `${file}: khác bản đã chốt ${count} chỗ${one}`,
      width,
    ),
    ...differenceLines(differences, width),
    `Bản đã chốt: ${closed}${isOlder ? ' (sau đó đã chốt lại; đây không phải bản chốt cuối)' : ''}`,
    ...(filled.length === 0
      ? []
      : hanging('', `Văn thư đã điền: ${filled.map((text) => `“${text}”`).join('; ')}.`, width)),
    ...(count === 0
      ? []
      : wrap(
          `Nếu sửa có chủ ý: sửa trong BC-UBND-${year}.docx (số: sửa ở biểu), rồi chốt lại (dakto-report build ${year} --final). Nếu không: dùng lại bản đã chốt.`,
          width,
        )),
    '',
  ].join('\n');
}

/**
 * `{"file", "year", "closed", "isOlder", "same", "differences": [{"kind", "section", "from", "to", "sentence", "before"}],
 * "filled"}`, keys in that order.
 */
export function signedAsJson({
  file,
  year,
  closed,
  isOlder,
  differences,
  filled,
}: SignedVerification): string {
  const same = differences.length === 0;
  return `${JSON.stringify({ file, year, closed, isOlder, same, differences, filled }, null, 2)}\n`;
}
