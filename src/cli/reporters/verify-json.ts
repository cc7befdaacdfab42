import { countOf, trackedIn, type VerifyResult } from './verify-result.ts';

/**
 * `{"file", "year", "linked", "fit", "summary": {"marks", "same", "edited", "stale", "gone", "lost", "unplaced", "missing", "uncovered", "fixed",
 * "misplaced", "contradictions", "citations", "openErrors", "tracked", "obstacles", "ended"}, "acceptance": {"code", "given"} or null, "marks": [{"state", "figure", "label", "section", "text", "written", "current",
 * "sentence", "start", "end"}], "misplaced": [{"kind", "figure", "label", "section", "text", "found", "expected", "sentence", "start", "end", "home": {"section",
 * "sentence", "start", "end"}}], "contradictions": [{"section", "totalSection", "unit", "total", "parts", "acknowledged",
 * "sentence", "start", "end"}], "citations": [{"kind", "section", "document", "sentence", "start", "end"}], "uncovered":
 * [{"section", "sentence", "numbers": [{"kind", "text", "start", "end"}]}], "obstacles": [{"kind", "text"}], "ended": [{"section", "sentence"}]}`, keys in that order. `marks` leaves out those
 * that are the same. Offsets are in UTF-16 units of the sentence; a lost mark's sentence is the template's.
 */
export function verificationAsJson(result: VerifyResult): string {
  const { file, year, verification, contradictions, obstacles, openErrors, judgement, given } = result;
  const { linked, marks, misplaced, uncovered, citations, ended } = verification;
  const summary = {
    marks: marks.length,
    same: countOf(result, 'same'),
    edited: countOf(result, 'edited'),
    stale: countOf(result, 'stale'),
    gone: countOf(result, 'gone'),
    lost: countOf(result, 'lost'),
    unplaced: countOf(result, 'unplaced'),
    missing: countOf(result, 'missing'),
    uncovered: uncovered.lines.reduce((sum, { numbers }) => sum + numbers.length, 0),
    fixed: uncovered.fixed,
    misplaced: misplaced.length,
    contradictions: contradictions.length,
    citations: citations.length,
    openErrors: openErrors.length,
    tracked: trackedIn(result),
    obstacles: obstacles.length,
    ended: ended.length,
  };
  const content = {
    file,
    year,
    linked,
    fit: judgement.fit,
    summary,
    acceptance: judgement.code === null ? null : { code: judgement.code, given },
    marks: marks
      .filter(({ state }) => state !== 'same')
      .map(({ state, figure, label, section, text, written, current, sentence, start, end }) => ({
        state,
        figure,
        label,
        section,
        text,
        written,
        current,
        sentence,
        start,
        end,
      })),
    misplaced: misplaced.map(
      ({ kind, figure, label, section, text, found, expected, sentence, start, end, home }) => ({
        kind,
        figure,
        label,
        section,
        text,
        found,
        expected,
        sentence,
        start,
        end,
        home,
      }),
    ),
    contradictions: contradictions.map(
      ({ section, totalSection, unit, total, parts, acknowledged, sentence, start, end }) => ({
        section,
        totalSection,
        unit,
        total: total.text,
        parts: parts.map(({ text }) => text),
        acknowledged,
        sentence,
        start,
        end,
      }),
    ),
    citations: citations.map(({ kind, section, document, sentence, start, end }) => ({
      kind,
      section,
      document,
      sentence,
      start,
      end,
    })),
    uncovered: uncovered.lines.map(({ section, sentence, numbers }) => ({
      section,
      sentence,
      numbers: numbers.map(({ kind, text, start, end }) => ({ kind, text, start, end })),
    })),
    obstacles: obstacles.map(({ kind, text }) => ({ kind, text })),
    ended: ended.map(({ section, sentence }) => ({ section, sentence })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
