import { describe, expect, it } from 'vitest';
import { workbookBytes } from '../../../fixtures/hazards/build.ts';
import { replicas } from '../../../fixtures/hazards/replicas.ts';
import { readWorkbook } from '../../../src/workbook/read/read-workbook.ts';

describe.each(Object.entries(replicas))('%s', (_, given) => {
  it('reads as the one sheet that it is', () => {
    const result = readWorkbook(workbookBytes(given));
    if (!result.ok) throw new Error(JSON.stringify(result.fault));
    const [sheet] = result.workbook.sheets;
    expect(result.workbook.faults).toEqual([]);
    expect(sheet?.name).toBe('Biểu');
    expect([...(sheet?.cells.keys() ?? [])]).toEqual(['A1', 'B1', 'C1', 'D1', 'E1', 'A2']);
    expect(sheet?.cells.get('A1')).toMatchObject({
      kind: 'text',
      value: 'Xã Văn Lem',
      fonts: ['Times New Roman'],
    });
    expect(sheet?.cells.get('B1')).toMatchObject({ kind: 'number', value: 1_149_000_000 });
    expect(sheet?.cells.get('C1')).toMatchObject({
      kind: 'number',
      value: 0.125,
      format: { kind: 'percent' },
    });
    const date = sheet?.cells.get('D1');
    expect(date?.format.kind).toBe('date');
    expect(date?.kind === 'isoDate' ? date.date : date).toMatchObject(
      date?.kind === 'isoDate' ? { year: 2023, month: 7, day: 4 } : { kind: 'number', value: 45111 },
    );
    expect(sheet?.cells.get('E1')).toMatchObject({
      kind: 'formula',
      text: 'B1+1',
      cached: { value: 1_149_000_001 },
    });
    expect(sheet?.cells.get('A2')).toMatchObject({ kind: 'boolean', value: true });
  });
});
