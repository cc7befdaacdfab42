/** The Markdown that rule fixtures are written in: sections with tables of texts. */

export type TableRow = Readonly<Record<string, string>>;

export interface Section {
  readonly title: string;
  readonly body: string;
}

/** The parts below each `## title`. */
export function sectionsOf(markdown: string): readonly Section[] {
  return markdown
    .normalize('NFC')
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n');
      return { title: title.trim(), body: lines.join('\n') };
    });
}

/** The first table of a text; rows as texts by heading. */
export function tableOf(text: string): readonly TableRow[] {
  const [heading, , ...body] = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  if (heading === undefined) return [];
  return body.map((cells) => {
    if (cells.length !== heading.length)
      throw new Error(`a row with other cells than its heading: ${cells.join(' | ')}`);
    return Object.fromEntries(heading.map((key, index) => [key, cells[index] ?? '']));
  });
}

/** The lines of the first fenced block. */
export function fencedLines(text: string): readonly string[] {
  const match = /^```text\n([\s\S]*?)^```/m.exec(text);
  return (match?.[1] ?? '').split('\n').filter((line) => line.trim() !== '');
}
