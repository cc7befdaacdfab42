import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * Holds what is said of a section of a fixture against what stands below its table. UPDATE_SAID=1 writes it there instead,
 * to be read over before it is committed.
 */
export function said(
  fixture: URL,
  title: string,
  lines: readonly string[],
  expected: readonly string[],
): void {
  if (process.env['UPDATE_SAID'] !== '1') {
    expect(lines).toEqual(expected);
    return;
  }
  const fence = lines.length === 0 ? '' : `\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\``;
  const parts = readFileSync(fixture, 'utf8').split(/^(?=## )/m);
  const written = parts.map((part) =>
    part.split('\n')[0] === `## ${title}`
      ? `${part.replace(/```text\n[\s\S]*?```/, '').trimEnd()}${fence}\n\n`
      : part,
  );
  writeFileSync(fixture, `${written.join('').trimEnd()}\n`);
}
