import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/model/figure.ts';
import { figure, figuresWith, valueOf } from './figures.ts';

const cellsOf = ({ operands }: Figure): readonly (string | null)[] =>
  operands.map((operand) =>
    operand.kind === 'figure' ? operand.id : `${operand.at.sheet}!${operand.at.cell}`,
  );

describe('movements by where they go', () => {
  const escaped = 'ho-ngheo.thoat.co-cau';

  it('are told beside one another', () => {
    const figures = figuresWith();
    expect(valueOf(figures, escaped)).toBe('52 hộ trở thành hộ cận nghèo; 47 hộ vượt chuẩn cận nghèo');
    expect(valueOf(figures, 'ho-ngheo.bo-sung.co-cau')).toBe(
      '01 hộ tái nghèo; 07 hộ nghèo phát sinh mới; 02 hộ cận nghèo trở thành hộ nghèo',
    );
    expect(figure(figures, escaped)).toMatchObject({ operation: 'breakdown' });
    expect(cellsOf(figure(figures, escaped))).toEqual([
      'ho-ngheo.thoat.thanh-can-ngheo',
      'ho-ngheo.thoat.vuot-chuan',
    ]);
  });

  it('are left out where there are none', () => {
    const none = ['23431', '23443'].map((code) => `${code} poor.households.aboveNearPoor = 0`);
    expect(valueOf(figuresWith(...none), escaped)).toBe('52 hộ trở thành hộ cận nghèo');
  });
});

it('a rate of the year before is named by that year', () => {
  const rates = ['ho-ngheo', 'ho-can-ngheo'].map((id) => figure(figuresWith(), `${id}.ty-le-truoc`).label);
  expect(rates).toEqual(['Tỷ lệ hộ nghèo đã công bố năm 2022', 'Tỷ lệ hộ cận nghèo đã công bố năm 2022']);
});

describe('a commune’s name', () => {
  it('stands on kind and name in its own row', () => {
    const name = figure(figuresWith(), 'xa.23443.ten');
    expect(name).toMatchObject({ label: 'Tên xã Pô Kô', operation: 'phrase', value: { value: 'xã Pô Kô' } });
    expect(cellsOf(name)).toEqual(['Xã, thị trấn!C8', 'Xã, thị trấn!D8']);
  });
});
