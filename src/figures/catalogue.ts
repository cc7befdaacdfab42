import { citationPlaceKeys, citationPlaces } from '../forms/district/citation-places.ts';
import { productionSubprojects, shortName, subprojectCodes } from '../programme/subprojects.ts';

/** A figure that a template may use: of this year or of another, so `*` stands for a row's own key. */
export interface CatalogueEntry {
  /** `da2.nam-nay.ho.ngheo`, `xa.*.ho-ngheo`. */
  readonly pattern: string;
  readonly label: string;
  readonly unit: string;
}

type Line = readonly [id: string, label: string, unit: string];

const general: readonly Line[] = [
  ['nam', 'Năm báo cáo', 'năm'],
  ['nam-truoc', 'Năm trước', 'năm'],
  ['nam-sau', 'Năm sau', 'năm'],
  ['giai-doan', 'Giai đoạn của Chương trình', 'chữ'],
  ['so-xa', 'Số đơn vị gửi số liệu', 'xã'],
  ['bao-cao.co-quan', 'Cơ quan ban hành', 'chữ'],
  ['bao-cao.co-quan-chu-quan', 'Cơ quan chủ quản', 'chữ'],
  ['bao-cao.dia-ban', 'Tên địa bàn', 'chữ'],
  ['bao-cao.don-vi', 'Cách gọi địa bàn', 'chữ'],
  ['bao-cao.tinh', 'Tỉnh', 'chữ'],
  ['bao-cao.dia-danh', 'Địa danh', 'chữ'],
  ['bao-cao.so', 'Số báo cáo', 'chữ'],
  ['bao-cao.kinh-gui', 'Kính gửi', 'chữ'],
  ['bao-cao.ky-hop', 'Kỳ họp', 'chữ'],
  ['bao-cao.khoa', 'Khóa', 'chữ'],
  ['bao-cao.ky-hieu-luu', 'Ký hiệu lưu', 'chữ'],
  ['bao-cao.don-vi-tham-muu', 'Đơn vị tham mưu', 'chữ'],
  ['bao-cao.nguoi-ky', 'Người ký', 'chữ'],
  ['bao-cao.xa-thi-tran', 'Cách gọi đơn vị gửi số liệu', 'chữ'],
  ['bao-cao.cap', 'Cấp của đơn vị ban hành', 'chữ'],
  ['bao-cao.cap-tren', 'Cấp trên giao chỉ tiêu', 'chữ'],
  ['bao-cao.the-thuc-ky', 'Thể thức ký', 'chữ'],
  ['bao-cao.ngay-ky', 'Ngày ký', 'ngày'],
  ['bao-cao.ngay-chot', 'Số liệu tính đến ngày', 'ngày'],
  ['bao-cao.thang-chot', 'Số liệu tính đến tháng', 'chữ'],
  ['bao-cao.ket-qua-ra-soat', 'Kết quả rà soát: Sơ bộ hoặc Chính thức', 'chữ'],
  ['bao-cao.ngay-ra-soat-xong', 'Ngày dự kiến hoàn thành rà soát', 'ngày'],
  ['bao-cao.in-giai-ngan', 'In kết quả giải ngân', 'chữ'],
  ['bao-cao.noi-nhan-*', 'Nơi nhận', 'chữ'],
  ['muc-tieu.tinh', 'Chỉ tiêu giảm tỷ lệ hộ nghèo cấp trên giao', 'điểm phần trăm'],
  ['muc-tieu.don-vi', 'Chỉ tiêu giảm tỷ lệ hộ nghèo đơn vị giao', 'điểm phần trăm'],
  ['muc-tieu.ket-luan', 'Kết luận về chỉ tiêu giảm tỷ lệ hộ nghèo', 'chữ'],
  ['muc-tieu.nam-sau', 'Chỉ tiêu giảm tỷ lệ hộ nghèo năm sau', 'chữ'],
];

