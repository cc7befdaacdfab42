/** Stands before every paragraph whose words were written for another year, until somebody has read it again. */
export const reviewMarker = '[Lời văn mẫu, cần rà soát] ';

/** Begins the marker around a number of last year that this year's data could not take the place of. */
export const lastYearMarker = '[số liệu năm trước: ';

/** Begins what a draft says in the place of a figure that lacks. */
export const missingMarker = '[thiếu: ';

/** Stands behind a sum that some communes are not in yet, inside its mark: "45 [tạm tính 8/9 xã, thị trấn]". */
export const partialMarker = '[tạm tính ';

/** Begins what stands where only all communes together give a number, or decide what is said. */
export const awaitingMarker = '[chờ đủ ';

/** Ends the line that a document of partial sums carries at its beginning and on every page. */
export const notForPublishing = 'KHÔNG DÙNG ĐỂ CÔNG BỐ';

/** What shows that a number, or all that hangs on it, is not there yet. */
export const unfinishedMarkers: readonly string[] = [
  missingMarker,
  partialMarker,
  awaitingMarker,
  notForPublishing,
];
