import { describe, expect, it } from 'vitest';
import { knownIds } from '../../src/figures/known-ids.ts';
import { officialName, projectName, projectNumbers } from '../../src/programme/projects.ts';
import { subprojectCodes } from '../../src/programme/subprojects.ts';
import { lintTemplate } from '../../src/template/lint.ts';
import { builtInTemplate, filled, printed, sampleYear, sectionsOf } from './sample.ts';

/**
 * The report on 2023 that the Ủy ban nhân dân huyện Đắk Tô published: its figures, citations and official names, each in its
 * section, and its twenty footnotes in their places. The words around them are the template's own.
 */
const published: Readonly<Record<string, readonly string[]>> = {
  '': [
    'Nghị quyết số 25/NQ-HĐND ngày 16/12/2022 của Hội đồng nhân dân huyện về Kế hoạch tổ chức các kỳ họp thường lệ năm 2023 của Hội đồng nhân dân huyện khóa XIV.',
    'Ủy ban nhân dân huyện Đắk Tô',
    'năm 2023 và phương hướng, nhiệm vụ năm 2024',
  ],
  'I.1': ['giai đoạn 2021 - 2025', 'từng xã, thị trấn', '[1]', '[2]', '[3]', '(Có danh mục văn bản kèm theo'],
  'I.2': [
    'Quyết định số 795/QĐ-UBND ngày 09/12/2022 của Ủy ban nhân dân tỉnh Kon Tum về việc giao kế hoạch thực hiện các chương trình mục tiêu quốc gia năm 2023 trên địa bàn tỉnh Kon Tum',
    'ngân sách trung ương năm 2023',
    '8.139 triệu đồng[4] (vốn sự nghiệp)',
    'Vốn năm 2022',
    '3.219,80 triệu đồng',
  ],
  'II.1': ['Địa bàn huyện không thuộc đối tượng thụ hưởng nội dung Dự án.'],
  'II.2': [
    '09 dự án hỗ trợ tại cộng đồng với 46 hộ[5]',
    '2.308.864.000 đồng',
    '1.149.000.000 đồng',
    '[6]) 1.159.864.000 đồng',
    '46 cặp bò sinh sản',
    'chuồng trại',
    'Đề án tổng thể phát triển nông nghiệp',
    '[7]',
    'sản xuất nông nghiệp năm 2023[8]',
    '09 dự án với 252 hộ[9]',
    '07 dự án liên kết sản xuất, tiêu thụ sản phẩm mắc ca và 02 dự án hỗ trợ tại cộng đồng',
    '7.489.157.000 đồng',
    '2.896.000.000 đồng',
    '4.593.157.000 đồng',
  ],
  'II.3.a': [
    '08 dự án hỗ trợ chăn nuôi bò sinh sản, có 21 hộ[10]',
    '941.486.000 đồng',
    '439.300.000 đồng',
    '502.186.000 đồng',
    '09 dự án hỗ trợ tại cộng đồng với 50 hộ[11]',
    '2.519.619.000 đồng',
    '1.226.000.000 đồng',
    '1.293.619.000 đồng',
  ],
  'II.3.b': [
    'Ủy ban nhân dân tỉnh ban hành Kế hoạch',
    'trên địa bàn tỉnh Kon Tum',
    'Kế hoạch số 164/KH-UBND ngày 03/11/2023 về thực hiện nội dung “Cải thiện dinh dưỡng”',
    'trên địa bàn huyện Đắk Tô',
    'Phòng Y tế huyện',
    '[12]',
    'Trung tâm Y tế huyện',
    'hướng dẫn, định hướng',
    '(được giao nguồn vốn)',
    'theo Kế hoạch số 164/KH-UBND',
  ],
  'II.4.a': [
    'Kế hoạch số 51/KH-UBND ngày 28/3/2023 về triển khai công tác đào tạo nghề cho người lao động năm 2023 trên địa bàn huyện Đắk Tô',
    'Phòng Lao động - Thương binh và Xã hội',
    'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên',
    '10 lớp với 326 học viên, trong đó 113 học viên',
  ],
  'II.4.b': ['Địa bàn huyện không thuộc đối tượng thụ hưởng nội dung Tiểu dự án.'],
  'II.4.c': [
    'Công văn số 365/UBND ngày 31/5/2023',
    'Đề án 06/CP của Chính phủ',
    'Kế hoạch số 132/KH-UBND ngày 28/3/2022',
    'thông tin thị trường lao động hằng năm trên địa bàn huyện Đắk Tô',
  ],
  'II.5': ['Địa bàn huyện không thuộc đối tượng thụ hưởng nội dung Dự án.'],
  'II.6.a': [
    'điều chỉnh, bổ sung dự toán ngân sách trung ương thực hiện các chương trình mục tiêu quốc gia năm 2023 trên địa bàn huyện Đắk Tô.',
    'Phòng Văn hóa và Thông tin',
    'thay thế cụm loa không dây FM bị hỏng',
    'cụm loa ứng dụng công nghệ thông tin - viễn thông',
    'xã Ngọk Tụ',
    '[13]',
    'Xã Đắk Trăm, xã Pô Kô',
    '(01 cụm/xã)',
    'vốn Chương trình và ngân sách địa phương',
  ],
  'II.6.b': [
    'tháng 11/2023',
    '12 cuộc tuyên truyền',
    '1.216 lượt người',
    'Sở Lao động - Thương binh và Xã hội tỉnh',
    'cụm pa nô cố định',
  ],
  'II.7.a': ['02 đợt tham quan, học tập kinh nghiệm', '[14]', '08/09 xã, thị trấn'],
  'II.7.b': [
    'Kế hoạch giám sát',
    'Đoàn giám sát',
    '09/09 xã, thị trấn[15]',
    'Ban Chỉ đạo các chương trình mục tiêu quốc gia',
    'giai đoạn 2021 - 2025[16]',
  ],
  III: [
    'Kết quả sơ bộ',
    'cuối năm 2023',
    '13.039 hộ với 54.165 nhân khẩu',
    '1.107 hộ, chiếm 8,49%',
    'giảm 3,34 điểm phần trăm so với cuối năm 2022, chưa đạt chỉ tiêu Ủy ban nhân dân tỉnh giao',
    '[17]',
    '737 hộ, chiếm 5,65%',
    'giảm 0,37 điểm phần trăm so với cuối năm 2022',
    'Kế hoạch số 142/KH-UBND ngày 20/9/2023 của Ủy ban nhân dân huyện',
    'trước ngày 25 tháng 11 năm 2023',
  ],
  'IV.2': ['(Dự án 2[18]; Tiểu dự án 1, Tiểu dự án 2 thuộc Dự án 3[19])'],
  'IV.1': ['an sinh xã hội', 'kịp thời, đúng đối tượng', 'dịch vụ xã hội cơ bản', 'trông chờ, ỷ lại'],
  'IV.3.a': ['sửa đổi, bổ sung', 'trong năm 2023', 'trông chờ, ỷ lại', 'đối ứng'],
  'IV.3.b': ['(Thường trực)', 'đơn vị thẩm định', 'bổ sung, điều chỉnh'],
  'IV.4': [
    'Tiểu dự án 1. Phát triển giáo dục nghề nghiệp vùng nghèo, vùng khó khăn thuộc Dự án 4',
    'khoản 1 Điều 5 Luật Giáo dục nghề nghiệp',
    'khoản 1 Điều 44 Luật Giáo dục',
    'không thuộc',
    '03 chương trình mục tiêu quốc gia giai đoạn 2021 - 2025',
    '[20]',
  ],
  V: [
    'xây dựng nông thôn mới',
    'đăng ký thoát nghèo',
    'mô hình liên kết',
    'phi nông nghiệp',
    'vay được vốn',
    'đa chiều (việc làm, y tế, giáo dục, nhà ở, nước sạch và vệ sinh môi trường, thông tin truyền thông)',
    'giao thông, thủy lợi, trường học, trạm y tế',
    'đất sản xuất',
    'thủ tục hành chính',
    'biểu dương, khen thưởng',
    'năm 2024', 'trên 3 điểm phần trăm', 'của Ủy ban nhân dân huyện Đắk Tô./.'],
};

