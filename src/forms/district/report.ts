import {
  count,
  date,
  fieldSheet,
  longText,
  oneOf,
  oneOfLabels,
  percent,
  ratio,
  text,
  yearNumber,
  yesNo,
} from '../define.ts';
import { censusStatus } from '../choices.ts';
import { free, locked, needed } from '../field.ts';
import { contentSwitches } from './content-switches.ts';

/** A rate of disbursement below this is low, %. */
export const lowDisbursementPreset = 50;

/** Rates that were counted by different standards are not compared. */
export const differentStandards = 'Hai chuẩn khác nhau';

/** Rows of "Nơi nhận"; the line "Lưu: VT, …" is made from `archiveSymbol`. */
const recipients = {
  recipient1: needed('Nơi nhận 1', text, {
    note: 'Mỗi ô một nơi, không gạch đầu dòng, không dấu chấm phẩy. Dòng "Lưu: VT" do phần mềm tự ghi',
  }),
  recipient2: free('Nơi nhận 2', text),
  recipient3: free('Nơi nhận 3', text),
  recipient4: free('Nơi nhận 4', text),
  recipient5: free('Nơi nhận 5', text),
  recipient6: free('Nơi nhận 6', text),
  recipient7: free('Nơi nhận 7', text),
  recipient8: free('Nơi nhận 8', text),
  recipient9: free('Nơi nhận 9', text),
  recipient10: free('Nơi nhận 10', text),
};

/**
 * "Báo cáo": who reports to whom, as of when, against which targets, and the house choices of the report.
 * Names of places carry their kind word as they stand in a sentence ("huyện Đắk Tô", "tỉnh Kon Tum"), so that
 * the same form serves a town, a province, or a commune.
 */
