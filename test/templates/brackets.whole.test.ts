import { expect, it } from 'vitest';
import { reportLines } from '../../src/model/report-lines.ts';
import { type Changed, filled, sampleYear, withFigures } from './sample.ts';

/** Brackets within brackets: nobody sees which of them ends. */
const nested = /\([^()]*\(/;

const { figures, settings } = sampleYear();
const all = ['ty-le-truoc', 'dien-bien', 'dtts', 'ban-chi-dao', 'ke-hoach', 'giai-ngan'];
const everything: Readonly<Record<string, Changed>> = {
  ...Object.fromEntries(all.map((id) => [`bao-cao.in-${id}`, 'Có'])),
  'muc-tieu.dtts': 3,
  'muc-tieu.dtts.ket-luan': 'đạt chỉ tiêu được giao (giảm từ 3,00 điểm phần trăm trở lên)',
  'da2.chuyen-nguon.von-khac.to-chuc': 1_000_000,
  'da2.nam-nay.von-khac.to-chuc': 1_000_000,
};

it.each([
  ['as published', {}],
  ['with all that can be printed beside', everything],
])('no line of the report has brackets in brackets, %s', (_, change) => {
  const { report } = filled(withFigures(figures, change), settings);
  const lines = reportLines(report).map(({ text }) => text);
  expect(lines.filter((line) => nested.test(line))).toEqual([]);
});
