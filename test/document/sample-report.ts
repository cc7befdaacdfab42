import type {
  Block,
  FootnoteText,
  Heading,
  Inline,
  Paragraph,
  Report,
  TableRow,
} from '../../src/model/report.ts';

/**
 * A report to render in tests, written in a shorthand:
 * `**bold**`, `*italic*`, `{figure.id=text as printed}`, `[^footnote]`.
 */

const pattern = /\{([a-z0-9.-]+)=([^}]*)\}|\[\^([a-z0-9-]+)\]|\*\*(.+?)\*\*|\*(.+?)\*/gu;

let places = 0;

/** Shorthand to inlines. */
export function inlines(text: string, style: { bold?: boolean; italic?: boolean } = {}): readonly Inline[] {
  const runs: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const plain = text.slice(from, match.index);
    if (plain !== '') runs.push({ kind: 'text', text: plain, ...style });
    const [whole, figure, printed, footnote, bold, italic] = match;
    if (figure !== undefined) {
      places += 1;
      const missing = printed?.startsWith('[thiếu') === true ? { missing: true } : {};
      runs.push({ kind: 'figure', figure, text: printed ?? '', place: `p${places}`, ...style, ...missing });
    } else if (footnote !== undefined) runs.push({ kind: 'footnote', id: footnote });
    else if (bold !== undefined) runs.push(...inlines(bold, { ...style, bold: true }));
    else if (italic !== undefined) runs.push(...inlines(italic, { ...style, italic: true }));
    from = match.index + whole.length;
  }
  if (from < text.length) runs.push({ kind: 'text', text: text.slice(from), ...style });
  return runs;
}

export function paragraph(text: string, role: Paragraph['role'] = 'body'): Paragraph {
  return { kind: 'paragraph', role, inlines: inlines(text) };
}

export function heading(level: Heading['level'], text: string): Heading {
  return { kind: 'heading', level, inlines: inlines(text) };
}

const notes: Readonly<Record<string, string>> = {
  'luat-goc':
    'Nghị quyết số {td.nq-24=24/2021/QH15 ngày 28/7/2021} của Quốc hội phê duyệt chủ trương đầu tư Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025; Quyết định số {td.qd-90=90/QĐ-TTg ngày 18/01/2022} của Thủ tướng Chính phủ.',
  'ke-hoach': 'Kế hoạch số {td.kh-81=81/KH-UBND ngày 04/5/2023} của Ủy ban nhân dân huyện.',
  'day-manh': 'Công văn số {td.cv-923=923/UBND ngày 04/7/2023} của Ủy ban nhân dân huyện.',
  'giao-von': 'Quyết định số {td.qd-983=983/QĐ-UBND ngày 16/12/2022} của Ủy ban nhân dân huyện.',
  'ho-2022':
    '{da2.chuyen-nguon.ho.ngheo=27} hộ nghèo; {da2.chuyen-nguon.ho.can-ngheo=18} hộ cận nghèo; {da2.chuyen-nguon.ho.thoat-ngheo=01} hộ mới thoát nghèo.',
  'doi-ung': 'Phần các hộ góp bằng hiện vật và ngày công, đã quy thành tiền.',
  'de-an': 'Quyết định số {td.qd-265=265/QĐ-UBND ngày 02/6/2021} của Ủy ban nhân dân huyện.',
  'dinh-huong': 'Công văn số {td.cv-486=486/UBND-NNNT ngày 11/4/2012} của Ủy ban nhân dân huyện.',
  'ho-2023':
    '{da2.trong-nam.ho.ngheo=221} hộ nghèo; {da2.trong-nam.ho.can-ngheo=28} hộ cận nghèo; {da2.trong-nam.ho.thoat-ngheo=03} hộ mới thoát nghèo.',
  'ho-3-2022':
    '{da3.chuyen-nguon.ho.ngheo=14} hộ nghèo; {da3.chuyen-nguon.ho.can-ngheo=04} hộ cận nghèo; {da3.chuyen-nguon.ho.thoat-ngheo=02} hộ mới thoát nghèo.',
  'ho-3-2023':
    '{da3.trong-nam.ho.ngheo=31} hộ nghèo; {da3.trong-nam.ho.can-ngheo=18} hộ cận nghèo; {da3.trong-nam.ho.thoat-ngheo=02} hộ mới thoát nghèo.',
  'chu-truong': 'Công văn số {td.cv-169=169/UBND ngày 10/11/2023} của Ủy ban nhân dân huyện.',
  loa: 'Công văn số {td.cv-1522=1522/UBND ngày 17/10/2023} của Ủy ban nhân dân huyện.',
  'hoc-tap':
    'Kế hoạch số {td.kh-159=159/KH-UBND ngày 16/10/2023}; Kế hoạch số {td.kh-174=174/KH-UBND ngày 14/11/2023} của Ủy ban nhân dân huyện.',
  'giam-sat':
    'Kế hoạch số {td.kh-110=110/KH-UBND ngày 04/7/2023}; Quyết định số {td.qd-349=349/QĐ-UBND ngày 09/8/2023} của Ủy ban nhân dân huyện.',
  'theo-doi': 'Công văn số {td.cv-923=923/UBND}.',
  'chi-tieu':
    'Công văn số {td.cv-1004=1004/UBND-KGVX ngày 07/4/2023} của Ủy ban nhân dân tỉnh; Kế hoạch số {td.kh-81=81/KH-UBND}.',
  'da-2': 'Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo.',
  'da-3': 'Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng.',
  'huong-dan':
    'Công văn số {td.cv-1136=1136/TCGDNN-KHTC ngày 08/6/2023} và số {td.cv-1516=1516/TCGDNN-KHTC ngày 31/7/2023} của Tổng cục Giáo dục nghề nghiệp.',
};