/** Of the whole area, and of each commune behind `xa.*.`. */
const census: readonly Line[] = [
  ['ho-dan', 'Tổng số hộ dân cư', 'hộ'],
  ['ho-dan.dtts', 'Hộ dân tộc thiểu số', 'hộ'],
  ['ho-dan.dau-ky', 'Tổng số hộ dân cư đầu kỳ', 'hộ'],
  ['nhan-khau', 'Tổng số nhân khẩu', 'người'],
  ['nhan-khau.dtts', 'Nhân khẩu dân tộc thiểu số', 'người'],
  ...(
    [
      ['ho-ngheo', 'nghèo'],
      ['ho-can-ngheo', 'cận nghèo'],
    ] as const
  ).flatMap(([id, kind]): Line[] => [
    [id, `Số hộ ${kind}`, 'hộ'],
    [`${id}.dtts`, `Hộ ${kind} dân tộc thiểu số`, 'hộ'],
    [`${id}.nhan-khau`, `Nhân khẩu hộ ${kind}`, 'người'],
    [`${id}.nhan-khau-dtts`, `Nhân khẩu dân tộc thiểu số hộ ${kind}`, 'người'],
    [`${id}.dau-ky`, `Số hộ ${kind} đầu kỳ`, 'hộ'],
    [`${id}.ty-le`, `Tỷ lệ hộ ${kind}`, '%'],
  ]),
  ['ho-ngheo.thoat', 'Số hộ thoát nghèo', 'hộ'],
  ['ho-ngheo.tai-ngheo', 'Số hộ tái nghèo', 'hộ'],
  ['ho-ngheo.phat-sinh', 'Số hộ nghèo phát sinh mới', 'hộ'],
];

const changes: readonly Line[] = (['ho-ngheo', 'ho-can-ngheo'] as const).flatMap((id): Line[] => {
  const kind = id === 'ho-ngheo' ? 'hộ nghèo' : 'hộ cận nghèo';
  return [
    [`${id}.ty-le-truoc`, `Tỷ lệ ${kind} đã công bố năm trước`, '%'],
    [`${id}.thay-doi`, `Thay đổi tỷ lệ ${kind} so với cuối năm trước`, 'điểm phần trăm'],
  ];
});

const communes: readonly Line[] = [
  ['xa.*.ten', 'Tên xã, thị trấn', 'chữ'],
  ...census.map(([id, label, unit]): Line => [`xa.*.${id}`, `${label} của xã`, unit]),
  ['xa.*.so-du-an', 'Số dự án sản xuất của xã', 'dự án'],
  ['xa.*.du-an.ho', 'Hộ tham gia dự án của xã', 'hộ'],
  ['xa.*.du-an.kinh-phi', 'Kinh phí dự án của xã', 'đồng'],
  ['xa.*.du-an.nsnn', 'Ngân sách nhà nước của dự án của xã', 'đồng'],
];

const blocks = [
  ['nam-nay', 'vốn năm nay'],
  ['chuyen-nguon', 'vốn năm trước chuyển sang'],
  ['nam-cu', 'vốn năm cũ còn được sử dụng'],
] as const;

const funds: readonly Line[] = [
  ...blocks.flatMap(([block, label]): Line[] => [
    [`von.${block}.nstw`, `Ngân sách trung ương, ${label}`, 'đồng'],
    [`von.${block}.nstw.dau-tu`, `Ngân sách trung ương: vốn đầu tư phát triển, ${label}`, 'đồng'],
    [`von.${block}.nstw.su-nghiep`, `Ngân sách trung ương: vốn sự nghiệp, ${label}`, 'đồng'],
    [`von.${block}.nstw.loai`, `Ngân sách trung ương: loại vốn, ${label}`, 'chữ'],
    [`von.${block}.sau-dieu-chinh`, `Các nguồn sau điều chỉnh, ${label}`, 'đồng'],
    [`von.${block}.giai-ngan`, `Đã giải ngân, ${label}`, 'đồng'],
    [`von.${block}.giai-ngan.xa`, `Xã, thị trấn đã giải ngân, ${label}`, 'đồng'],
    [`von.${block}.giai-ngan.co-quan`, `Cơ quan đã giải ngân, ${label}`, 'đồng'],
    [`von.${block}.giai-ngan.ty-le`, `Tỷ lệ giải ngân, ${label}`, '%'],
    ...subprojectCodes.map((code): Line => [
      `${code}.von.${block}`,
      `${shortName(code)}: các nguồn sau điều chỉnh, ${label}`,
      'đồng',
    ]),
  ]),
  ...subprojectCodes.map((code): Line => [
    `${code}.von`,
    `${shortName(code)}: các nguồn sau điều chỉnh, các năm được sử dụng`,
    'đồng',
  ]),
  ['von.dieu-chinh', 'Số dòng vốn được điều chỉnh, bổ sung trong năm', 'dòng'],
  ['da6-tda1.dieu-chinh', 'Số dòng ngân sách trung ương của Tiểu dự án 1 - Dự án 6 được điều chỉnh', 'dòng'],
];

const ownUnit = 'theo dòng';

