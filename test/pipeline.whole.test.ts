import { Tokenizer } from 'liquidjs';
import { expect, it, vi } from 'vitest';
import { openYear } from '../src/pipeline.ts';

it('looks through the template once, and reads each of its files once more to fill it', () => {
  const reading = vi.spyOn(Tokenizer.prototype, 'readTopLevelTokens');
  const { filled } = openYear('fixtures/dak-to', 2023, null);
  const read = reading.mock.contexts.map((tokenizer) => (tokenizer as Tokenizer).input);
  reading.mockRestore();
  expect(filled?.report).not.toBeNull();
  const texts = filled?.template.files.map(({ text }) => text) ?? [];
  expect(texts).toHaveLength(21);
  // To be filled a file is read with its outputs numbered: `{{ a | so }}` as `{{ a | so | o: 0 }}`.
  const numbered = read.filter((text) => /\| o: \d+ \}\}/.test(text));
  expect(numbered).toHaveLength(texts.filter((text) => text.includes('{{')).length);
  expect(read.filter((text) => !numbered.includes(text)).sort()).toEqual(texts.toSorted());
});
