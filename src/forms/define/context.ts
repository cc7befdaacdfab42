import type { CalendarDate } from '../../model/cell.ts';
import type { FormVersion } from './versions.ts';

/** What decides which columns there are, where they stand and which years they name. */
export interface LayoutContext {
  readonly year: number;
  /** That of the file; for the year as a whole, that of its huyen.xlsx. */
  readonly version: FormVersion;
  /** Funds of year − 2 may still be used ("Vốn năm N−2 còn được sử dụng"): one more pair of columns. */
  readonly olderFunds: boolean;
  /** Of a commune's form: its "Nguồn vốn" came with the rows and sums of "Vốn giao". */
  readonly printedSums?: boolean;
}

/** Lists that the district's workbook fills; a commune's form carries a copy of them in `_danh_muc`. */
export type ListName =
  | 'communes' // official names with their kind: "Xã Văn Lem"
  | 'commune-codes'
  | 'holders' // communes and offices: whoever is given money
  | 'offices' // official names, district sheet "Cơ quan, đơn vị"
  | 'training-providers'
  | 'documents' // keys of "Văn bản"
  | 'support-contents' // "Danh mục"
  | 'support-units';

/** What a blank form is filled with before it is sent out, beyond its layout. */
export interface FormContext extends LayoutContext {
  /** "Tỉnh Kon Tum", "Huyện Đắk Tô" as the form's head says them. */
  readonly province: string;
  readonly district: string;
  /** "xã, thị trấn". */
  readonly communeWord: string;
  readonly communes: readonly CommuneIdentity[];
  readonly lists: Readonly<Partial<Record<ListName, readonly string[]>>>;
  /** Sub-projects whose money goes to communes (district sheet "Đối tượng thụ hưởng", column D). */
  readonly fundedSubprojects: readonly string[];
  /** Those of them with investment capital (column E). */
  readonly investmentSubprojects: readonly string[];
  /** What "Vốn giao" gives each commune, by its code; absent while that is not certain. */
  readonly money?: Readonly<Record<string, readonly PrintedMoney[]>> | undefined;
  readonly otherTargets: readonly OtherTarget[];
  readonly thresholds: { readonly householdChangePercent: number; readonly disbursementPercent: number };
  readonly deadline?: CalendarDate;
  /** Office that receives the files ("Phòng Lao động - Thương binh và Xã hội"). */
  readonly receiver?: string;
}

export interface CommuneIdentity {
  /** Five digits. */
  readonly code: string;
  /** "Xã Văn Lem", "Thị trấn Đắk Tô". */
  readonly name: string;
}

/** A row of a commune's "Nguồn vốn" as it goes out, in whole đồng. */
export interface PrintedMoney {
  readonly subproject: string;
  readonly source: 'central' | 'local';
  readonly capital: 'recurrent' | 'investment';
  readonly carriedOver: number;
  readonly carriedOverOlder: number;
  readonly initial: number;
  readonly adjustment: number;
}

export interface OtherTarget {
  readonly code: string;
  readonly subproject: string;
  readonly name: string;
  readonly unit: string;
}

/** Fixed text, or text that names a year. */
export type Text = string | ((layout: LayoutContext) => string);

export function textOf(text: Text, layout: LayoutContext): string {
  return typeof text === 'string' ? text : text(layout);
}