const blockLines: readonly Line[] = [
  ['so-du-an', 'Số dự án', 'dự án'],
  ['so-du-an.lien-ket', 'Số dự án liên kết', 'dự án'],
  ['so-du-an.lien-ket.san-pham', 'Sản phẩm liên kết', 'chữ'],
  ['so-du-an.cong-dong', 'Số dự án hỗ trợ tại cộng đồng', 'dự án'],
  ['so-du-an.nhiem-vu', 'Số dự án hỗ trợ theo nhiệm vụ', 'dự án'],
  ['so-du-an.dac-thu', 'Số dự án hỗ trợ đặc thù', 'dự án'],
  ['phuong-thuc', 'Phương thức hỗ trợ', 'chữ'],
  ['loai-du-an', 'Loại dự án', 'chữ'],
  ['co-cau-du-an', 'Số dự án theo phương thức', 'chữ'],
  ['ho', 'Hộ tham gia theo quyết định', 'hộ'],
  ['ho.ngheo', 'Hộ nghèo', 'hộ'],
  ['ho.can-ngheo', 'Hộ cận nghèo', 'hộ'],
  ['ho.moi-thoat-ngheo', 'Hộ mới thoát nghèo', 'hộ'],
  ['ho.khac', 'Hộ thuộc đối tượng khác', 'hộ'],
  ['ho.co-cau', 'Hộ tham gia theo nhóm', 'chữ'],
  ['kinh-phi', 'Tổng kinh phí phê duyệt', 'đồng'],
  ['nsnn', 'Ngân sách nhà nước', 'đồng'],
  ['nsnn.trung-uong', 'Ngân sách trung ương', 'đồng'],
  ['nsnn.dia-phuong', 'Ngân sách địa phương', 'đồng'],
  ['von-khac', 'Vốn huy động khác', 'đồng'],
  ['von-khac.ho-dan', 'Đối ứng của hộ dân', 'đồng'],
  ['von-khac.to-chuc', 'Đóng góp của doanh nghiệp, hợp tác xã', 'đồng'],
  ['giai-ngan', 'Đã giải ngân từ ngân sách nhà nước', 'đồng'],
  ['nd-*.so-luong', 'Số lượng một nội dung hỗ trợ', ownUnit],
  ['nd-*.ten', 'Đơn vị tính và tên một nội dung hỗ trợ', 'chữ'],
  ['noi-dung', 'Nội dung hỗ trợ', 'chữ'],
  ['san-pham', 'Cây trồng, vật nuôi', 'chữ'],
  ['hoat-dong', 'Hoạt động được hỗ trợ', 'chữ'],
  ['kem-theo', 'Hỗ trợ kèm theo', 'chữ'],
];

const production: readonly Line[] = productionSubprojects.flatMap((code) =>
  blocks.flatMap(([block, name]) =>
    blockLines.map(([id, label, unit]): Line => [
      `${code}.${block}.${id}`,
      `${shortName(code)}: ${label}, ${name}`,
      unit,
    ]),
  ),
);

const eligibility: readonly Line[] = [
  ...subprojectCodes.flatMap((code): Line[] => [
    [`${code}.thuoc-doi-tuong`, `${shortName(code)}: thuộc đối tượng thụ hưởng`, 'chữ'],
    [`${code}.co-quan`, `${shortName(code)}: cơ quan chủ trì`, 'chữ'],
  ]),
  ['cham.so-nhom', 'Số dự án có nội dung thực hiện chậm', 'dự án'],
  ['cham.ten', 'Nội dung thực hiện chậm', 'chữ'],
  ['cham.noi-dung', 'Tên các dự án có nội dung chậm', 'chữ'],
  ['cham-*.ten', 'Nội dung thực hiện chậm của một dự án', 'chữ'],
  ['cham-*.noi-dung', 'Tên dự án có nội dung chậm', 'chữ'],
];

const sides = [
  ['huyen', 'do cơ quan huyện thực hiện'],
  ['xa', 'do xã thực hiện'],
] as const;

