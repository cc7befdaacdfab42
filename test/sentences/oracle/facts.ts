import type { CommuneBook, YearData } from '../../../src/forms/books.ts';
import { isFilled, valueOf, type CalendarDate, type CellRef, type Located } from '../../../src/model/cell.ts';
import type { SubprojectCode } from '../../../src/programme/subprojects.ts';
import { compareDates } from '../../../src/vietnamese/dates.ts';
import { sameName } from '../../../src/vietnamese/names.ts';

type ListId = 'communication' | 'capacity' | 'loudspeakers' | 'supervision' | 'funds' | 'otherTargets';
type RowOf<K extends ListId> = NonNullable<CommuneBook['sheets'][K]>['rows'][number];

/** What the cells of a year say, looked up for the oracle alone: nothing of it comes from `src/figures`. */
export class Facts {
  readonly #data: YearData;

  constructor(data: YearData) {
    this.#data = data;
  }

  get report() {
    const { report } = this.#data.district.sheets;
    if (report === null) throw new Error('no sheet Báo cáo');
    return report;
  }

  /** Rows of all communes' sheets of that name. */
  #communeRows<K extends ListId>(id: K): readonly RowOf<K>[] {
    return this.#data.communes.flatMap(({ book }) => {
      const sheet = book?.sheets[id] as { readonly rows: readonly RowOf<K>[] } | null | undefined;
      return sheet?.rows ?? [];
    });
  }

  #line(code: SubprojectCode) {
    return this.#data.district.sheets.eligibility?.rows.find((row) => valueOf(row.code) === code);
  }

  eligible(...codes: readonly SubprojectCode[]): readonly CellRef[] {
    return codes.flatMap((code) => {
      const cell = this.#line(code)?.eligible;
      return cell !== undefined && valueOf(cell) === 'yes' ? [cell.at] : [];
    });
  }

  slow(): readonly CellRef[] {
    const rows = this.#data.district.sheets.eligibility?.rows ?? [];
    return rows.filter((row) => valueOf(row.progress) === 'slow').map((row) => row.progress.at);
  }

  lead(code: SubprojectCode): Located<string> | undefined {
    return this.#line(code)?.leadOffice;
  }

  #allocations(code: SubprojectCode | null, back?: number) {
    return (this.#data.district.sheets.allocations?.rows ?? []).filter(
      (row) =>
        (code === null || valueOf(row.subproject) === code) &&
        (back === undefined || valueOf(row.fundingYear) === this.#data.year - back),
    );
  }

  /** Cells that say that money was given, first or later. */
  given(code: SubprojectCode | null, back?: number): readonly CellRef[] {
    return nonZero(this.#allocations(code, back).flatMap((row) => [row.initial, row.adjustment]));
  }

  centralGiven(): readonly CellRef[] {
    const rows = this.#allocations(null, 0).filter((row) => valueOf(row.source) === 'central');
    return nonZero(rows.flatMap((row) => [row.initial, row.adjustment]));
  }

  /** Money of a sub-project that a commune holds. */
  givenToCommunes(code: SubprojectCode): readonly CellRef[] {
    const rows = this.#allocations(code).filter((row) =>
      this.#data.communes.some(({ name }) => sameName(valueOf(row.holder) ?? '', name)),
    );
    return nonZero(rows.flatMap((row) => [row.initial, row.adjustment]));
  }

  spent(code: SubprojectCode | null, back?: number): readonly CellRef[] {
    const ofCommunes = this.#communeRows('funds')
      .filter((row) => code === null || valueOf(row.subproject) === code)
      .flatMap((row) => [
        ...(back === undefined || back === 0 ? [row.disbursedCurrent] : []),
        ...(back === undefined || back === 1 ? [row.disbursedCarriedOver] : []),
        ...(back === undefined || back === 2 ? [row.disbursedOlder] : []),
      ]);
    return nonZero([...this.#allocations(code, back).map((row) => row.disbursed), ...ofCommunes]);
  }

  /** Disbursed of all that could be used, in percent; null: nothing could. */
  disbursedPercent(): number | null {
    const dong = (cells: readonly Located<number>[]) =>
      cells.reduce((sum, cell) => sum + (valueOf(cell) ?? 0), 0);
    const usable = dong(this.#allocations(null).flatMap((row) => [row.initial, row.adjustment])) * 1_000_000;
    const ofOffices = dong(this.#allocations(null).map((row) => row.disbursed)) * 1_000_000;
    const funds = this.#communeRows('funds');
    const ofCommunes = dong(
      funds.flatMap((row) => [row.disbursedCurrent, row.disbursedCarriedOver, row.disbursedOlder]),
    );
    return usable === 0 ? null : ((ofOffices + ofCommunes) / usable) * 100;
  }

  /** Results of "Chỉ tiêu khác" that are to be printed and are not 0. */
  results(code: SubprojectCode): readonly CellRef[] {
    const rows = (this.#data.district.sheets.otherTargets?.rows ?? []).filter(
      (row) => valueOf(row.subproject) === code && valueOf(row.printed) === 'yes',
    );
    const theirs = (key: string | undefined) =>
      this.#communeRows('otherTargets').filter((row) => valueOf(row.code) === key);
    return rows.flatMap((row) =>
      nonZero(
        valueOf(row.byCommunes) === 'yes'
          ? theirs(valueOf(row.code)).map((each) => each.result)
          : [row.result],
      ),
    );
  }

  #projects(code: SubprojectCode, back: number) {
    const rows = [
      ...this.#data.communes.flatMap(({ book }) => book?.sheets.productionProjects?.rows ?? []),
      ...(this.#data.district.sheets.districtProjects?.rows ?? []),
    ];
    return rows.filter(
      (row) => valueOf(row.subproject) === code && valueOf(row.fundingYear) === this.#data.year - back,
    );
  }

  projects(code: SubprojectCode, back: number): readonly CellRef[] {
    return this.#projects(code, back).map((row) => row.name.at);
  }

  /** What of the projects of a sub-project is not of the budgets: contributions, and totals that are more than the budgets give. */
  otherMoney(code: SubprojectCode, back: number): readonly CellRef[] {
    const rows = this.#projects(code, back);
    const budgets = (row: (typeof rows)[number]) =>
      (valueOf(row.centralBudget) ?? 0) + (valueOf(row.localBudget) ?? 0);
    return [
      ...nonZero(rows.flatMap((row) => [row.householdContribution, row.otherContribution])),
      ...rows.filter((row) => valueOf(row.totalCost) !== budgets(row)).map((row) => row.totalCost.at),
    ];
  }

  classes(): readonly CellRef[] {
    return (this.#data.district.sheets.trainingClasses?.rows ?? []).map((row) => row.name.at);
  }

  /** Clusters that stand or are being put up. */
  clusters(): readonly CellRef[] {
    return this.#communeRows('loudspeakers')
      .filter((row) => valueOf(row.progress) !== 'Chưa triển khai')
      .map((row) => row.progress.at);
  }

  #activities(kind: string, whole?: boolean) {
    return (this.#data.district.sheets.activities?.rows ?? []).filter(
      (row) =>
        valueOf(row.kind) === kind &&
        valueOf(row.progress) === 'done' &&
        (whole === undefined || (valueOf(row.commune) === 'Toàn huyện') === whole),
    );
  }

  /** What the district itself did: meetings, tours, courses, visits, billboards. */
  did(kind: 'communication' | 'study-tour' | 'training' | 'monitoring' | 'billboard'): readonly CellRef[] {
    return this.#activities(kind).map((row) => row.kind.at);
  }

  visited(name: string): readonly CellRef[] {
    const visits = this.#activities('monitoring').filter(
      (row) => valueOf(row.commune) === 'Toàn huyện' || sameName(valueOf(row.commune) ?? '', name),
    );
    return visits.map((row) => row.commune.at);
  }

  /** Visits of the district's that only the communes know of. */
  visitsNoted(name?: string): readonly CellRef[] {
    return this.#data.communes
      .filter((slot) => name === undefined || sameName(slot.name, name))
      .flatMap(({ book }) => book?.sheets.supervision?.rows ?? [])
      .filter((row) => valueOf(row.unit)?.startsWith('Đoàn của huyện') === true)
      .map((row) => row.unit.at);
  }

  /** Rows of the communes' "Truyền thông": `broadcast` gathers nobody; `noted` is the district's own. */
  communication(kind: 'meeting' | 'broadcast' | 'noted'): readonly CellRef[] {
    const isBroadcast = (form: string | undefined) =>
      form === 'Phát thanh' || form?.startsWith('Pa nô,') === true;
    return this.#communeRows('communication')
      .filter((row) => {
        if (valueOf(row.organiser) === 'district') return kind === 'noted' && !isBroadcast(valueOf(row.form));
        return kind !== 'noted' && isBroadcast(valueOf(row.form)) === (kind === 'broadcast');
      })
      .map((row) => row.form.at);
  }

  tourPlans(): readonly CellRef[] {
    return this.#communeRows('capacity')
      .filter((row) => valueOf(row.form)?.startsWith('Tham quan') === true)
      .filter((row) => valueOf(row.state) !== 'Chưa có kế hoạch')
      .map((row) => row.state.at);
  }

  courses(): readonly CellRef[] {
    const ofCommunes = this.#communeRows('capacity')
      .filter((row) => valueOf(row.form) === 'Tập huấn, bồi dưỡng' && valueOf(row.state) === 'Đã thực hiện')
      .map((row) => row.state.at);
    return [...ofCommunes, ...this.did('training')];
  }

  /** The day by which the report is out: signed, else due. */
  dated(): CalendarDate | undefined {
    return valueOf(this.report.signedOn) ?? valueOf(this.report.submissionDate);
  }

  /** The day by which the review was to be over, where that day has come. */
  reviewPassed(): readonly CellRef[] {
    const [day, completion] = [this.dated(), valueOf(this.report.reviewCompletion)];
    if (day === undefined || completion === undefined || compareDates(completion, day) > 0) return [];
    return [this.report.reviewCompletion.at];
  }

  /** Percent with two decimals, half up, of two counts added up over the communes. */
  rate(table: 'poor' | 'nearPoor'): number {
    return percent(
      this.census(table, 'households', 'closing'),
      this.census('population', 'households', 'current'),
    );
  }

  /** How far the rate of the poor among minority households fell since the end of last year. */
  minorityFall(): number {
    const row = 'minorityHouseholds';
    const before = percent(this.census('poor', row, 'opening'), this.census('population', row, 'previous'));
    const now = percent(this.census('poor', row, 'closing'), this.census('population', row, 'current'));
    return Math.round((before - now) * 100) / 100;
  }

  /** Cells of one row and column of a census sheet, of all communes. */
  census(
    table: 'poor' | 'nearPoor' | 'population',
    row: 'households' | 'minorityHouseholds',
    ...columns: readonly string[]
  ): readonly Located<number>[] {
    return this.#data.communes.flatMap(({ book }) => {
      const cells = book?.sheets[table]?.[row] as Readonly<Record<string, Located<number>>> | undefined;
      return cells === undefined ? [] : columns.flatMap((column) => cells[column] ?? []);
    });
  }

  /** Meetings of the steering committee that were held. */
  meetings(): readonly Located<number>[] {
    return this.#activities('steering').map((row) => row.times);
  }
}

export const sumOf = (cells: readonly Located<number>[]): number =>
  cells.reduce((all, cell) => all + (valueOf(cell) ?? 0), 0);

function percent(part: readonly Located<number>[], whole: readonly Located<number>[]): number {
  const all = sumOf(whole);
  return Math.floor((sumOf(part) * 20_000 + all) / (2 * all)) / 100;
}

export function nonZero(cells: readonly Located<number>[]): readonly CellRef[] {
  return cells.filter((cell) => isFilled(cell) && cell.value !== 0).map(({ at }) => at);
}
