import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tableOf } from '../rules/tables.ts';
import { builtInTemplate } from '../templates/sample.ts';

/** Sentences that data can contradict are known, each with the data that would: a new one is to be added there, and to the oracle. */

const known = tableOf(readFileSync(new URL('oracle/denials.md', import.meta.url), 'utf8')).map(
  ({ words = '' }) => words,
);
const denies =
  /chưa|không|đang|hoàn thành|dự kiến|đạt|phối hợp với|còn thấp|còn chậm|được giao lớn|toàn bộ là/i;

const sentences = builtInTemplate.flatMap(({ text }) =>
  text
    .split('\n')
    .filter((line) => !/^\s*(\{%|#|<!--)/.test(line))
    .flatMap((line) => line.replaceAll(/\{\{.*?\}\}/g, '…').split(/(?<=[.;:])\s+/))
    .filter((sentence) => denies.test(sentence)),
);

it('every sentence that data can contradict is known', () => {
  expect(
    [...new Set(sentences)].filter((sentence) => !known.some((words) => sentence.includes(words))),
  ).toEqual([]);
});

it('every one of the known is still in the template', () => {
  expect(known.filter((words) => !sentences.some((sentence) => sentence.includes(words)))).toEqual([]);
});