function body(): readonly Block[] {
  return [
    paragraph(
      'Căn cứ Nghị quyết số {td.nq-25=25/NQ-HĐND ngày 16/12/2022} của Hội đồng nhân dân huyện về kế hoạch tổ chức các kỳ họp thường lệ năm {nam=2023}.',
      'basis',
    ),
    paragraph(
      'Ủy ban nhân dân huyện báo cáo Hội đồng nhân dân huyện kết quả giảm nghèo bền vững năm {nam=2023} và những việc phải làm năm {nam-sau=2024} như sau:',
    ),
    heading(1, 'I. CÔNG TÁC CHỈ ĐẠO VÀ TỔ CHỨC THỰC HIỆN'),
    heading(2, '1. Kết quả xây dựng, ban hành các văn bản triển khai thực hiện Chương trình'),
    paragraph(
      'Giảm nghèo bền vững là việc hệ trọng của địa phương cả giai đoạn 2021 - 2025. Chủ trương của Đảng, chính sách của Nhà nước đã được phổ biến đến từng cấp, từng ngành và Nhân dân trong huyện[^luat-goc]. Theo hướng dẫn của tỉnh, huyện đã lập kế hoạch năm {nam=2023} và giao chỉ tiêu giảm tỷ lệ hộ nghèo cho từng xã, thị trấn[^ke-hoach]; đồng thời đôn đốc các cơ quan, đơn vị đẩy mạnh thực hiện và rà soát hộ nghèo, hộ cận nghèo[^day-manh].',
    ),
    paragraph('(Danh mục văn bản tại Phụ lục I kèm theo)', 'note'),
    heading(2, '2. Tình hình huy động, phân bổ và sử dụng nguồn vốn'),
    paragraph(
      'Dự toán ngân sách trung ương năm {nam=2023} giao cho huyện là **{von.trong-nam=8.139 triệu đồng}**[^giao-von] (*vốn sự nghiệp*); kinh phí năm {nam-truoc=2022} chuyển sang là {von.chuyen-nguon=3.219,80} triệu đồng.',
    ),
    heading(1, 'II. KẾT QUẢ THỰC HIỆN CÁC DỰ ÁN, TIỂU DỰ ÁN'),
    paragraph(
      '**1. Dự án 1. Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội:** huyện không thuộc đối tượng thụ hưởng.',
    ),
    heading(2, '2. Dự án 2. Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo'),
    paragraph(
      '- Kinh phí năm {nam-truoc=2022} chuyển sang: đã duyệt {da2.chuyen-nguon.so-du-an=09} dự án cộng đồng cho {da2.chuyen-nguon.ho=46} hộ[^ho-2022], tổng kinh phí {da2.chuyen-nguon.tong=2.308.864.000} đồng, gồm ngân sách nhà nước {da2.chuyen-nguon.ngan-sach=1.149.000.000} đồng và vốn huy động khác (*các hộ đối ứng*[^doi-ung]) {da2.chuyen-nguon.khac=1.159.864.000} đồng.',
    ),
    paragraph(
      '- Kinh phí năm {nam=2023}: theo Đề án phát triển nông nghiệp của huyện[^de-an] và định hướng sản xuất trong năm[^dinh-huong], đã duyệt {da2.trong-nam.so-du-an=09} dự án cho {da2.trong-nam.ho=252} hộ[^ho-2023], trong đó {da2.trong-nam.lien-ket=07} dự án liên kết trồng mắc ca và {da2.trong-nam.cong-dong=02} dự án cộng đồng; tổng kinh phí {da2.trong-nam.tong=7.489.157.000} đồng, gồm ngân sách nhà nước {da2.trong-nam.ngan-sach=2.896.000.000} đồng và vốn huy động khác {da2.trong-nam.khac=4.593.157.000} đồng.',
    ),
    heading(2, '3. Dự án 3. Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng'),
    heading(3, 'a) Tiểu dự án 1. Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp'),
    paragraph(
      '- Kinh phí năm {nam-truoc=2022} chuyển sang: {da3.chuyen-nguon.so-du-an=08} dự án nuôi bò sinh sản, {da3.chuyen-nguon.ho=21} hộ[^ho-3-2022], {da3.chuyen-nguon.tong=941.486.000} đồng.',
    ),
    paragraph(
      '- Kinh phí năm {nam=2023}: {da3.trong-nam.so-du-an=09} dự án, {da3.trong-nam.ho=50} hộ[^ho-3-2023], {da3.trong-nam.tong=2.519.619.000} đồng.',
    ),
    heading(3, 'b) Tiểu dự án 2. Cải thiện dinh dưỡng'),
    paragraph(
      'Huyện đã ban hành Kế hoạch số {td.kh-164=164/KH-UBND ngày 03/11/2023} và đồng ý chủ trương để Phòng Y tế thực hiện[^chu-truong].',
    ),
    heading(2, '6. Dự án 6. Truyền thông và giảm nghèo về thông tin'),
    paragraph(
      'Cụm loa ứng dụng công nghệ thông tin - viễn thông được lắp thay cụm loa FM hỏng ở xã Ngọk Tụ[^loa], xã Đắk Trăm và xã Pô Kô ({da6.loa.xa=01} cụm/xã). Đến tháng 11/2023 đã có {da6.cuoc=12} cuộc tuyên truyền với {da6.luot=1.216} lượt người dự.',
    ),
    heading(2, '7. Dự án 7. Nâng cao năng lực và giám sát, đánh giá Chương trình'),
    paragraph(
      'Huyện tổ chức {da7.dot=02} đợt học tập kinh nghiệm[^hoc-tap] và giám sát tại {da7.xa-giam-sat=09/09} xã, thị trấn[^giam-sat]; các thành viên Ban Chỉ đạo theo dõi, đánh giá việc thực hiện[^theo-doi] theo văn bản đôn đốc đã nêu[^day-manh].',
    ),
    heading(1, 'III. KẾT QUẢ THỰC HIỆN MỤC TIÊU CỦA CHƯƠNG TRÌNH'),
    paragraph('- Theo kết quả sơ bộ rà soát cuối năm {nam=2023}:'),
    paragraph('+ Tổng số hộ dân cư: **{dan-cu.ho=13.039} hộ** với **{dan-cu.nhan-khau=54.165} nhân khẩu**.'),
    paragraph(
      '+ Hộ nghèo: **{ngheo.ho=1.107} hộ, chiếm {ngheo.ty-le=8,49%}** (*{ngheo.thay-doi=giảm 3,34 điểm phần trăm} so với cuối năm {nam-truoc=2022}, {muc-tieu.ket-luan=chưa đạt} chỉ tiêu được giao*[^chi-tieu]).',
    ),
    paragraph(
      '+ Hộ cận nghèo: **{can-ngheo.ho=737} hộ, chiếm {can-ngheo.ty-le=5,65%}** (*{can-ngheo.thay-doi=giảm 0,37 điểm phần trăm}*).',
    ),
    paragraph('Tỷ lệ giải ngân đến hết tháng 11: {giai-ngan.ty-le=[thiếu: xã Pô Kô]}.'),
    heading(1, 'IV. ĐÁNH GIÁ CHUNG'),
    heading(2, '1. Mặt đạt được'),
    paragraph(
      '- Cấp ủy, chính quyền và các đoàn thể cùng vào cuộc; chính sách đến đúng người, đúng lúc, nhiều hộ có thêm việc làm, thu nhập và dễ tiếp cận hơn các dịch vụ xã hội cơ bản.',
      'review',
    ),
    heading(2, '2. Tồn tại, hạn chế'),
    paragraph(
      '- Một số dự án còn chậm (*Dự án 2[^da-2]; Dự án 3[^da-3]*), giải ngân chưa đạt yêu cầu.',
      'review',
    ),
    heading(2, '4. Khó khăn, vướng mắc'),
    paragraph(
      'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên cấp huyện chưa được xem là cơ sở giáo dục nghề nghiệp nên **không thuộc** đối tượng được đầu tư thiết bị[^huong-dan].',
    ),
    heading(1, 'V. NHIỆM VỤ VÀ GIẢI PHÁP NĂM {nam-sau=2024}'),
    ...Array.from({ length: 6 }, (_, index) =>
      paragraph(
        `- Nhóm việc thứ ${index + 1}: tiếp tục rà soát từng hộ, xác định đúng nguyên nhân nghèo, lồng ghép các nguồn vốn, hướng dẫn cách làm ăn, theo dõi kết quả từng quý và kịp thời tháo gỡ vướng mắc ở cơ sở; phấn đấu giảm tỷ lệ hộ nghèo trên {muc-tieu.sau=3%} trong năm {nam-sau=2024}.`,
      ),
    ),
    paragraph(
      'Trên đây là báo cáo kết quả thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững năm {nam=2023} và phương hướng, nhiệm vụ năm {nam-sau=2024} của Ủy ban nhân dân huyện./.',
    ),
  ];
}

