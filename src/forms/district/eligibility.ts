import { officialName } from '../../programme/projects.ts';
import { shortName, type SubprojectCode, subprojectCodes } from '../../programme/subprojects.ts';
import {
  byKey,
  fixed,
  listed,
  listSheet,
  longText,
  oneOf,
  optional,
  required,
  text,
  yesNo,
} from '../define.ts';

/** "Dự án 2. Đa dạng hóa sinh kế, …": the entry's short and official name. */
export function programmeEntryName(code: SubprojectCode): string {
  return `${shortName(code)}. ${officialName(code)}`;
}

const codeLabel = (code: string) => code.toUpperCase();

/**
 * "Đối tượng thụ hưởng": which of the programme's thirteen entries the district takes part in this year, who leads
 * them and whether they are on time. That something is slow is somebody's judgement, never drawn from numbers.
 */
export const eligibility = listSheet({
  id: 'eligibility',
  name: 'Đối tượng thụ hưởng',
  title: 'DỰ ÁN, TIỂU DỰ ÁN HUYỆN THUỘC ĐỐI TƯỢNG THỤ HƯỞNG',
  gate: false,
  totalRow: false,
  openRows: subprojectCodes.length,
  prepared: () => subprojectCodes.map((code) => ({ code: codeLabel(code), name: programmeEntryName(code) })),
  columns: {
    code: fixed('Mã', oneOf(byKey(subprojectCodes, codeLabel)), {
      width: 12,
    }),
    name: fixed('Dự án, tiểu dự án', text, { width: 70 }),
    eligible: required('Huyện thuộc đối tượng thụ hưởng', yesNo, { width: 14 }),
    fundsToCommunes: required('Giao vốn cho xã', yesNo, {
      width: 12,
      note: 'Có: dòng này hiện trong sheet Nguồn vốn của xã',
    }),
    investment: required('Có vốn đầu tư phát triển', yesNo, { width: 12 }),
    leadOffice: optional('Cơ quan chủ trì', listed('offices'), {
      width: 36,
      requiredWhen: {
        test: (row) => row['eligible'] === 'yes',
        because: 'bắt buộc khi huyện thuộc đối tượng thụ hưởng',
      },
    }),
    progress: required(
      'Đánh giá tiến độ',
      oneOf({
        'on-time': 'Đúng tiến độ',
        slow: 'Chậm',
        'not-started': 'Chưa triển khai',
        'not-assessed': 'Không đánh giá',
      }),
      { width: 16 },
    ),
    // Why something is slow is said in the report's own words.
    reason: optional('Lý do', longText, {
      until: 1,
      width: 40,
      requiredWhen: { test: (row) => row['progress'] === 'slow', because: 'bắt buộc khi đánh giá là Chậm' },
    }),
    document: optional('Mã văn bản căn cứ', listed('documents'), { width: 14 }),
  },
  key: { columns: ['code'] },
});
