import type { DocumentMark } from '../document/edited/document-text.ts';
import { quote } from '../document/edited/quote.ts';
import type { CheckedMark } from '../document/verify/marks.ts';
import type { Misplaced } from '../document/verify/misplaced.ts';
import type { Verification } from '../document/verify/verify.ts';
import { present } from '../model/present.ts';
import type { PageAbsent, PageDoubt, PageMark } from './model.ts';

export type StandingMark = PageMark & { readonly mark: DocumentMark };

type IndexOf = ReadonlyMap<string, number>;

/** The numbers that stand in a document, each with what is doubtful about it. */
export function marksOnPage(
  { marks, misplaced }: Pick<Verification, 'marks' | 'misplaced'>,
  indexOf: IndexOf,
): readonly StandingMark[] {
  return marks.flatMap((one): readonly StandingMark[] => {
    const { mark, figure, label, text, section, sentence, start, end } = one;
    if (mark === null || text === null) return [];
    const doubt = doubtOf(one) ?? misplacedDoubt(one, misplaced);
    return [
      {
        mark,
        ...{ figure: figureIndex(figure, indexOf), label, text, section },
        sentence: quote(sentence, { start, end }),
        ...(doubt === null ? {} : { doubt }),
      },
    ];
  });
}

function figureIndex(figure: string | null, indexOf: IndexOf): number | null {
  return figure === null ? null : (indexOf.get(figure) ?? null);
}

function doubtOf({ state, current, written }: CheckedMark): PageDoubt | null {
  const byData = current === null ? '' : ` Theo số liệu: ${current}.`;
  const before = written === null || written === current ? '' : ` Phần mềm đã ghi: ${written}.`;
  switch (state) {
    case 'edited':
      return { kind: 'typed', name: 'sửa tay', says: `khác số liệu.${byData}${before}` };
    case 'stale':
      return { kind: 'stale', name: 'số cũ', says: `số liệu đã đổi từ lần lập trước.${byData}` };
    case 'gone':
      return {
        kind: 'gone',
        name: 'không còn in',
        says: 'theo số liệu hiện nay, báo cáo không in số này ở đây nữa.',
      };
    case 'missing':
      return { kind: 'missing', name: 'thiếu số liệu', says: 'chưa đủ số liệu nên không đối chiếu được.' };
    default:
      return null;
  }
}

function misplacedDoubt(
  { section, sentence, start, figure }: CheckedMark,
  misplaced: readonly Misplaced[],
): PageDoubt | null {
  const found = misplaced.find(
    (one) =>
      one.figure === figure && one.section === section && one.sentence === sentence && one.start === start,
  );
  if (found === undefined) return null;
  const says =
    found.kind === 'unit'
      ? `đơn vị sau số khác mẫu: ở đây “${found.found}”, mẫu “${found.expected}”.`
      : `có thể đứng sai chỗ; mẫu đặt số này ở ${found.home.section}.`;
  return { kind: 'misplaced', name: 'xem lại vị trí', says };
}

/** Numbers that have no mark in the document. */
export function absentOnPage(marks: readonly CheckedMark[], indexOf: IndexOf): readonly PageAbsent[] {
  return marks.flatMap(({ state, figure, label, section, current }): readonly PageAbsent[] => {
    if (state !== 'lost' && state !== 'unplaced') return [];
    const says =
      state === 'lost'
        ? `Mất liên kết hoặc đã bị xóa khỏi báo cáo. Theo số liệu: ${current ?? 'không có'}.`
        : `Số mới, chưa có chỗ trong báo cáo: ${current ?? ''}.`;
    return [{ figure: figureIndex(figure, indexOf), label, section, says }];
  });
}

/** What is to be known of whole paragraphs, by their text. */
export function remarksOf({ ended, misplaced, contradictions }: Verification): ReadonlyMap<string, string> {
  const remarks = new Map<string, string>();
  const add = (sentence: string, remark: string): void => {
    remarks.set(sentence.trim(), present([remarks.get(sentence.trim()), remark]).join(' '));
  };
  for (const { sentence } of ended) add(sentence, 'Theo số liệu, đoạn này không còn điều kiện để in.');
  for (const { kind, figure, sentence } of misplaced)
    if (kind === 'twice' && figure === null) add(sentence, 'Đoạn này có hai lần trong báo cáo.');
  for (const { sentence, parts, total, unit, acknowledged } of contradictions) {
    const known = acknowledged.map(({ on, reason }) => ` Đã xác nhận ngày ${on}: ${reason}`).join('');
    const sum = parts.map(({ text }) => text).join(' + ');
    add(sentence, `Các phần ${sum} không bằng tổng ${total.text} ${unit}.${known}`);
  }
  return remarks;
}
