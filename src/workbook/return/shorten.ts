const longestQuote = 120;

/** A message whose quotation of a very long cell is cut: the cell itself holds it whole. */
export function shortened(message: string): string {
  return message.replace(/“([^”]+)”/g, (all, quoted: string) =>
    quoted.length > longestQuote ? `“${cut(quoted)}”` : all,
  );
}

/** The beginning of a long text. */
export function cut(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote - 1)}…` : text;
}
