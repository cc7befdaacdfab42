/*
 * One line on a terminal's stderr while a command works for longer than a second; nothing in pipes.
 */

let shown = false;

export function showProgress(text: string): void {
  if (!process.stderr.isTTY || process.uptime() < 1) return;
  shown = true;
  process.stderr.write(`\r\u001B[K${text}`);
}

/** Takes the line away: something is about to be said. */
export function endProgress(): void {
  if (shown) process.stderr.write('\r\u001B[K');
  shown = false;
}
