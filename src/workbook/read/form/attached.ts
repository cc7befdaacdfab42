import { noteBeginnings } from '../../../forms/names.ts';
import type { Issue } from '../../../model/issue.ts';
import { cut, normalizeText } from '../../../vietnamese/text.ts';
import { formIssue } from '../form-issues.ts';
import type { Attachment, RawSheet } from '../raw.ts';

const names = { note: 'ghi chú', textBox: 'hộp chữ', picture: 'hình' } as const;

/** More of them than this are not quoted one by one. */
const mostQuoted = 3;

/** Notes, text boxes and pictures of a sheet, once for the sheet, but for the notes that a returned copy came with. */
export function attachmentsNotRead(file: string, { name, attachments }: RawSheet): readonly Issue[] {
  const found = attachments.filter((each) => !isOfReturnedCopy(each));
  const [first] = found;
  if (first === undefined) return [];
  const counts = Object.entries(names).flatMap(([kind, word]) => {
    const count = found.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  const quoted = found.slice(0, mostQuoted).map(quote).join('; ');
  const more = found.length > mostQuoted ? '; …' : '';
  return [
    formIssue(
      'attachment-not-read',
      { file, sheet: name.normalize('NFC'), cell: first.cell },
      `Sheet này có ${counts.join(', ')} không được đọc: ${quoted}${more}.`,
      'Điều cần báo cáo thì ghi vào đúng ô của biểu mẫu, rồi xóa ghi chú, hộp chữ, hình.',
    ),
  ];
}

function isOfReturnedCopy({ kind, text }: Attachment): boolean {
  return (
    kind === 'note' && Object.values(noteBeginnings).some((beginning) => text.startsWith(`${beginning}:`))
  );
}

function quote({ kind, cell, text }: Attachment): string {
  const words = normalizeText(text);
  return `${cell}${words === '' ? ` (${names[kind]})` : ` “${cut(words)}”`}`;
}
