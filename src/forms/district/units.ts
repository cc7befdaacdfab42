import type { CalendarDate } from '../../model/cell.ts';
import { isFilled, valueOf } from '../../model/cell.ts';
import { compareDates } from '../../vietnamese/dates.ts';
import { beginsWithKind, inSentence, nameKey } from '../../vietnamese/names.ts';
import { splitKind } from '../../vietnamese/unit-kinds.ts';
import type { RowOf, Sheets } from '../define.ts';
import type { communes } from './communes.ts';
import type { districtForm } from './form.ts';
import type { lastYear } from './last-year.ts';

/*
 * Units that are founded, merged and split within a year. A year is told as of one day ("Số liệu tính đến ngày"): a unit that
 * has ended by then sends nothing, and what it had at the beginning is part of what its successors began with.
 */

type District = Sheets<typeof districtForm>;
type Unit = RowOf<typeof communes>;
type LastYearRow = RowOf<typeof lastYear>;

/** "Xã Văn Lem", "Thị trấn Đắk Tô": kind and official name; undefined while either cell lacks. */
export function communeFullName(row: RowOf<typeof communes>): string | undefined {
  const kind = valueOf(row.kind);
  const name = valueOf(row.name);
  return kind === undefined || name === undefined ? undefined : `${kind} ${name}`;
}

/** A unit inside a sentence: "xã Văn Lem"; by its code while its name lacks, by its row while it has neither. */
export function unitInSentence(row: RowOf<typeof communes>): string {
  const [name, code] = [communeFullName(row), valueOf(row.code)];
  if (name !== undefined) return inSentence(name);
  return code === undefined ? `đơn vị ở dòng ${row.row}` : `đơn vị có mã ${code}`;
}

/** Every name that money may stand under: the official one first, then accepted spellings, its name before it was another among them. */
export function unitNames(row: RowOf<typeof communes>): readonly string[] {
  const name = communeFullName(row);
  const kind = valueOf(row.kind);
  if (name === undefined || kind === undefined) return [];
  const others = (valueOf(row.spellings) ?? '').split(';').map((each) => each.trim());
  const spelled = others.filter((each) => each !== '');
  return [name, ...spelled.map((each) => (splitKind(each) === undefined ? `${kind} ${each}` : each))];
}

/** What the district calls those who send: "xã, thị trấn". */
export function communeWordOf({ report }: Pick<District, 'report'>): string {
  return valueOf(report?.communeWord) ?? 'xã, thị trấn';
}

/** The day as of which the year's figures are; the last of the year while it is not said, or is the year's before. */
export function countingDay({ report }: District, year: number): CalendarDate {
  const cutoff = valueOf(report?.cutoff);
  return cutoff !== undefined && cutoff.year >= year ? cutoff : { year, month: 12, day: 31 };
}

/** Units not yet founded, or ended by then, send nothing. */
export function existsOn(unit: Unit, day: CalendarDate): boolean {
  const since = valueOf(unit.since);
  return (since === undefined || compareDates(since, day) <= 0) && !hasEnded(unit, day);
}

export function hasEnded(unit: Unit, day: CalendarDate): boolean {
  const until = valueOf(unit.until);
  return until !== undefined && compareDates(until, day) <= 0;
}

/** The units that send workbooks for the year, in the order of the sheet. */
export function sendingUnits(district: District, year: number): readonly Unit[] {
  const day = countingDay(district, year);
  return (district.communes?.rows ?? []).filter((unit) => existsOn(unit, day));
}

/** Units that have ended and been merged into the one with this code, those merged into them before among them. */
export function mergedInto(district: District, code: string, day: CalendarDate): readonly Unit[] {
  const found: Unit[] = [];
  const into = (target: string): void => {
    for (const unit of district.communes?.rows ?? []) {
      const own = valueOf(unit.code);
      if (valueOf(unit.mergedInto) !== target || !hasEnded(unit, day) || found.includes(unit)) continue;
      found.push(unit);
      if (own !== undefined) into(own);
    }
  };
  into(code);
  return found;
}

/** Where a unit's people are on that day: itself, or the one at the end of its mergers; undefined where these go in a circle. */
export function successorOf(district: District, unit: Unit, day: CalendarDate): Unit | undefined {
  const passed = new Set<Unit>();
  for (let at: Unit = unit; !passed.has(at);) {
    passed.add(at);
    const into = valueOf(at.mergedInto);
    const next = (district.communes?.rows ?? []).find((each) => valueOf(each.code) === into);
    if (into === undefined || next === undefined || !hasEnded(at, day)) return at;
    at = next;
  }
  return undefined;
}

/**
 * Whether who holds money is a unit, be it one that has ended or is still to come: what units pay out stands in the workbooks of
 * those that send, and in no row of "Vốn giao". A name that begins with the kind of a unit is one also where the list has no such
 * name, or none that can be read; but for what the district itself lists as an office.
 */
export function isUnitIn({ communes, offices }: District): (holder: string) => boolean {
  const isListed = isOneOf((communes?.rows ?? []).flatMap(unitNames));
  const isOffice = isOneOf((offices?.rows ?? []).flatMap(({ name }) => valueOf(name) ?? []));
  return (holder) => isListed(holder) || (beginsWithKind(holder) && !isOffice(holder));
}

/** Whether it is known what every unit may be called; nobody's money can be told from another's while it is not. */
export function areNamed({ communes }: District): boolean {
  return (
    communes !== null &&
    communes.rows.every((row) => communeFullName(row) !== undefined && row.spellings.state !== 'unreadable')
  );
}

/** Whether who holds money goes by one of these names. */
export function isOneOf(names: readonly string[]): (holder: string) => boolean {
  const keys = new Set(names.map(nameKey));
  return (holder) => keys.has(nameKey(holder));
}

/** A unit's row of "Số liệu năm trước". */
export function lastYearOf(district: District, code: string | undefined): LastYearRow | undefined {
  return district.lastYear?.rows.find((row) => code !== undefined && valueOf(row.code) === code);
}

/** What a unit began the year with: its own row of "Số liệu năm trước", and those of the units merged into it. */
export function openingRows(district: District, code: string, day: CalendarDate): readonly LastYearRow[] {
  const codes = [code, ...mergedInto(district, code, day).map((unit) => valueOf(unit.code))];
  return codes.flatMap((each) => lastYearOf(district, each) ?? []);
}

/** Whether anything stands for a beginning, and nothing of it lacks. */
export function areKnown(opening: readonly LastYearRow[]): boolean {
  return opening.length > 0 && opening.every(({ households }) => isFilled(households));
}

/** Units founded on a day by no merger: they took over from those that ended on it. */
export function foundedOn(district: District, date: CalendarDate): readonly Unit[] {
  const rows = district.communes?.rows ?? [];
  const receiving = new Set(rows.flatMap((unit) => valueOf(unit.mergedInto) ?? []));
  return rows.filter((unit) => {
    const [code, since] = [valueOf(unit.code), valueOf(unit.since)];
    return since !== undefined && compareDates(since, date) === 0 && !receiving.has(code ?? '');
  });
}
