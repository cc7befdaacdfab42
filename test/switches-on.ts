import type { TypedBook, TypedCells } from '../fixtures/book-values.ts';
import { districtBook, sampleContext } from '../fixtures/dak-to-district.ts';
import { contentSwitchKeys } from '../src/forms/district/content-switches.ts';
import { districtForm } from '../src/forms/district/form.ts';
import { writeFormWorkbook } from '../src/workbook/fill.ts';
import type { WorkspaceCopy } from './workspace-copy.ts';

/** Every switch of "Báo cáo" as it prints more: the sample's census is preliminary, and its figures by commune are synthetic. */
export const switchesOn: TypedCells = {
  printDisbursement: 'Có',
  ...Object.fromEntries(contentSwitchKeys.map((key) => [key, 'Có'])),
  communesAnnex: 'Có, in số sơ bộ',
  communesAnnexNote: 'Số liệu từng xã trong bảng là số liệu mô phỏng.',
  fundsAnnex: 'Có',
  documentsAnnex: 'Có',
};

/** Invented, one for each group of section VI. */
export const proposals: readonly TypedCells[] = [
  { addressee: 'Trung ương', content: 'Hướng dẫn thống nhất mẫu biểu theo dõi Chương trình' },
  {
    addressee: 'Ủy ban nhân dân tỉnh và các sở, ngành',
    content: 'Giao vốn sự nghiệp của Chương trình từ đầu năm',
  },
  { addressee: 'Hội đồng nhân dân', content: 'Bố trí vốn đối ứng của huyện trong dự toán đầu năm' },
];

/** The sample's `huyen.xlsx` with these fields of "Báo cáo", the proposals, and results against plan printed. */
function switchedBook(report: TypedCells): TypedBook {
  const book = districtBook();
  const { report: own, otherTargets } = book;
  if (own === undefined || !('fields' in own)) throw new Error('the sample has no sheet Báo cáo');
  if (otherTargets === undefined || !('rows' in otherTargets)) throw new Error('the sample has no targets');
  return {
    ...book,
    report: { fields: { ...own.fields, ...report } },
    otherTargets: { rows: otherTargets.rows.map((row) => ({ ...row, printed: 'Có' })) },
    proposals: { rows: proposals },
  };
}

/** Has the district of a copy of the sample answer every switch so that more is printed, but for these answers. */
export async function switchOn(workspace: WorkspaceCopy, but: TypedCells = {}): Promise<void> {
  const key = JSON.stringify(but);
  const written = known.get(key) ?? switchedBytes(but);
  known.set(key, written);
  const bytes = await written;
  workspace.change('huyen.xlsx', () => bytes);
}

/** Of the same answers the same bytes. */
const known = new Map<string, Promise<Uint8Array>>();

const switchedBytes = (but: TypedCells): Promise<Uint8Array> =>
  writeFormWorkbook(districtForm, sampleContext(), null, switchedBook({ ...switchesOn, ...but }));
