import { expect, it } from 'vitest';
import { issueOf, lintTemplate } from '../../src/template/lint.ts';

const known = {
  ids: ['nam', 'da2.chuyen-nguon.ho', 'xa.*.ten'],
  lists: new Map([['xa', ['xa.*']]]),
};

/** One file, as `line:column rule suggestion`. */
function lint(...lines: readonly string[]): readonly string[] {
  return lintTemplate(
    [{ name: '00-mo-dau.md', text: ['# Báo cáo', ...lines, './.'].join('\n') }],
    known,
  ).issues.map(
    ({ line, column, rule, suggestion }) =>
      `${line}:${column} ${rule}${suggestion === undefined ? '' : ` ${suggestion}`}`,
  );
}

it('has nothing to say against a sound template', () => {
  expect(
    lint(
      'Năm {{ nam }}: **{{ da2.chuyen-nguon.ho | so: 2 }} hộ**[^a], *8%* và \\* 5 < 6.',
      '{% for x in ds.xa %}',
      '{% if x.ten %}',
      '- {{ x.ten | dau-hoa }}',
      '{% endif %}',
      '{% endfor %}',
      '[^a]: Chú thích.',
    ),
  ).toEqual([]);
});

it.each<[string, readonly string[], readonly string[]]>([
  ['an unknown figure', ['{{ da2.chuyen-ngon.ho }}'], ['2:4 figure-unknown da2.chuyen-nguon.ho']],
  ['an unknown figure in a condition', ['{% if nam1 > 0 %}', 'x', '{% endif %}'], ['2:7 figure-unknown nam']],
  [
    'an unknown part of a row',
    ['{% for x in ds.xa %}', '{{ x.tem }}', '{% endfor %}'],
    ['3:4 figure-unknown x.ten'],
  ],
  ['an unknown list', ['{% for x in ds.xaa %}', 'x', '{% endfor %}'], ['2:1 list-unknown ds.xa']],
  ['an unknown filter', ['Năm {{ nam | soo }}'], ['2:14 filter-unknown so']],
  ["Liquid's own filters", ['{{ nam | plus: 1 }}'], ['2:10 filter-unknown']],
  ["a filter's argument", ["{{ nam | so: 'hai' }}"], ['2:10 filter-argument']],
  ['a place that is named by a number', ["{{ nam | vi-tri: '2' }}"], ['2:10 filter-argument']],
  ['words as an output', ["{{ 'lời văn' }}"], ['2:1 output-not-figure']],
  ['an unknown tag', ['{% includ "x" %}'], ['2:1 tag-unknown']],
  ['a tag that is not closed', ['{% if nam %}', 'x'], ['2:1 tag-unclosed']],
  ['a tag that closes nothing', ['{% endif %}'], ['2:1 tag-unmatched']],
  ['a condition inside a line', ['a {% if nam %}b{% endif %}'], ['2:3 tag-inline', '2:16 tag-inline']],
  ['an output that is not closed', ['a {{ nam'], ['2:3 tag-unclosed']],
  ['a reference without its note', ['Xem[^a].'], ['2:4 footnote-without-note']],
  ['a note without reference', ['x', '[^a]: y'], ['3:1 note-without-reference']],
  ['stars that would be printed', ['Giảm **8%**hộ'], ['2:6 emphasis-unparsed']],
  ['raw HTML', ['a <b>b</b>'], ['2:3 raw-html']],
  [
    'characters of private use',
    ['a \uE000\uE010\uE001'],
    ['2:3', '2:4', '2:5'].map((at) => `${at} private-use-character`),
  ],
])('finds %s', (_, lines, expected) => {
  expect(lint(...lines)).toEqual(expected);
});

it('looks into branches that this year does not take', () => {
  expect(
    lint('{% if nam > 3000 %}', '{% unless nam %}', '{{ nem }}', '{% endunless %}', '{% endif %}'),
  ).toEqual(['4:4 figure-unknown nam']);
});

it('speaks Vietnamese, of the template’s own line', () => {
  const [found] = lintTemplate([{ name: '00-mo-dau.md', text: '# {{ nem }}\nHết./.' }], known).issues;
  expect(found).toEqual({
    file: '00-mo-dau.md',
    line: 1,
    column: 6,
    rule: 'figure-unknown',
    message: 'Không có số liệu "nem".',
    suggestion: 'nam',
  });
  expect(found && issueOf(found, 'templates/bc-ubnd')).toEqual({
    rule: 'figure-unknown',
    severity: 'error',
    at: { file: 'templates/bc-ubnd/00-mo-dau.md', sheet: null, cell: null },
    message: 'Dòng 1, cột 6: Không có số liệu "nem".',
    fix: 'Có phải "nam" không?',
  });
});
