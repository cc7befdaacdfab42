import { describe, expect, it } from 'vitest';
import { figuresWith, valueOf } from './figures.ts';

const loudspeaker = (book: string, row: number, clusters: string, unit = 'UBND xã, thị trấn') => [
  `${book} loudspeakers.gate = Có`,
  `${book} loudspeakers.${row}.work = Thay thế`,
  `${book} loudspeakers.${row}.oldKind = Cụm loa không dây FM`,
  `${book} loudspeakers.${row}.newKind = Cụm loa có dây`,
  `${book} loudspeakers.${row}.clusters = ${clusters}`,
  `${book} loudspeakers.${row}.funds = Vốn Chương trình`,
  `${book} loudspeakers.${row}.unit = ${unit}`,
  `${book} loudspeakers.${row}.progress = Đang triển khai`,
];

describe('loudspeakers (II.6a)', () => {
  it('never call what was replaced “chưa có”', () => {
    const figures = figuresWith(
      '23443 loudspeakers',
      '23443 loudspeakers.gate = Không',
      ...loudspeaker('23431', 1, '1'),
      '23431 loudspeakers.1.oldKind = Chưa có',
    );
    expect(valueOf(figures, 'loa.xa.loai-cu')).toBe('cụm loa cũ');
  });

  it('no commune has any', () => {
    const figures = figuresWith('23443 loudspeakers', '23443 loudspeakers.gate = Không');
    expect(valueOf(figures, 'loa.so-cum')).toBe(0);
    expect(valueOf(figures, 'loa.xa.xa')).toBe('');
    expect(valueOf(figures, 'loa.xa.hinh-thuc')).toBeUndefined();
  });

  it('not begun is not counted', () => {
    expect(valueOf(figuresWith('23443 loudspeakers.1.progress = Chưa triển khai'), 'loa.so-cum')).toBe(0);
  });

  it('the same number in each commune', () => {
    const figures = figuresWith(...loudspeaker('23431', 1, '1'));
    expect(valueOf(figures, 'loa.xa.moi-xa')).toBe(1);
    expect(valueOf(figures, 'loa.xa.xa')).toBe('xã Văn Lem, xã Pô Kô');
    expect(valueOf(figures, 'loa.xa.xa-dau-cau')).toBe('Xã Văn Lem, xã Pô Kô');
  });

  it('different numbers', () => {
    const figures = figuresWith(...loudspeaker('23431', 1, '2'));
    expect(valueOf(figures, 'loa.xa.moi-xa')).toBeUndefined();
    expect(valueOf(figures, 'loa.xa.chi-tiet')).toBe('xã Văn Lem 02 cụm, xã Pô Kô 01 cụm');
    expect(valueOf(figures, 'loa.so-cum')).toBe(3);
  });

  it('an office at work in a commune is told apart', () => {
    const figures = figuresWith(...loudspeaker('23431', 1, '1', 'Phòng Văn hóa và Thông tin'));
    expect(valueOf(figures, 'loa.huyen.xa')).toBe('xã Văn Lem');
    expect(valueOf(figures, 'loa.huyen.co-quan')).toBe('Phòng Văn hóa và Thông tin');
    expect(valueOf(figures, 'loa.xa.xa')).toBe('xã Pô Kô');
  });
});

describe('communication (II.6b)', () => {
  const counted = (...overrides: string[]) => {
    const figures = figuresWith(...overrides);
    return [valueOf(figures, 'truyen-thong.so-cuoc'), valueOf(figures, 'truyen-thong.luot-nguoi')];
  };
  const [cuoc, luot] = counted() as [number, number];

  it('the commune’s row counts: 1 meeting, 75 people', () => {
    expect(counted('23431 communication', '23431 communication.gate = Không')).toEqual([cuoc - 1, luot - 75]);
  });

  it.each(['Phát thanh', 'Pa nô, áp phích, tờ rơi'])('%s gathers nobody', (form) => {
    expect(counted(`23431 communication.1.form = ${form}`)).toEqual([cuoc - 1, luot - 75]);
    const told = (...overrides: readonly string[]) =>
      valueOf(figuresWith(...overrides), 'truyen-thong.hinh-thuc-khac') as number;
    expect(told(`23431 communication.1.form = ${form}`)).toBe(told() + 1);
  });

  it('the district’s own, kept by a commune to compare, are not counted again', () => {
    expect(
      counted('23431 communication.1.organiser = Cơ quan cấp huyện (ghi để đối chiếu, không cộng)'),
    ).toEqual([cuoc - 1, luot - 75]);
  });

  it('what the district has not done yet', () => {
    expect(counted('huyen activities.1.progress = Chưa thực hiện')).toEqual([cuoc - 1, luot - 180]);
  });
});

describe('monitoring (II.7b)', () => {
  it('one commune of two, and which one not', () => {
    const figures = figuresWith();
    expect([valueOf(figures, 'da7-tda2.so-xa'), valueOf(figures, 'so-xa')]).toEqual([1, 2]);
    expect(valueOf(figures, 'da7-tda2.chua-giam-sat')).toBe('xã Pô Kô');
  });

  it('two visits to one commune are one commune', () => {
    expect(valueOf(figuresWith('huyen activities.3 = = 2'), 'da7-tda2.so-xa')).toBe(1);
  });

  it('all visited', () => {
    const figures = figuresWith('huyen activities.3 = = 2', 'huyen activities.3.commune = Xã Pô Kô');
    expect(valueOf(figures, 'da7-tda2.so-xa')).toBe(2);
    expect(valueOf(figures, 'da7-tda2.chua-giam-sat')).toBe('');
  });

  it('a visit to nobody knows where', () => {
    expect(valueOf(figuresWith('huyen activities.2.commune = Xã Lạ'), 'da7-tda2.so-xa')).toBeNull();
  });
});

describe('study tours (II.7a)', () => {
  it('communes with a plan; without one does not count', () => {
    const tour = '23431 capacity.1.form = Tham quan, học tập kinh nghiệm';
    const before = valueOf(figuresWith(), 'da7-tda1.xa-hoc-tap') as number;
    expect(valueOf(figuresWith(tour), 'da7-tda1.xa-hoc-tap')).toBe(before + 1);
    expect(
      valueOf(figuresWith(tour, '23431 capacity.1.state = Chưa có kế hoạch'), 'da7-tda1.xa-hoc-tap'),
    ).toBe(before);
  });
});

describe('training (II.4a)', () => {
  it('classes and learners of the district’s own sheet', () => {
    const figures = figuresWith();
    expect(
      ['so-lop', 'hoc-vien', 'hoc-vien.giam-ngheo'].map((id) => valueOf(figures, `da4-tda1.${id}`)),
    ).toEqual([2, 63, 28]);
  });
});
