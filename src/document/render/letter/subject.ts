import type { Letter } from '../../../model/letter.ts';

/** Room for a hand to write in. */
export const blank = ' '.repeat(6);

/** "V/v gửi biểu mẫu …", as it stands under the number. */
export function subjectOf({ subject }: Pick<Letter, 'subject'>): string {
  return `V/v ${subject}`;
}
