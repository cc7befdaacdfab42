import { describe, expect, it } from 'vitest';
import type { Figure, FigureSet, Operand } from '../../src/model/figure.ts';
import { makeFigures } from '../../src/figures/index.ts';
import { dakToYear } from './dak-to.ts';
import { dataWith } from './figures.ts';

/** Every number again from what was typed and its operation alone, in whole millionths, by nobody's code but this. */

const million = 1_000_000n;

/** "142,5" → 142500000n. */
function typedNumber(typed: string): bigint {
  const [, minus, whole = '', fraction = ''] = /^([-−]?)(\d+)(?:,(\d{1,6}))?$/.exec(typed) ?? [];
  if (whole === '') throw new Error(`not a typed number: ${typed}`);
  const size = BigInt(whole) * million + BigInt(fraction.padEnd(6, '0'));
  return minus === '' ? size : -size;
}

const roundedHalfUp = (part: bigint, whole: bigint) => (2n * part + whole) / (2n * whole);

function redo(each: Figure, figures: FigureSet): bigint | null {
  const operand = (one: Operand): bigint => {
    if (one.kind === 'cell') return typedNumber(one.typed);
    const made = figures.byId.get(one.id);
    const again = made === undefined ? null : redo(made, figures);
    if (again === null) throw new Error(`${each.id} stands on ${one.id}, which cannot be redone`);
    return again;
  };
  const values = () => each.operands.map(operand);
  const sum = () => values().reduce((total, one) => total + one, 0n);
  switch (each.operation) {
    case 'count':
      return BigInt(each.operands.length) * million;
    case 'cell':
    case 'sum':
      return sum();
    case 'million-to-dong':
      return sum() * million;
    case 'percent': {
      const [part = 0n, whole = 0n] = values();
      return roundedHalfUp(part * 10_000n, whole) * 10_000n;
    }
    case 'points': {
      const [first = 0n, second = 0n] = values();
      return first - second;
    }
    default:
      return null;
  }
}

const years = [
  ['two communes', () => makeFigures(dataWith())],
  ['the published year', () => makeFigures(dakToYear())],
] as const;

describe.each(years)('%s', (_, make) => {
  const figures = make();
  const numbers = [...figures.byId.values()].filter(({ value }) => value?.kind === 'number');

  it('gives every number again from its cells', () => {
    expect(numbers.length).toBeGreaterThan(150);
    const wrong = numbers.flatMap((each) => {
      const printed = each.value?.kind === 'number' ? each.value.value : NaN;
      const again = redo(each, figures);
      return again !== null && Number(again) / 1_000_000 === printed
        ? []
        : [[each.id, printed, String(again)]];
    });
    expect(wrong).toEqual([]);
  });

  it('has cells behind every figure but what the programme itself fixes', () => {
    const bare = [...figures.byId.values()].filter(
      ({ operation, operands, value }) => operands.length === 0 && operation !== 'fixed' && value !== null,
    );
    const said = bare.filter(({ value }) => value?.kind === 'text' && value.value !== '');
    const counted = bare.filter(({ value }) => value?.kind === 'number' && value.value !== 0);
    expect([...said, ...counted].map(({ id }) => id)).toEqual([]);
  });

  it('stands on figures that are there', () => {
    const parts = [...figures.byId.values()].flatMap(({ operands }) =>
      operands.flatMap((one) => (one.kind === 'figure' ? [one.id] : [])),
    );
    expect(parts.filter((id) => !figures.byId.has(id))).toEqual([]);
  });
});
