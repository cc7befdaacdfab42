/**
 * A line that begins with this continues the paragraph before it: what of the paragraph hangs on conditions stands on lines of its own, and
 * is joined when the conditions are settled. No Vietnamese sentence begins so, nor does anything of Markdown ("+ " and "- " are the
 * office's own dashes).
 */
export const continuationSign = '& ';

/** Behind a line of a run, and the run's number: no template can contain it. */
export const runSign = '\uE003';

/** What begins a block of its own, whatever stands before it: a heading, a table's row, an aside, a note, a directive. */
const ownBlock = /^(?:#{1,6}\s|\||>|\[\^[^\]\s]*\]:|<!--)/;

export function continues(content: string): boolean {
  return content.startsWith(continuationSign);
}

/** Whether a line can be nothing but words of a paragraph. */
export function isWords(content: string): boolean {
  return content !== '' && !ownBlock.test(content);
}

/**
 * The number of the run that each line belongs to: lines of paragraphs with no blank line between them, some of which continue others;
 * undefined: of none. null stands for what is no line of the report (a tag).
 */
export function runsOf(lines: readonly (string | null)[]): readonly (number | undefined)[] {
  const runs = lines.map((): number | undefined => undefined);
  let count = 0;
  let run: number[] = [];
  const close = (): void => {
    if (run.some((index) => continues((lines[index] ?? '').trim()))) {
      for (const index of run) runs[index] = count;
      count += 1;
    }
    run = [];
  };
  lines.forEach((line, index) => {
    if (line === null) return;
    if (isWords(line.trim())) run.push(index);
    else close();
  });
  close();
  return runs;
}