const footnotes = [
  'Nghị quyết số 24/2021/QH15 ngày 28/7/2021 của Quốc hội phê duyệt chủ trương đầu tư Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021-2025; Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ phê duyệt Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025.',
  'Kế hoạch số 81/KH-UBND ngày 04/5/2023 của Ủy ban nhân dân huyện.',
  'Công văn số 923/UBND ngày 04/7/2023 của Ủy ban nhân dân huyện về việc đẩy mạnh thực hiện Chương trình MTQG giảm nghèo bền vững giai đoạn 2021-2025 năm 2023 và rà soát hộ nghèo, hộ cận nghèo.',
  'Theo Quyết định số 983/QĐ-UBND ngày 16/12/2022 của Ủy ban nhân dân huyện về việc giao kế hoạch thực hiện các chương trình mục tiêu quốc gia năm 2023 trên địa bàn huyện.',
  '27 hộ nghèo; 18 hộ cận nghèo; 01 hộ mới thoát nghèo.',
  'Phần đối ứng của hộ dân gồm hiện vật và công lao động được quy thành tiền.',
  'Quyết định số 265/QĐ-UBND ngày 02/6/2021 của Ủy ban nhân dân huyện Đắk Tô về việc ban hành Đề án tổng thể phát triển nông nghiệp trên địa bàn huyện Đắk Tô giai đoạn 2021-2025, định hướng đến năm 2030.',
  'Công văn số 486/UBND-NNNT ngày 11/4/2012 của Ủy ban nhân dân huyện Đắk Tô.',
  '221 hộ nghèo; 28 hộ cận nghèo; 03 hộ mới thoát nghèo.',
  // 14 + 4 + 2 and 31 + 18 + 2 are not the 21 and 50 of the text: the published contradiction, printed as it stands.
  '14 hộ nghèo; 04 hộ cận nghèo; 02 hộ mới thoát nghèo.',
  '31 hộ nghèo; 18 hộ cận nghèo; 02 hộ mới thoát nghèo.',
  'Công văn số 169/UBND ngày 10/11/2023 của Ủy ban nhân dân huyện thống nhất chủ trương thực hiện nội dung Tiểu dự án 2 - Dự án 3 thuộc Chương trình MTQG giảm nghèo bền vững năm 2023.',
  'Công văn số 1522/UBND ngày 17/10/2023 của Ủy ban nhân dân huyện.',
  'Kế hoạch số 159/KH-UBND ngày 16/10/2023 của Ủy ban nhân dân huyện; Kế hoạch số 174/KH-UBND ngày 14/11/2023 của Ủy ban nhân dân huyện về điều chỉnh một số nội dung học tập, trao đổi kinh nghiệm tại Kế hoạch số 159/KH-UBND ngày 16/10/2023 của Ủy ban nhân dân huyện.',
  'Kế hoạch số 110/KH-UBND ngày 04/7/2023 của Ủy ban nhân dân huyện; Quyết định số 349/QĐ-UBND ngày 09/8/2023 của Ủy ban nhân dân huyện thành lập Đoàn giám sát tình hình triển khai thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững năm 2023 trên địa bàn huyện.',
  'Công văn số 923/UBND.',
  'Công văn số 1004/UBND-KGVX ngày 07/4/2023 của Ủy ban nhân dân tỉnh; Kế hoạch số 81/KH-UBND.',
  'Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo.',
  'Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng.',
  'Theo hướng dẫn tại Công văn số 1136/TCGDNN-KHTC ngày 08/6/2023 của Tổng cục Giáo dục nghề nghiệp; Công văn số 1516/TCGDNN-KHTC ngày 31/7/2023 của Tổng cục Giáo dục nghề nghiệp.',
];

