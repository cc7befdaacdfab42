import { fields } from './fields.ts';
import { countsOf, type VerifyResult } from './verify-result.ts';

/**
 * `{"file", "year", "linked", "fit", "summary": {"marks", "same", "edited", "stale", "gone", "lost", "unplaced", "missing", "uncovered", "fixed",
 * "misplaced", "contradictions", "citations", "openErrors", "tracked", "obstacles", "ended"}, "acceptance": {"code", "given"} or null, "marks": [{"state", "figure", "label", "section", "text", "written", "current",
 * "sentence", "start", "end"}], "misplaced": [{"kind", "figure", "label", "section", "text", "found", "expected", "sentence", "start", "end", "home": {"section",
 * "sentence", "start", "end"}}], "contradictions": [{"section", "totalSection", "unit", "total", "parts", "acknowledged",
 * "sentence", "start", "end"}], "citations": [{"kind", "section", "document", "sentence", "start", "end"}], "uncovered":
 * [{"section", "sentence", "numbers": [{"kind", "text", "start", "end", "now"?}]}], "obstacles": [{"kind", "text"}], "ended": [{"section", "sentence"}], "annexes": [{"kind", "found", "expected", "section", "sentence"}]}`, keys in that order. `marks` leaves out those
 * that are the same. Offsets are in UTF-16 units of the sentence; a lost mark's sentence is the template's.
 */
export function verificationAsJson(result: VerifyResult): string {
  const { file, year, verification, obstacles, openErrors, judgement, given } = result;
  const { linked, marks, misplaced, contradictions, uncovered, citations, ended, annexes } = verification;
  const counts = countsOf(result);
  const content = {
    ...{ file, year, linked, fit: judgement.fit },
    summary: {
      ...{ marks: marks.length, ...counts.marks },
      ...{ uncovered: counts.uncovered, fixed: uncovered.fixed, misplaced: misplaced.length },
      ...{ contradictions: contradictions.length, citations: citations.length },
      ...{ openErrors: openErrors.length, tracked: counts.tracked },
      ...{ obstacles: obstacles.length, ended: ended.length },
    },
    acceptance: judgement.code === null ? null : { code: judgement.code, given },
    marks: marks
      .filter(({ state }) => state !== 'same')
      .map(fields('state figure label section text written current sentence start end')),
    misplaced: misplaced.map(fields('kind figure label section text found expected sentence start end home')),
    contradictions: contradictions
      .map((one) => ({ ...one, total: one.total.text, parts: one.parts.map(({ text }) => text) }))
      .map(fields('section totalSection unit total parts acknowledged sentence start end')),
    citations: citations.map(fields('kind section document sentence start end')),
    uncovered: uncovered.lines
      .map((line) => ({ ...line, numbers: line.numbers.map(fields('kind text start end now')) }))
      .map(fields('section sentence numbers')),
    obstacles: obstacles.map(fields('kind text')),
    ended: ended.map(fields('section sentence')),
    annexes: annexes
      .map(({ at, ...one }) => ({ ...one, ...at }))
      .map(fields('kind found expected section sentence')),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