export const report = fieldSheet({
  id: 'report',
  name: 'Báo cáo',
  title: 'THÔNG TIN CHUNG CỦA BÁO CÁO',
  fields: {
    year: locked('Năm báo cáo', yearNumber, { group: 'Cơ quan', preset: (form) => form.year }),
    issuer: needed('Cơ quan ban hành', text, { note: 'Tên đầy đủ, ví dụ: Ủy ban nhân dân huyện Đắk Tô' }),
    parent: free('Cơ quan chủ quản', text, { note: 'Để trống nếu không ghi trên báo cáo' }),
    level: needed(
      'Cấp của đơn vị ban hành',
      oneOf({
        district: 'Huyện',
        commune: { label: 'Xã (từ 01/7/2025)', until: 1 },
        province: 'Tỉnh',
      }),
      { preset: () => 'Huyện' },
    ),
    areaWord: needed('Cách gọi địa bàn', text, {
      note: 'Một từ như trong câu "toàn huyện": huyện, thị xã, thành phố, xã',
      preset: () => 'huyện',
    }),
    areaName: needed('Tên địa bàn viết thống nhất', text, {
      note: 'Cả cách gọi, như trong câu: huyện Đắk Tô. Mọi chỗ trong báo cáo viết theo ô này',
    }),
    communeWord: needed('Cách gọi đơn vị gửi số liệu', text, {
      note: 'Ví dụ: xã, thị trấn',
      preset: (form) => form.communeWord,
    }),
    province: needed('Tỉnh', text, { note: 'Cả cách gọi, như trong câu: tỉnh Kon Tum' }),
    placeName: needed('Địa danh ghi ngày tháng', text, { note: 'Ví dụ: Đắk Tô' }),
    draftingOffice: needed('Đơn vị tham mưu', text, { note: 'Tên đầy đủ; cũng là nơi nhận tệp của xã' }),
    archiveSymbol: needed('Ký hiệu lưu', text, { note: 'Ví dụ PLĐTBXH: dòng "Lưu: VT, PLĐTBXH"' }),

    number: free('Số báo cáo', text, { group: 'Văn bản', note: 'Chỉ ghi số. Để trống khi là bản nháp' }),
    signedOn: free('Ngày ký', date, { note: 'Để trống khi là bản nháp' }),
    addressee: needed('Kính gửi', text, { note: 'Ví dụ: Hội đồng nhân dân huyện Đắk Tô' }),
    session: needed('Kỳ họp', text, { note: 'Ví dụ: Kỳ họp thứ 7' }),
    term: needed('Khóa', text, { note: 'Chữ số La Mã, ví dụ: XIV' }),
    signing: needed(
      'Thể thức ký',
      oneOfLabels(['Chủ tịch ký', 'Phó Chủ tịch ký thay (KT.)', 'Quyền Chủ tịch ký (Q.)']),
    ),
    signer: free('Người ký', text, { note: 'Họ và tên, không ghi học hàm, học vị' }),
    ...recipients,
    citationComma: needed('Dấu phẩy trước "ngày" khi trích dẫn', yesNo, {
      note: 'Không: "Quyết định số 90/QĐ-TTg ngày 18/01/2022"',
      preset: () => 'Không',
    }),
    headings: needed('Tiêu đề mục (I, II…)', oneOf({ upper: 'IN HOA', sentence: 'Chữ thường' }), {
      note: 'Nghị định 30/2020/NĐ-CP quy định IN HOA',
      preset: () => 'IN HOA',
    }),
    medium: needed('Bản', oneOf({ paper: 'Giấy', electronic: 'Điện tử' }), {
      note: 'Bản điện tử để trống số và ngày ở dòng "Kèm theo Báo cáo số…" của phụ lục',
      preset: () => 'Điện tử',
    }),

    deadline: needed('Hạn xã gửi số liệu', date, { group: 'Thời hạn' }),
    resubmissionDeadline: needed('Hạn xã gửi lại', date),
    submissionDate: needed('Ngày phải trình', date),

    cutoff: needed('Số liệu tính đến ngày', date, { group: 'Số liệu', note: 'Chung cho toàn huyện' }),
    censusStatus: needed('Kết quả rà soát hộ nghèo, hộ cận nghèo', censusStatus),
    reviewCompletion: free('Ngày dự kiến hoàn thành rà soát', date, {
      requiredWhen: {
        test: (fields) => fields['censusStatus'] === 'preliminary',
        because: 'bắt buộc khi kết quả rà soát là Sơ bộ',
      },
    }),
    controlHouseholds: free('Số đối chiếu: tổng số hộ dân cư', count, {
      note: 'Theo phần mềm hoặc biểu đã gửi Sở, không cộng từ tệp của xã',
    }),
    controlPersons: free('Số đối chiếu: tổng số nhân khẩu', count),
    controlPoorHouseholds: free('Số đối chiếu: hộ nghèo', count),
    controlPoorPersons: free('Số đối chiếu: nhân khẩu nghèo', count),
    controlNearPoorHouseholds: free('Số đối chiếu: hộ cận nghèo', count),
    controlNearPoorPersons: free('Số đối chiếu: nhân khẩu cận nghèo', count),
    publishedPoorRate: needed((layout) => `Tỷ lệ hộ nghèo đã công bố năm ${layout.year - 1} (%)`, percent),
    publishedNearPoorRate: needed(
      (layout) => `Tỷ lệ hộ cận nghèo đã công bố năm ${layout.year - 1} (%)`,
      percent,
    ),

    provinceTarget: free(
      (layout) => `Giảm tỷ lệ hộ nghèo năm ${layout.year}: tỉnh giao (điểm phần trăm)`,
      percent,
      { group: 'Chỉ tiêu' },
    ),
    districtTarget: free(
      (layout) => `Giảm tỷ lệ hộ nghèo năm ${layout.year}: huyện giao (điểm phần trăm)`,
      percent,
    ),
    ethnicMinorityTarget: free(
      (layout) => `Giảm tỷ lệ hộ nghèo dân tộc thiểu số năm ${layout.year} được giao (điểm phần trăm)`,
      percent,
    ),
    nextDistrictTarget: free((layout) => `Chỉ tiêu năm ${layout.year + 1}: huyện (điểm phần trăm)`, percent),
    nextProvinceTarget: free(
      (layout) => `Chỉ tiêu năm ${layout.year + 1}: tỉnh, để đối chiếu (điểm phần trăm)`,
      percent,
    ),
    nextTargetWording: free(
      (layout) => `Cách ghi chỉ tiêu năm ${layout.year + 1}`,
      oneOf({ above: 'trên', 'at-least': 'từ … trở lên' }),
      {
        requiredWhen: {
          test: (fields) => typeof fields['nextDistrictTarget'] === 'number',
          because: 'bắt buộc khi đã ghi chỉ tiêu năm sau của huyện',
        },
      },
    ),
    targetsRemark: free('Căn cứ, ghi chú về chỉ tiêu', longText, { note: 'Không in vào báo cáo' }),

    olderFunds: needed((layout) => `Vốn năm ${layout.year - 2} còn được sử dụng`, yesNo, {
      group: 'Vốn',
      preset: (form) => (form.olderFunds ? 'Có' : 'Không'),
    }),
    olderFundsBasis: free('Căn cứ cho phép sử dụng (mã văn bản)', text, {
      requiredWhen: {
        test: (fields) => fields['olderFunds'] === 'yes',
        because: 'bắt buộc khi vốn cũ còn được sử dụng',
      },
    }),
    printedFunds: needed('In vốn', oneOf({ initial: 'Giao đầu năm', adjusted: 'Sau điều chỉnh' }), {
      preset: () => 'Giao đầu năm',
    }),
    printDisbursement: needed('In kết quả giải ngân', yesNo, { preset: () => 'Không' }),

    returnOffice: free('Cơ quan ký công văn trả lại', text, {
      group: 'Công văn trả lại',
      note: 'Ví dụ: Phòng Lao động - Thương binh và Xã hội',
    }),
    returnSymbol: free('Ký hiệu công văn', text, { note: 'Phần sau số, ví dụ: LĐTBXH' }),
    returnCapacity: free(
      'Chức vụ người ký công văn',
      oneOfLabels(['TRƯỞNG PHÒNG', 'KT. TRƯỞNG PHÒNG - PHÓ TRƯỞNG PHÒNG']),
    ),
    returnSigner: free('Người ký công văn', text),
    returnRecipients: free('Nơi nhận công văn', text, { note: 'Cách nhau bằng dấu ;' }),

    minPersonsPerHousehold: free('Nhân khẩu bình quân một hộ: từ', ratio, {
      group: 'Ngưỡng cảnh báo (gợi ý)',
      preset: () => 2,
    }),
    maxPersonsPerHousehold: free('Nhân khẩu bình quân một hộ: đến', ratio, { preset: () => 7 }),
    rateChangePoints: free('Thay đổi tỷ lệ so với năm trước (điểm phần trăm)', ratio, { preset: () => 10 }),
    householdChangePercent: free('Tăng, giảm tổng số hộ (%)', ratio, { preset: () => 5 }),
    lowDisbursementPercent: free('Tỷ lệ giải ngân thấp (%)', ratio, { preset: () => lowDisbursementPreset }),
    costPerHouseholdRatio: free('Chênh lệch kinh phí một hộ so với trung vị (lần)', ratio, {
      preset: () => 5,
    }),

    povertyStandards: free(
      'Chuẩn nghèo khi rà soát đầu kỳ và cuối kỳ',
      oneOf({ same: 'Cùng một chuẩn', different: differentStandards }),
      {
        since: 2,
        group: 'Chuẩn nghèo',
        note: 'Hai chuẩn khác nhau: báo cáo không so sánh tỷ lệ với năm trước, không kết luận đạt chỉ tiêu',
        preset: () => 'Cùng một chuẩn',
      },
    ),
    ...contentSwitches,

    communesAnnex: free(
      'Phụ lục kết quả rà soát theo xã',
      oneOf({ no: 'Không', yes: 'Có', preliminary: 'Có, in số sơ bộ' }),
      {
        since: 2,
        group: 'Phụ lục',
        note: 'Có: chỉ in khi kết quả rà soát là Chính thức. Muốn in cả số sơ bộ thì chọn "Có, in số sơ bộ"',
        preset: () => 'Không',
      },
    ),
    communesAnnexNote: free('Ghi chú dưới phụ lục theo xã', longText, {
      since: 2,
      note: 'In dưới bảng, ví dụ nguồn của số liệu từng xã. Để trống: không in',
    }),
    fundsAnnex: free('Phụ lục vốn và giải ngân', yesNo, {
      since: 2,
      note: 'Theo dự án, tiểu dự án và nguồn vốn, đến ngày ở ô "Số liệu tính đến ngày"',
      preset: () => 'Không',
    }),
    documentsAnnex: free('Phụ lục danh mục văn bản', yesNo, {
      since: 2,
      note: 'Các văn bản ghi Có ở cột "Đưa vào danh mục kèm theo" của sheet Văn bản',
      preset: () => 'Có',
    }),

    annexTablesFor: free('Biểu dùng để', oneOf({ attached: 'Kèm theo báo cáo', separate: 'Gửi riêng' }), {
      since: 2,
      group: 'Phụ biểu',
      note: 'Gửi riêng: mỗi phụ biểu có địa danh, ngày tháng, người lập biểu và người ký',
      preset: () => 'Kèm theo báo cáo',
    }),

    disbursementTarget: free('Chỉ tiêu tỷ lệ giải ngân được giao (%)', percent, {
      since: 2,
      group: 'Chỉ tiêu giải ngân',
      note: 'Chỉ ghi khi có văn bản giao. In ở sheet Tóm tắt của biểu tổng hợp, vẽ thành đường chỉ tiêu',
    }),
    disbursementTargetBasis: free('Văn bản giao chỉ tiêu giải ngân (mã văn bản)', text, {
      since: 2,
      requiredWhen: {
        test: (fields) => typeof fields['disbursementTarget'] === 'number',
        because: 'bắt buộc khi đã ghi chỉ tiêu tỷ lệ giải ngân',
      },
    }),
  },
});

export const recipientKeys = Object.keys(recipients) as readonly (keyof typeof recipients)[];
