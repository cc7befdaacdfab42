import type { Issue } from '../../model/issue.ts';
import { faultTexts } from '../../package/faults.ts';

/*
 * Rules speak to the clerk of the district, who has the district's workbook before her and may acknowledge what stands
 * as it is. A commune has neither: what goes back to it says the same in words that it can act on.
 */

/** What a commune is to do, where the rule's own word is for the district. */
type CommuneFix = (issue: Issue) => string;

const cellOf = ({ at }: Issue): string => at.cell ?? 'ô này';
const tellDistrict = 'nếu số của xã đúng thì giữ nguyên, báo huyện và gửi kèm văn bản';

const fixes: Readonly<Record<string, CommuneFix>> = {
  'contribution-missing': () => 'Ghi giá trị hiện vật, công lao động của hộ quy thành tiền.',
  'beneficiaries-exceed-poor-households': (issue) =>
    `Kiểm tra xem có ghi nhầm ở ${cellOf(issue)}; dự án thực hiện trên nhiều xã thì bỏ dòng này và báo huyện ghi.`,
  'cutoff-differs-from-district': (issue) =>
    `Tính lại số liệu đến ngày ${issue.expected ?? 'huyện yêu cầu'} và sửa ${cellOf(issue)}.`,
  'census-status-mixed': (issue) =>
    issue.expected === 'Chính thức'
      ? `Ghi số chính thức, chọn "Chính thức" ở ${cellOf(issue)} và gửi kèm quyết định công nhận; nếu chưa có quyết định thì giữ nguyên và báo huyện.`
      : `Ghi số sơ bộ và chọn "Sơ bộ" ở ${cellOf(issue)}; nếu đã có quyết định công nhận thì giữ nguyên, báo huyện và gửi kèm quyết định.`,
  'opening-differs-from-last-year': (issue) => {
    const { expected = 'số cuối năm trước' } = issue;
    const [, merged] = /chưa có phần của (.+?) nhập vào/.exec(issue.message) ?? [];
    return merged === undefined
      ? `Ghi ${expected} vào ${cellOf(issue)}; ${tellDistrict} công nhận của năm trước.`
      : `${cellOf(issue)} của tệp trả lại đã in ${expected}: cộng phần của ${merged} vào diễn biến và cuối kỳ.`;
  },
  'last-year-file-again': () =>
    'Kiểm tra số cuối kỳ từng sheet; nếu gửi nhầm tệp năm trước thì nhập số liệu năm nay.',
  'commune-funds-differ-from-district': (issue) =>
    issue.fix?.startsWith('Biểu này ghi bằng đồng') === true
      ? issue.fix
      : `Đối chiếu với quyết định giao vốn, rồi sửa ${cellOf(issue)}; ${tellDistrict} giao vốn.`,
  'project-for-ineligible-subproject': (issue) =>
    `Chọn lại tiểu dự án ở ${cellOf(issue)}; nếu đúng là tiểu dự án này thì giữ nguyên, báo huyện và gửi kèm quyết định.`,
  'project-counted-by-two': () =>
    'Dự án thực hiện trên nhiều xã do huyện ghi, xã không ghi: bỏ dòng này; nếu là dự án riêng của xã thì giữ nguyên và báo huyện.',
  'state-support-exceeds-ceiling': (issue) =>
    `Kiểm tra ${[...(issue.related ?? []).filter(({ file }) => file === issue.at.file), issue.at].map(({ cell }) => cell).join(', ')}.`,
  'class-unknown-to-district': () =>
    'Đối chiếu tên lớp, ngày khai giảng với cơ sở đào tạo; nếu đúng thì giữ nguyên và báo huyện bổ sung lớp này.',
  'district-visit-recorded-by-one': (issue) =>
    `Đối chiếu biên bản giám sát, rồi sửa ${cellOf(issue)}; nếu đúng thì giữ nguyên và báo huyện bổ sung cuộc này.`,
  'resubmission-changes-other-cells': () =>
    'Sửa nhầm thì ghi lại số của lần gửi trước; đúng thì giữ nguyên và ghi lý do ở cột Ghi chú.',
  'submission-of-other-year': () => 'Nhập số liệu vào biểu mẫu năm nay mà huyện đã gửi, rồi gửi lại.',
  'submission-sent-twice': (issue) =>
    `Ghi số lần gửi tiếp theo ở ${cellOf(issue)} của tệp đúng rồi gửi lại riêng tệp đó.`,
  'submission-not-ordered': () => 'Ghi lần gửi ở sheet Thông tin của tệp đúng rồi gửi lại riêng tệp đó.',
  'form-version-unknown': () => 'Nhập số liệu vào biểu mẫu năm nay mà huyện đã gửi, rồi gửi lại.',
  'submission-of-older-form': () =>
    'Chép số liệu sang biểu mẫu mới mà huyện gửi, nhập thêm phần này rồi gửi lại.',
  'workbook-of-unknown-form': () => 'Nhập số liệu vào biểu mẫu mà huyện đã gửi cho xã, rồi gửi lại.',
  'workbook-unreadable': ({ fix = '' }) =>
    fix === faultTexts.EMPTY.fix || fix === faultTexts.TRUNCATED.fix
      ? 'Gửi lại tệp, chép từ bản gốc của xã.'
      : fix
          .replace(/rồi dùng tệp mới\.$/, 'rồi gửi tệp mới.')
          .replace(/ rồi lưu lại\.$/, ', lưu lại rồi gửi.'),
};

