import type { Figure, FigureSet } from '../model/figure.ts';
import type { ReportSettings } from '../model/report.ts';
import { upper } from '../vietnamese/text.ts';
import type { DraftInline } from './draft.ts';
import type { Step } from './filters.ts';
import type { Slots } from './slots.ts';

/**
 * What stands around the text by Nghị định 30/2020/NĐ-CP, Phụ lục I: ô 2, 3, 4, 5, 8 above it, ô 7 and 8 below, and the
 * line under an annex's title. Made from the figures of the sheet "Báo cáo".
 */

type Line = readonly DraftInline[];

export interface DraftHeader {
  readonly parent: Line;
  readonly issuer: readonly Line[];
  readonly number: Line;
  readonly placeAndDate: Line;
  readonly type: Line;
  readonly addressees: readonly Line[];
}

export interface DraftClosing {
  readonly recipients: readonly Line[];
  readonly capacity: readonly Line[];
  readonly signer: Line;
}

/** Parts of the frame as places name them. */
const headerPart = 'dau-trang';
const closingPart = 'cuoi-trang';

/** Room for a hand to write in. */
const blank = ' '.repeat(6);
const committee = 'Ủy ban nhân dân';

/** "Thể thức ký" → the lines after "TM. ỦY BAN NHÂN DÂN". */
const capacities: Readonly<Record<string, readonly string[]>> = {
  'Chủ tịch ký': ['CHỦ TỊCH'],
  'Phó Chủ tịch ký thay (KT.)': ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  'Quyền Chủ tịch ký (Q.)': ['Q. CHỦ TỊCH'],
};

const text = (words: string): DraftInline => ({ kind: 'text', text: words });
const inCapitals: readonly Step[] = [{ filter: 'hoa', argument: undefined }];

export class Frame {
  readonly #figures: FigureSet;
  readonly #settings: ReportSettings;
  readonly #slots: Slots;

  constructor(figures: FigureSet, settings: ReportSettings, slots: Slots) {
    this.#figures = figures;
    this.#settings = settings;
    this.#slots = slots;
  }

  header(): DraftHeader {
    const print = (id: string, steps?: readonly Step[]): DraftInline => this.#print(headerPart, id, steps);
    return {
      // Usual for an Ủy ban nhân dân: no line for the authority above it.
      parent: this.#has('bao-cao.co-quan-chu-quan') ? [print('bao-cao.co-quan-chu-quan', inCapitals)] : [],
      issuer: this.#issuerHasArea()
        ? [[text(upper(committee))], [print('bao-cao.dia-ban', inCapitals)]]
        : [[print('bao-cao.co-quan', inCapitals)]],
      number: this.#number(headerPart, true),
      placeAndDate: [print('bao-cao.dia-danh'), text(', '), ...this.#date(headerPart, true)],
      type: [text('BÁO CÁO')],
      addressees: [
        [
          print('bao-cao.kinh-gui'),
          ...(this.#figures.byId.has('bao-cao.ky-hop') ? [text(', '), print('bao-cao.ky-hop')] : []),
        ],
      ],
    };
  }

  closing(): DraftClosing {
    const print = (id: string): DraftInline => this.#print(closingPart, id);
    const signing = this.#textOf('bao-cao.the-thuc-ky');
    const others = this.#figures.lists.get('noi-nhan') ?? [];
    return {
      recipients: [...others.map((id) => [print(id)]), [text('Lưu: VT, '), print('bao-cao.ky-hieu-luu')]],
      capacity: [
        [text(`TM. ${upper(committee)}`)],
        // Printed as it stands it is missing, and reported as such.
        ...(signing === null ? [[print('bao-cao.the-thuc-ky')]] : []),
        ...(capacities[signing ?? ''] ?? []).map((line) => [text(line)]),
      ],
      signer: this.#has('bao-cao.nguoi-ky') ? [print('bao-cao.nguoi-ky')] : [],
    };
  }

  /** "(Kèm theo …)": an electronic copy leaves its blanks, on paper they are filled in as far as known. */
  annexReference(slug: string): Line {
    const part = `${slug}.kem-theo`;
    const known = this.#settings.medium === 'paper';
    const number = this.#number(part, known).map((inline) =>
      inline.kind === 'text' ? { ...inline, text: inline.text.replace('Số:', 'số') } : inline,
    );
    return [
      text('(Kèm theo Báo cáo '),
      ...number,
      text(' '),
      ...this.#date(part, known),
      text(' của '),
      this.#print(part, 'bao-cao.co-quan'),
      text(')'),
    ];
  }

  /** The signing lines that this frame knows for the value of "Thể thức ký"; null: it knows none. */
  unknownSigning(): string | null {
    const signing = this.#textOf('bao-cao.the-thuc-ky');
    return signing === null || Object.hasOwn(capacities, signing) ? null : signing;
  }

  #number(part: string, known: boolean): Line {
    return known && this.#has('bao-cao.so')
      ? [
          text('Số: '),
          this.#print(part, 'bao-cao.so', [{ filter: 'so-van-ban', argument: undefined }]),
          text('/BC-UBND'),
        ]
      : [text(`Số:${blank}/BC-UBND`)];
  }

  #date(part: string, known: boolean): Line {
    if (known && this.#has('bao-cao.ngay-ky')) {
      return [this.#print(part, 'bao-cao.ngay-ky', [{ filter: 'ngay-dai', argument: undefined }])];
    }
    const month = `ngày${blank}tháng${blank}`;
    // What follows begins with a space of its own.
    return known ? [text(`${month}năm `), this.#print(part, 'nam')] : [text(`${month}năm${blank.slice(1)}`)];
  }

  /** "Ủy ban nhân dân huyện Đắk Tô" stands on two lines: ỦY BAN NHÂN DÂN / HUYỆN ĐẮK TÔ. */
  #issuerHasArea(): boolean {
    const area = this.#textOf('bao-cao.dia-ban');
    return area !== null && this.#textOf('bao-cao.co-quan') === `${committee} ${area}`;
  }

  #print(part: string, id: string, steps?: readonly Step[]): DraftInline {
    return this.#slots.fromFrame(part, id, steps);
  }

  #value(id: string): Figure['value'] {
    return this.#figures.byId.get(id)?.value ?? null;
  }

  #has(id: string): boolean {
    return this.#value(id) !== null;
  }

  #textOf(id: string): string | null {
    const value = this.#value(id);
    return value?.kind === 'text' ? value.value : null;
  }
}