const cells = (...texts: readonly string[]): TableRow['cells'] => texts.map((text) => inlines(text));

function documentsTable(rows: number): Block {
  return {
    kind: 'table',
    id: 'van-ban',
    columns: [
      { width: 1, align: 'center' },
      { width: 4, align: 'left' },
      { width: 3, align: 'left' },
      { width: 7, align: 'left' },
    ],
    rows: [
      { kind: 'header', cells: cells('STT', 'Số, ký hiệu', 'Ngày', 'Trích yếu') },
      ...Array.from({ length: rows }, (_, index): TableRow => ({
        kind: 'item',
        key: `KH-${index + 1}`,
        cells: cells(
          String(index + 1),
          `{vb.kh-${index + 1}.so=${index + 1}/KH-UBND}`,
          `{vb.kh-${index + 1}.ngay=${String((index % 28) + 1).padStart(2, '0')}/3/2023}`,
          'Kế hoạch triển khai nội dung của Chương trình trên địa bàn huyện',
        ),
      })),
    ],
  };
}

const communes = [
  'Thị trấn Đắk Tô',
  'Xã Đắk Rơ Nga',
  'Xã Ngọk Tụ',
  'Xã Đắk Trăm',
  'Xã Văn Lem',
  'Xã Kon Đào',
  'Xã Tân Cảnh',
  'Xã Diên Bình',
  'Xã Pô Kô',
];

