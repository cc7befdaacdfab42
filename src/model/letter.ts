import type { CalendarDate } from './cell.ts';

/** An official letter (công văn) of the office in charge: Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.5. It has no tên loại. */
export interface Letter {
  /** Cơ quan chủ quản ("UBND HUYỆN ĐẮK TÔ"), a line each; empty when it isn't printed. */
  readonly parent: readonly string[];
  /** Cơ quan ban hành, a line each ("PHÒNG LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI"). */
  readonly issuer: readonly string[];
  /** The issuer as it stands within a sentence ("Phòng Lao động - Thương binh và Xã hội"): "(Kèm theo Công văn … của …)". */
  readonly issuerName?: string;
  /** Ký hiệu after the blank for the number: "PLĐTBXH". */
  readonly symbol: string;
  /** "V/v …", without the "V/v". */
  readonly subject: string;
  /** Địa danh. The day is left for a hand. */
  readonly place: string;
  readonly year: number;
  /** "Ủy ban nhân dân xã Văn Lem": one on the line of "Kính gửi:", several a line each. */
  readonly addressees: readonly string[];
  readonly paragraphs: readonly string[];
  /** "TRƯỞNG PHÒNG", or "KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG". */
  readonly capacity: readonly string[];
  /** Empty: left for a hand. */
  readonly signer: string;
  readonly recipients: readonly string[];
  readonly annexes: readonly LetterAnnex[];
  /** The document's "created": the newest date of the data, never the clock. */
  readonly date: CalendarDate;
}

/** One annex: a heading and one table. */
export interface LetterAnnex {
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly columns: readonly LetterColumn[];
  readonly rows: readonly (readonly string[])[];
}

interface LetterColumn {
  readonly title: string;
  /** Share of the table's width. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}
