/** Inside the year's folder: marked copies and letters. Nothing here is ever read as a submission. */
export const returnFolder = 'tra-lai';
