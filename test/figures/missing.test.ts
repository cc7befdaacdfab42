import { describe, expect, it } from 'vitest';
import { figure, figuresWith, valueOf } from './figures.ts';

describe('what lacks a cell has no value', () => {
  it.each([
    ['blank', '23443 poor.households.closing = ', 'xa/23443-xa-po-ko.xlsx', 'Hộ nghèo'],
    ['unreadable', '23443 poor.households.closing = ?102x', 'xa/23443-xa-po-ko.xlsx', 'Hộ nghèo'],
    ['a sheet that cannot be read', '23443 poor = null', 'xa/23443-xa-po-ko.xlsx', 'Hộ nghèo'],
    ['no submission', '23443', 'huyen.xlsx', 'Xã, thị trấn'],
  ])('%s', (_, override, file, sheet) => {
    const figures = figuresWith(override);
    for (const id of [
      'ho-ngheo',
      'ho-ngheo.ty-le',
      'ho-ngheo.thay-doi',
      'muc-tieu.ket-luan',
      'xa.23443.ho-ngheo',
    ]) {
      const lacking = figure(figures, id);
      expect([id, lacking.value]).toEqual([id, null]);
      expect(lacking.lackingLabel).toBe('xã Pô Kô');
      expect(lacking.lacking).toContainEqual(expect.objectContaining({ file, sheet }));
    }
    expect(valueOf(figures, 'xa.23431.ho-ngheo')).toBe(141);
  });

  it('a missing commune is never counted as 0', () => {
    expect(valueOf(figuresWith(), 'ho-ngheo')).toBe(243);
    expect(valueOf(figuresWith('23443'), 'da2.nam-nay.kinh-phi')).toBeNull();
    expect(valueOf(figuresWith('23443'), 'truyen-thong.so-cuoc')).toBeNull();
  });

  it('an empty list with "Có" is not "none"', () => {
    expect(
      valueOf(figuresWith('23431 communication', '23431 communication.gate = Có'), 'truyen-thong.so-cuoc'),
    ).toBeNull();
    expect(
      valueOf(figuresWith('23431 communication', '23431 communication.gate = Không'), 'truyen-thong.so-cuoc'),
    ).not.toBeNull();
  });

  it.each([' ', ' ?có'])('an empty list whose answer is no answer (%s) is not "none"', (gate) => {
    const figures = figuresWith('23431 communication', `23431 communication.gate =${gate}`);
    expect(valueOf(figures, 'truyen-thong.so-cuoc')).toBeNull();
  });

  it('what goes with the support of a commune that is missing is not nothing', () => {
    const id = [...figuresWith('23431 productionProjects.1.accompanying = Phân bón').byId.keys()].find(
      (each) => each.endsWith('.kem-theo'),
    );
    expect(figuresWith('23443').byId.get(id ?? '')).toMatchObject({ value: null, lackingLabel: 'xã Pô Kô' });
  });

  it('a project whose year cannot be read is missing from both blocks', () => {
    const figures = figuresWith('23431 productionProjects.1.fundingYear = ?20x2');
    expect(valueOf(figures, 'da2.nam-nay.ho')).toBeNull();
    expect(valueOf(figures, 'da2.chuyen-nguon.ho')).toBeNull();
  });

  it('names every commune that lacks, once', () => {
    const both = figuresWith(
      '23431 population.households.current = ',
      '23443 population.households.current = ',
    );
    expect(figure(both, 'ho-dan').lackingLabel).toBe('xã Văn Lem, xã Pô Kô');
  });

  it('the report sheet gone: published rates are missing, not absent', () => {
    const figures = figuresWith('huyen report = null');
    expect(figure(figures, 'ho-ngheo.ty-le-truoc').value).toBeNull();
    expect(figure(figures, 'ho-ngheo.thay-doi').lackingLabel).toBe('sheet Báo cáo');
  });

  it('optional fields are simply not there', () => {
    const figures = figuresWith('huyen report.number = ', 'huyen report.signedOn = ');
    expect(figures.byId.has('bao-cao.so')).toBe(false);
    expect(figures.byId.has('bao-cao.ngay-ky')).toBe(false);
  });
});
