import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeFigures } from '../../src/figures/index.ts';
import { toldIds } from '../../src/figures/told-ids.ts';
import { dakToYear } from './dak-to.ts';

/** The README's part on own templates tells the lists that `explain --ids` tells. */

const file = 'README.md';
const start = '<!-- lists:start -->\n';
const end = '<!-- lists:end -->';
/** As many as show what such a row holds; all are told by `explain --ids`. */
const shown = 6;
/** There is one for each of them. */
const ofSubproject = /^(chi-tieu)-da\d.*$/;

function table(): string {
  const { lists } = toldIds(makeFigures(dakToYear()));
  const rows = lists.flatMap(({ lists: own, members }) => {
    const ids = members
      .filter(({ id }) => !id.includes('.') || members.length <= shown)
      .map(({ id }) => (id === '' ? '`x`' : `\`x.${id}\``));
    const more = members.length > shown || ids.length > shown ? '…' : '';
    const named = own.map(({ name, label }) => [
      name.replace(ofSubproject, '$1-<mã tiểu dự án>'),
      label.replace(/, (?:Tiểu d|D)ự án \d.*$/, ''),
    ]);
    return [...new Map(named.map(([name = '', label = '']) => [name, label]))].map(
      ([name, label]) => `| \`ds.${name}\` | ${label} | ${ids.slice(0, shown).join(', ')}${more} |\n`,
    );
  });
  return `| Danh sách | Mỗi dòng là | Trong dòng |\n| --- | --- | --- |\n${rows.join('')}`;
}

it('(UPDATE_README=1 writes the table)', () => {
  const page = readFileSync(file, 'utf8');
  const [before = '', rest = ''] = page.split(start);
  const [standing = '', after = ''] = rest.split(end);
  if (process.env['UPDATE_README'] === '1') {
    writeFileSync(file, `${before}${start}${table()}${end}${after}`);
  } else expect(standing).toBe(table());
});
