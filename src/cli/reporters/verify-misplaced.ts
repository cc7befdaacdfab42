import type { Misplaced } from '../../document/verify/misplaced.ts';
import { beginningOf, quote } from '../../document/edited/quote.ts';
import { upperFirst } from '../../vietnamese/text.ts';

export const misplacedTitle =
  'Xem lại vị trí của số: số có thể đúng, nhưng lời văn quanh số không phải của số ấy:';

/** How much of a paragraph is shown of one that stands twice. */
const beginning = 120;

/** What is told of a number in the wrong place: where it stands; what is wrong there, with what the report has. */
export function misplacedTexts(one: Misplaced): readonly string[] {
  const { kind, section, sentence, label, text, found, expected, home } = one;
  switch (kind) {
    case 'twice':
      return [
        `${upperFirst(section)}: đoạn này có ${found === '2' ? 'hai' : found} lần${home.section === section ? '' : ` (lần đầu ở ${home.section})`}: “${beginningOf(sentence, beginning)}”`,
        'Nếu dán nhầm, xóa bớt một đoạn.',
      ];
    case 'note':
      return [
        `${upperFirst(section)}: “${quote(sentence, one)}”`,
        `${upperFirst(label)} (“${beginningOf(found, beginning)}”) gắn vào câu này, theo mẫu là của câu khác`,
        `Câu theo mẫu (${home.section}): “${quote(home.sentence, home)}”`,
      ];
    case 'unit':
      return [
        `${upperFirst(section)}: “${quote(sentence, one)}”`,
        `${label}: sau số này ${found === '' ? 'không ghi đơn vị' : `ghi “${found}”`}${expected === '' ? ', mà số đã có đơn vị' : `, theo mẫu là “${expected}”`}`,
      ];
    case 'sentence':
      return [
        `${upperFirst(section)}: “${quote(sentence, one)}”`,
        `Số ${text} (${label}) đứng cạnh số của câu khác, hoặc vào chỗ của số khác (${beginningOf(found, beginning)})`,
        `Câu theo mẫu (${home.section}): “${quote(home.sentence, home)}”`,
      ];
  }
}