/** What the published report slipped in, and the template mends. */
const slips = [
  'Đăk',
  'Ngọc Tú',
  'đã ban hành Ủy ban',
  '326 học,',
  'thời rà soát',
  'đào, bồi dưỡng',
  'PLĐTĐBXH',
  '3,34%',
  'ngân sách Trung ương',
  ' ;',
  ' ,',
  '  ',
];

const { figures, settings } = sampleYear();
const { report, issues } = filled(figures, settings);
const sections = sectionsOf(report);
const bodyText = [...sections.values()].join('\n');

describe('the published report of 2023, from the sample workspace', () => {
  it.each(Object.entries(published))('has the facts of section "%s"', (section, facts) => {
    const text = sections.get(section) ?? '';
    expect(facts.filter((fact) => !text.includes(fact))).toEqual([]);
  });

  it('has in a year of newer forms what documents of before have no place for', () => {
    const newer = filled({ ...figures, formVersion: 2 }, settings);
    const text = sectionsOf(newer.report).get('II.2') ?? '';
    expect(text).toContain('giai đoạn 2021-2025, định hướng đến năm 2030[7] và định hướng');
    expect(text).toContain('Sản phẩm liên kết là mắc ca trồng tập trung năm 2023.');
    expect(newer.issues).toEqual([]);
  });

  it('has its twenty footnotes, in order', () => {
    expect([...report.footnotes.values()].map(({ inlines }) => printed(inlines))).toEqual(footnotes);
    const references = [...bodyText.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
    expect(references).toEqual(footnotes.map((_, index) => index + 1));
  });

  it('names every project by its official name', () => {
    const names = [...projectNumbers.map(projectName), ...subprojectCodes.map(officialName)];
    const template = builtInTemplate
      .map(({ text }) => text)
      .join('\n');
    expect(names.filter((name) => !template.includes(name))).toEqual([]);
  });

  it('heads its sections as published', () => {
    const headings = report.body.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [printed(block.inlines)] : [],
    );
    expect(headings).toEqual([
      'I. CÔNG TÁC CHỈ ĐẠO VÀ TỔ CHỨC THỰC HIỆN',
      'II. KẾT QUẢ THỰC HIỆN CÁC DỰ ÁN, TIỂU DỰ ÁN, HOẠT ĐỘNG CỦA CHƯƠNG TRÌNH',
      'III. KẾT QUẢ THỰC HIỆN MỤC TIÊU CỦA CHƯƠNG TRÌNH',
      'IV. ĐÁNH GIÁ CHUNG',
      'V. NHIỆM VỤ VÀ GIẢI PHÁP THỰC HIỆN NĂM 2024',
    ]);
  });

  it.each(slips)('does not repeat the slip "%s"', (slip) => {
    expect(`${bodyText}\n${footnotes.join('\n')}`).not.toContain(slip);
  });

  it('lists the documents of the register in its annex', () => {
    const table = report.annexes[0]?.body.find((block) => block.kind === 'table');
    const rows = table?.kind === 'table' ? table.rows.map(({ cells }) => cells.map((cell) => printed(cell))) : [];
    expect(rows[0]).toEqual([
      'STT',
      'Tên loại',
      'Số, ký hiệu',
      'Ngày ban hành',
      'Cơ quan ban hành',
      'Trích yếu',
    ]);
    const levels = rows.filter(([, , symbol]) => symbol === undefined || symbol === '');
    expect(levels.map(([no, name]) => [no, name])).toEqual([
      ['I', 'Trung ương'],
      ['II', 'Tỉnh'],
      ['III', 'Huyện'],
    ]);
    expect(rows).toContainEqual(['12', 'Kế hoạch', '81/KH-UBND', '04/5/2023', 'Ủy ban nhân dân huyện Đắk Tô', '']);
    expect(rows).toHaveLength(1 + levels.length + (figures.lists.get('van-ban')?.length ?? 0));
  });

  it('lacks nothing, and asks for nothing that is unknown', () => {
    expect(issues).toEqual([]);
    expect(lintTemplate(builtInTemplate, knownIds(figures)).issues).toEqual([]);
  });
});
