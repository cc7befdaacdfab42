import { Chalk } from 'chalk';
import type { ToldId, ToldList } from '../../figures/told-ids.ts';
import type { Figure } from '../../model/figure.ts';
import { valueText } from '../../template/value-words.ts';
import { hanging, outputWidth, step, wrap } from './width.ts';

const chalk = new Chalk();

interface Told {
  readonly lists: readonly ToldList[];
  readonly figures: readonly ToldId[];
}

/** Every list with its members, then every figure: its id, and below it what it is and what it says this year. */
export function idsAsText({ lists, figures }: Told, year: number): string {
  const width = outputWidth();
  const lines = [
    ...wrap(
      `Danh sách: mỗi dòng của danh sách in một lần giữa {% for x in ds.… %} và {% endfor %}; tên và giá trị dưới đây là của dòng đầu có số liệu năm ${year}.`,
      width,
    ),
  ];
  for (const { lists: own, members } of lists) {
    lines.push('');
    for (const { name, label, rows } of own)
      lines.push(...hanging('', `${chalk.bold(`ds.${name}`)}: ${label} (${rows.length} dòng)`, width));
    for (const member of members)
      lines.push(...idLines({ ...member, id: member.id === '' ? 'x' : `x.${member.id}` }, width));
  }
  lines.push('', ...wrap(`Số liệu: in bằng {{ mã }}; giá trị dưới đây là của năm ${year}.`, width), '');
  for (const figure of figures) lines.push(...idLines(figure, width));
  return lines.join('\n');
}

function idLines({ id, label, unit, figure }: ToldId, width: number): readonly string[] {
  const said = figure === null ? `${label} (${unit}): năm nay không có` : `${label}: ${valueText(figure)}`;
  return [`${step}${chalk.bold(id)}`, ...hanging(`${step}${step}`, said, width)];
}

/**
 * `{"year", "lists": [{"name", "label", "rows": [prefix…], "members": [{"id", "label", "unit", "value"}]}], "figures": [{"id", "label",
 * "unit", "value"}]}`, keys in that order. A member's value is that of the first row that has it; `rows` are prefixes: row + "." + a
 * member's id is an id of its own. Values are those of model/figure.ts; null: this year has none, or a part lacks.
 */
export function idsAsJson({ lists, figures }: Told, year: number): string {
  const told = lists.flatMap(({ lists: own, members }) =>
    own.map(({ name, label, rows }) => ({ name, label, rows, members: members.map(idAsJson) })),
  );
  return `${JSON.stringify({ year, lists: told, figures: figures.map(idAsJson) }, null, 2)}\n`;
}

function idAsJson({ id, label, unit, figure }: ToldId): {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly value: Figure['value'];
} {
  return { id, label, unit, value: figure?.value ?? null };
}