const activities: readonly Line[] = [
  ['da4-tda1.so-lop', 'Số lớp đào tạo nghề', 'lớp'],
  ['da4-tda1.hoc-vien', 'Số học viên đào tạo nghề', 'học viên'],
  ['da4-tda1.hoc-vien.giam-ngheo', 'Học viên theo Chương trình giảm nghèo bền vững', 'học viên'],
  ['da4-tda1.hoc-vien.dtts', 'Học viên theo Chương trình dân tộc thiểu số và miền núi', 'học viên'],
  ['da4-tda1.hoc-vien.khac', 'Học viên theo nguồn khác', 'học viên'],
  ['da4-tda1.co-so', 'Cơ sở đào tạo nghề', 'chữ'],
  ['loa.so-cum', 'Số cụm loa đã, đang triển khai', 'cụm'],
  ...sides.flatMap(([side, label]): Line[] => [
    [`loa.${side}.so-cum`, `Số cụm loa ${label}`, 'cụm'],
    [`loa.${side}.cum.*`, `Số cụm loa ${label} ở một xã`, 'cụm'],
    [`loa.${side}.moi-xa`, `Số cụm loa mỗi xã ${label}`, 'cụm'],
    [`loa.${side}.xa`, `Xã có cụm loa ${label}`, 'chữ'],
    [`loa.${side}.xa-dau-cau`, `Xã có cụm loa ${label}, ở đầu câu`, 'chữ'],
    [`loa.${side}.chi-tiet`, `Số cụm loa từng xã ${label}`, 'chữ'],
    [`loa.${side}.hinh-thuc`, `Hình thức, cụm loa ${label}`, 'chữ'],
    [`loa.${side}.loai-cu`, `Loại cũ, cụm loa ${label}`, 'chữ'],
    [`loa.${side}.loai-moi`, `Loại mới, cụm loa ${label}`, 'chữ'],
    [`loa.${side}.nguon-von`, `Nguồn vốn, cụm loa ${label}`, 'chữ'],
  ]),
  ['loa.huyen.co-quan', 'Cơ quan thực hiện cụm loa', 'chữ'],
  ['truyen-thong.so-cuoc', 'Số cuộc tuyên truyền', 'cuộc'],
  ['truyen-thong.luot-nguoi', 'Số lượt người dự tuyên truyền', 'lượt người'],
  ['truyen-thong.pa-no', 'Số lần triển khai pa nô', 'đợt'],
  ['hop-ban-chi-dao', 'Số cuộc họp Ban Chỉ đạo', 'cuộc'],
  ['da7-tda1.tham-quan', 'Số đợt tham quan, học tập kinh nghiệm của huyện', 'đợt'],
  ['da7-tda1.xa-hoc-tap', 'Số xã đã, đang có kế hoạch học tập kinh nghiệm', 'xã'],
  ['da7-tda2.so-xa', 'Số xã được giám sát', 'xã'],
  ['da7-tda2.chua-giam-sat', 'Xã chưa được giám sát', 'chữ'],
  ...subprojectCodes.map((code): Line => [
    `${code}.ket-qua`,
    `${shortName(code)}: số kết quả khác 0 ở sheet Chỉ tiêu khác`,
    'kết quả',
  ]),
  ['chi-tieu.*.ten', 'Tên chỉ tiêu khác', 'chữ'],
  ['chi-tieu.*.don-vi', 'Đơn vị tính của chỉ tiêu khác', 'chữ'],
  ['chi-tieu.*.thuc-hien', 'Thực hiện chỉ tiêu khác', ownUnit],
  ['chi-tieu.*.ke-hoach', 'Kế hoạch của chỉ tiêu khác', ownUnit],
];

const documents: readonly Line[] = [
  ...citationPlaceKeys.map((key): Line => [
    `trich-dan.${key}`,
    `Văn bản tại ${citationPlaces[key].label}`,
    'văn bản',
  ]),
  ['van-ban.*.loai', 'Tên loại văn bản', 'chữ'],
  ['van-ban.*.so', 'Số, ký hiệu văn bản', 'chữ'],
  ['van-ban.*.ngay', 'Ngày ban hành văn bản', 'ngày'],
  ['van-ban.*.co-quan', 'Cơ quan ban hành văn bản', 'chữ'],
  ['van-ban.*.trich-yeu', 'Trích yếu văn bản', 'chữ'],
];

/** Every figure that `makeFigures` can make, of any year. */
export function figureCatalogue(): readonly CatalogueEntry[] {
  return [general, census, changes, communes, funds, eligibility, production, activities, documents]
    .flat()
    .map(([pattern, label, unit]) => ({ pattern, label, unit }));
}

/** Every list, with the patterns of its prefixes. */
export function listCatalogue(): ReadonlyMap<string, readonly string[]> {
  return new Map([
    ['xa', ['xa.*']],
    ['van-ban', ['van-ban.*']],
    ['noi-nhan', ['bao-cao.noi-nhan-*']],
    ...subprojectCodes.map((code): [string, string[]] => [`chi-tieu-${code}`, ['chi-tieu.*']]),
  ]);
}