function communesTable(): Block {
  return {
    kind: 'table',
    id: 'ho-ngheo-xa',
    columns: [
      { width: 1, align: 'center' },
      { width: 4, align: 'left' },
      ...Array.from({ length: 6 }, () => ({ width: 2, align: 'right' as const })),
    ],
    rows: [
      {
        kind: 'header',
        cells: cells(
          'STT',
          'Xã, thị trấn',
          'Số hộ',
          'Nhân khẩu',
          'Hộ nghèo',
          'Tỷ lệ (%)',
          'Hộ cận nghèo',
          'Tỷ lệ (%)',
        ),
      },
      ...communes.map((name, index): TableRow => {
        const code = String(23401 + index * 3);
        const figure = (id: string, text: string): string => `{xa.${code}.${id}=${text}}`;
        return {
          kind: 'item',
          key: code,
          cells: cells(
            String(index + 1),
            name,
            figure('ho', '1.449'),
            figure('nhan-khau', '6.018'),
            figure('ngheo', '123'),
            figure('ngheo.ty-le', '8,49'),
            figure('can-ngheo', '82'),
            figure('can-ngheo.ty-le', '5,66'),
          ),
        };
      }),
      {
        kind: 'total',
        cells: cells(
          '',
          'Toàn huyện',
          '{dan-cu.ho=13.039}',
          '{dan-cu.nhan-khau=54.165}',
          '{ngheo.ho=1.107}',
          '{ngheo.ty-le=8,49}',
          '{can-ngheo.ho=737}',
          '{can-ngheo.ty-le=5,65}',
        ),
      },
    ],
  };
}

