/** One line on a terminal's stderr while work takes longer than a second; nothing in pipes. */
export class ProgressLine {
  private readonly started = process.hrtime.bigint();
  private shown = false;

  readonly step = (text: string): void => {
    const long = process.hrtime.bigint() - this.started > 1_000_000_000n;
    if (!process.stderr.isTTY || !long) return;
    this.shown = true;
    process.stderr.write(`\r\u001B[K${text}`);
  };

  done(): void {
    if (this.shown) process.stderr.write('\r\u001B[K');
    this.shown = false;
  }
}
