/** Stands before every paragraph whose words were written for another year, until somebody has read it again. */
export const reviewMarker = '[Lời văn mẫu, cần rà soát] ';

/** Begins the marker around a number of last year that this year's data could not take the place of. */
export const lastYearMarker = '[số liệu năm trước: ';

/** Begins what a draft says in the place of a figure that lacks. */
export const missingMarker = '[thiếu: ';