const messages: Readonly<Record<string, (message: string) => string>> = {
  'workbook-of-unknown-form': () =>
    'Tệp này không phải biểu mẫu mà huyện đã gửi (không có phần nhận dạng biểu mẫu), nên không được đọc.',
  'form-version-unknown': () => 'Biểu mẫu này không phải phiên bản của năm nay, nên không được đọc.',
  'workbook-holds-macros': (message) =>
    message.replace(/; phần mềm .*$/, '; không được chạy, không được mở.'),
};

/** `huyen.xlsx, Vốn giao!G10:H10`, and the like in another commune's file. */
const address = String.raw`, [^,;!()]*![A-Z]+\d+(?::[A-Z]+\d+)?`;
const inDistrictBook = new RegExp(String.raw` \(huyen\.xlsx[^)]*\)`, 'g');
const districtCell = new RegExp(String.raw`huyen\.xlsx(?:${address})?`, 'g');
const districtSheet = /sheet [^,;.!()]* của huyện/g;
/** What the clerk is to do, in a message that the commune gets too. */
const forTheDistrict = / \(huyện: [^)]*\)/g;
const otherFile = new RegExp(String.raw`xa/([^,;]*?\.xls\w?)(${address})?`, 'g');

/**
 * An issue in words for the commune whose file goes back. `nameOf` gives the commune of a file: "xã Pô Kô". An
 * address in the district's workbook says nothing to a commune and is left out.
 */
export function forTheCommune(issue: Issue, nameOf: (file: string) => string | undefined): Issue {
  const message = messages[issue.rule]?.(issue.message) ?? issue.message;
  const fix = fixes[issue.rule]?.(issue) ?? issue.fix;
  return inItsOwnWords(
    {
      ...issue,
      message,
      ...(fix === undefined ? {} : { fix: `${fix}${mayStand(issue, fix) ? standing : ''}` }),
    },
    nameOf,
  );
}

/** How a mistake that was made in many cells ends. */
const inAll = / Làm như vậy với cả \d+ ô\.$/;

/** A mistake that was found in several cells, the first of them `first`, in words for the commune. */
export function jointForTheCommune(
  told: Issue,
  first: Issue,
  nameOf: (file: string) => string | undefined,
): Issue {
  const [all] = inAll.exec(told.fix ?? '') ?? [];
  const fix = fixes[first.rule]?.(first);
  return inItsOwnWords(
    all === undefined || fix === undefined ? told : { ...told, fix: `${fix}${all}` },
    nameOf,
  );
}

/** The same with no address in a workbook that the commune does not have. */
function inItsOwnWords(issue: Issue, nameOf: (file: string) => string | undefined): Issue {
  const own = (text: string): string =>
    text
      .replace(forTheDistrict, '')
      .replace(inDistrictBook, '')
      .replace(districtCell, 'tệp của huyện')
      .replace(districtSheet, 'tệp của huyện')
      .replace(otherFile, (_all, file: string, place?: string) => {
        if (place === undefined) return file;
        return `tệp của ${nameOf(`xa/${file}`) ?? 'xã khác'} (${place.slice(2)})`;
      });
  const { message, fix } = issue;
  return { ...issue, message: own(message), ...(fix === undefined ? {} : { fix: own(fix) }) };
}

const standing = ' Nếu đúng thì giữ nguyên và ghi lý do ở cột Ghi chú.';

/** What the district may acknowledge, a commune may let stand with a reason, unless the text says what to do already. */
function mayStand({ severity, evidence }: Issue, fix: string): boolean {
  return severity === 'warning' && evidence !== undefined && !/(giữ|để) nguyên|ghi lý do/i.test(fix);
}
