import {
  countingDay,
  existsOn,
  foundedOn,
  hasEnded,
  lastYearOf,
  successorOf,
  unitInSentence,
} from '../forms/district/units.ts';
import { valueOf } from '../model/cell.ts';
import { formatShort } from '../vietnamese/dates.ts';
import { upperFirst } from '../vietnamese/text.ts';
import { type DistrictRule, evidenceOf } from './kit.ts';

/** Who lived in a unit that has ended must be counted in another one, or they are in no number of the report. */
export const unitEndsWithoutSuccessor: DistrictRule = {
  id: 'unit-ends-without-successor',
  severity: 'error',
  scope: 'district',
  summary: 'Xã chấm dứt trong năm mà không rõ nhập vào xã nào, tách thành xã nào',
  source: 'Biểu Xã, thị trấn',
  *check({ sheets, layout }) {
    const day = countingDay(sheets, layout.year);
    const known = new Set(sheets.communes?.rows.flatMap((row) => valueOf(row.code) ?? []));
    for (const unit of sheets.communes?.rows ?? []) {
      const [code, until, into] = [valueOf(unit.code), valueOf(unit.until), valueOf(unit.mergedInto)];
      const name = upperFirst(unitInSentence(unit));
      const evidence = evidenceOf(unit.until, unit.mergedInto);
      const at = unit.mergedInto.at;
      if (into !== undefined && (into === code || !known.has(into))) {
        const message =
          into === code
            ? `${name} ghi nhập vào chính mình (${into}).`
            : `${name} ghi nhập vào đơn vị có mã ${into}, không có trong sheet này.`;
        yield { at, message, actual: into, fix: `Ghi ở ${at.cell} mã của đơn vị nhận.`, evidence };
      } else if (into !== undefined && unit.until.state === 'blank') {
        const message = `${name} ghi nhập vào ${into} mà không ghi chấm dứt từ ngày nào.`;
        yield { at: unit.until.at, message, fix: `Ghi ngày chấm dứt ở ${unit.until.at.cell}.`, evidence };
      } else if (into !== undefined && hasEnded(unit, day)) {
        const last = successorOf(sheets, unit, day);
        // One that has ended without a merger has its own line here.
        if (last !== undefined && (existsOn(last, day) || hasEnded(last, day))) continue;
        const message =
          last === undefined
            ? `${name} ghi nhập vào ${into}, nhưng các đơn vị này ghi nhập vòng vào nhau, không còn đơn vị nào gửi số liệu.`
            : `${name} ghi nhập vào ${into}, nhưng ${unitInSentence(last)} chưa thành lập vào ngày số liệu tính đến (${formatShort(day)}), nên không đơn vị nào gửi số liệu của địa bàn này.`;
        yield {
          at,
          message,
          actual: into,
          fix: `Kiểm tra ${unit.until.at.cell}, ${at.cell} và dòng của đơn vị nhận.`,
          evidence,
        };
      } else if (
        until !== undefined &&
        unit.mergedInto.state === 'blank' &&
        hasEnded(unit, day) &&
        lastYearOf(sheets, code) !== undefined &&
        foundedOn(sheets, until).length === 0
      ) {
        yield {
          at,
          message: `${name} chấm dứt từ ngày ${formatShort(until)} mà không rõ dân cư về đâu: ô này trống, và không có đơn vị nào thành lập từ ngày đó.`,
          fix: `Nhập vào đơn vị khác thì ghi mã đơn vị đó ở ${at.cell}; chia tách thì thêm dòng cho các đơn vị mới, cột Thành lập từ ngày ghi ${formatShort(until)}. Phần dân cư về một đơn vị đang có: ở sheet Số liệu năm trước, bớt phần đó ở dòng của đơn vị này và thêm vào dòng của đơn vị nhận.`,
          evidence,
        };
      }
    }
  },
};