export interface SampleOptions {
  /** Rows of the list of documents: 40 fill two pages. */
  readonly documents?: number;
  readonly addressees?: readonly string[];
  readonly annexes?: 0 | 1 | 2;
  /** Only what prints a figure of these families ("da6."); the whole report otherwise. */
  readonly about?: readonly string[];
}

const prints = (block: Block, families: readonly string[]): boolean =>
  block.kind !== 'table' &&
  block.inlines.some(
    (inline) => inline.kind === 'figure' && families.some((family) => inline.figure.startsWith(family)),
  );

/** Twenty footnotes, one of them cited twice; two annexes, the second on its side. The same tree at every call. */
export function sampleReport({ documents = 40, addressees, annexes = 2, about }: SampleOptions = {}): Report {
  places = 0;
  const reference =
    '(Kèm theo Báo cáo số      /BC-UBND ngày     tháng     năm {nam=2023} của Ủy ban nhân dân huyện Đắk Tô)';
  return {
    header: {
      parent: [],
      issuer: [inlines('ỦY BAN NHÂN DÂN'), inlines('{bao-cao.dia-ban=HUYỆN ĐẮK TÔ}')],
      number: inlines('Số:         /BC-UBND'),
      placeAndDate: inlines('{bao-cao.dia-danh=Đắk Tô}, ngày      tháng      năm {nam=2023}', {
        italic: true,
      }),
      type: inlines('BÁO CÁO'),
      title: inlines(
        'Kết quả thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững năm {nam=2023} và phương hướng, nhiệm vụ năm {nam-sau=2024}',
      ),
      addressees: (
        addressees ?? ['{bao-cao.kinh-gui=Hội đồng nhân dân huyện Đắk Tô}, {bao-cao.ky-hop=Kỳ họp thứ 7}']
      ).map((line) => inlines(line)),
    },
    body: body().filter((block) => about === undefined || prints(block, about)),
    footnotes: new Map(
      Object.entries(notes).map(([id, text]): [string, FootnoteText] => [id, { id, inlines: inlines(text) }]),
    ),
    closing: {
      recipients: [
        'Như trên',
        'Sở Lao động - Thương binh và Xã hội tỉnh',
        'CT, các PCT UBND huyện',
        'Các cơ quan, đơn vị liên quan',
        'UBND các {bao-cao.xa-thi-tran=xã, thị trấn}',
        'Lưu: VT, {bao-cao.ky-hieu-luu=PLĐTBXH}',
      ].map((line) => inlines(line)),
      capacity: [inlines('TM. ỦY BAN NHÂN DÂN'), inlines('KT. CHỦ TỊCH'), inlines('PHÓ CHỦ TỊCH')],
      signer: inlines('{bao-cao.nguoi-ky=Sa Phương}'),
    },
    annexes: [
      {
        id: 'van-ban',
        title: inlines('DANH MỤC VĂN BẢN CHỈ ĐẠO, TRIỂN KHAI THỰC HIỆN CHƯƠNG TRÌNH NĂM {nam=2023}'),
        reference: inlines(reference),
        orientation: 'portrait' as const,
        body: [documentsTable(documents)],
      },
      {
        id: 'ho-ngheo',
        title: inlines('KẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO THEO XÃ, THỊ TRẤN NĂM {nam=2023}'),
        reference: inlines(reference),
        orientation: 'landscape' as const,
        body: [communesTable(), paragraph('Ghi chú: số liệu của từng xã là số giả định.', 'note')],
      },
    ].slice(0, annexes),
  };
}
