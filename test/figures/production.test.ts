import { describe, expect, it } from 'vitest';
import { figure, figuresWith, valueOf } from './figures.ts';

describe('production projects (II.2, II.3a)', () => {
  it('a block without projects says so', () => {
    const figures = figuresWith(
      ...['23431', '23443'].flatMap((book) => [
        `${book} productionProjects`,
        `${book} productionProjects.gate = Không`,
      ]),
    );
    expect(valueOf(figures, 'da2.chuyen-nguon.so-du-an')).toBe(0);
    expect(valueOf(figures, 'da2.chuyen-nguon.co-cau-du-an')).toBe('');
    expect(valueOf(figures, 'da2.von.chuyen-nguon')).toBe(282_000_000);
    // the district's own project remains
    expect(valueOf(figures, 'da2.nam-nay.so-du-an')).toBe(1);
    expect(valueOf(figures, 'da2.nam-nay.ho')).toBe(3);
  });

  it('printed households are Σ of the typed totals, each group Σ of its own', () => {
    const before = figuresWith();
    const after = figuresWith('23431 productionProjects.1.households = 7');
    expect(valueOf(after, 'da2.chuyen-nguon.ho')).toBe(
      (valueOf(before, 'da2.chuyen-nguon.ho') as number) + 1,
    );
    expect(valueOf(after, 'da2.chuyen-nguon.ho.co-cau')).toBe(valueOf(before, 'da2.chuyen-nguon.ho.co-cau'));
  });

  it('a group of 0 is left out', () => {
    expect(valueOf(figuresWith(), 'da2.chuyen-nguon.ho.co-cau')).not.toContain('đối tượng khác');
    const figures = figuresWith('23431 productionProjects.1.otherBeneficiaries = 5');
    expect(valueOf(figures, 'da2.chuyen-nguon.ho.co-cau')).toContain('; 05 hộ thuộc đối tượng khác');
  });

  it('groups that are all 0 leave no note empty', () => {
    const all = ['poor', 'nearPoor', 'newlyEscaped', 'otherBeneficiaries', 'households'];
    const figures = figuresWith(
      ...['23431', '23443'].flatMap((book) =>
        all.map((column) => `${book} productionProjects.1.${column} = 0`),
      ),
    );
    expect(valueOf(figures, 'da2.chuyen-nguon.ho')).toBe(0);
    expect(valueOf(figures, 'da2.chuyen-nguon.ho.co-cau')).toBe('chưa phân theo nhóm hộ');
  });

  it('other money: of households and of others', () => {
    const before = figuresWith();
    expect(valueOf(before, 'da2.chuyen-nguon.von-khac.to-chuc')).toBe(0);
    const figures = figuresWith('23431 productionProjects.1.otherContribution = 20.000.000');
    expect(valueOf(figures, 'da2.chuyen-nguon.von-khac.to-chuc')).toBe(20_000_000);
    expect(valueOf(figures, 'da2.chuyen-nguon.von-khac')).toBe(
      (valueOf(before, 'da2.chuyen-nguon.von-khac') as number) + 20_000_000,
    );
  });

  it('state money is central and local', () => {
    const figures = figuresWith('23431 productionProjects.1.localBudget = 1.000.000');
    expect(valueOf(figures, 'da2.chuyen-nguon.nsnn')).toBe(
      (valueOf(figures, 'da2.chuyen-nguon.nsnn.trung-uong') as number) + 1_000_000,
    );
  });

  it('quantities of different units never add up', () => {
    const figures = figuresWith(
      '23431 productionProjects.1.quantity = 5',
      '23431 productionProjects.1.quantityUnit = con',
    );
    expect(valueOf(figures, 'da2.chuyen-nguon.noi-dung')).toContain('5 con bò sinh sản');
    expect(valueOf(figures, 'da2.chuyen-nguon.noi-dung')).toContain('cặp bò sinh sản');
  });

  describe('the one product that is linked', () => {
    const id = 'da2.nam-nay.so-du-an.lien-ket.san-pham.day-du';
    const named = (name: string, ...more: readonly string[]) =>
      valueOf(figuresWith(`23431 productionProjects.2.name = ${name}`, ...more), id);
    const second = (name: string) => [
      '23443 productionProjects.2.mode = Liên kết theo chuỗi giá trị',
      '23443 productionProjects.2.content = Mắc ca',
      `23443 productionProjects.2.name = ${name}`,
    ];

    it.each([
      ['Liên kết trồng Mắc ca tập trung năm 2023 tại xã Văn Lem', 'mắc ca tập trung năm 2023'],
      ['Liên kết trồng mắc ca xen cà phê', 'mắc ca xen cà phê'],
      ['Liên kết sản xuất, tiêu thụ Mắc ca', undefined],
      ['Liên kết sản xuất mắc ca, cà phê', undefined],
      ['Liên kết sản xuất mắc ca tại xã Văn Lem', undefined],
      ['Liên kết trồng cà phê tập trung', undefined],
    ])('of a project called "%s" is told with the words behind it: %s', (name, words) => {
      expect(named(name)).toBe(words);
    });

    it('is told so only where every project says the same, and all is known', () => {
      const first = 'Liên kết trồng mắc ca tập trung ở xã Văn Lem';
      expect(named(first, ...second('Trồng mắc ca tập trung tại xã Pô Kô'))).toBe('mắc ca tập trung');
      expect(named(first, ...second('Trồng mắc ca xen cà phê'))).toBeUndefined();
      expect(named(first, ...second('Trồng mắc ca'))).toBeUndefined();
      expect(named(first, '23443 productionProjects.2.mode = ?x')).toBeUndefined();
    });

    it('stands on the product and the name of each', () => {
      const figures = figuresWith('23431 productionProjects.2.name = Trồng mắc ca tập trung');
      expect(figure(figures, id).operands).toMatchObject([
        { typed: 'Mắc ca' },
        { typed: 'Trồng mắc ca tập trung' },
      ]);
    });
  });

  it('kinds of project: what is linked with its product, several with their counts, none as projects', () => {
    const kinds = (...overrides: readonly string[]) => {
      const figures = figuresWith(...overrides);
      return ['loai-du-an', 'co-cau-du-an', 'phuong-thuc'].map((id) => valueOf(figures, `da2.nam-nay.${id}`));
    };
    const own = 'huyen districtProjects.1.mode = Liên kết theo chuỗi giá trị';
    const linked = [
      own,
      'huyen districtProjects.1.content = Mắc ca',
      '23443 productionProjects.2.mode = Liên kết theo chuỗi giá trị',
      '23443 productionProjects.2.content = Mắc ca',
    ];
    expect(kinds()).toEqual([
      'dự án',
      '01 dự án liên kết sản xuất, tiêu thụ sản phẩm mắc ca và 02 dự án hỗ trợ tại cộng đồng',
      'lien-ket cong-dong',
    ]);
    expect(kinds(...linked)).toEqual([
      'dự án liên kết sản xuất, tiêu thụ sản phẩm mắc ca',
      '03 dự án liên kết sản xuất, tiêu thụ sản phẩm mắc ca',
      'lien-ket',
    ]);
    // Bò sinh sản before mắc ca: products stand by their names.
    expect(kinds(own)[1]).toContain('sản phẩm bò sinh sản và mắc ca');
  });

  it('what is linked belongs to the count of linked projects, and to no other', () => {
    const figures = figuresWith();
    const parts = (id: string) =>
      figure(figures, id).operands.map((operand) => (operand.kind === 'figure' ? operand.id : operand.typed));
    const [linked, ...others] = ['lien-ket', 'cong-dong', 'nhiem-vu', 'dac-thu'].map(
      (mode) => `da2.nam-nay.so-du-an.${mode}`,
    );
    expect(parts('da2.nam-nay.loai-du-an')).toEqual([linked, `${linked}.san-pham`, ...others]);
    expect(valueOf(figures, `${linked}.san-pham`)).toBe('mắc ca');
    const carriedOver = linked?.replace('nam-nay', 'chuyen-nguon');
    expect(valueOf(figures, `${carriedOver}.san-pham`)).toBeUndefined();
    expect(parts('da2.chuyen-nguon.loai-du-an')).not.toContain(`${carriedOver}.san-pham`);
  });

  it('nobody takes part: no groups, and no words beside them', () => {
    const figures = figuresWith(
      ...['23431', '23443'].flatMap((book) => [
        `${book} productionProjects`,
        `${book} productionProjects.gate = Không`,
      ]),
    );
    expect(valueOf(figures, 'da2.chuyen-nguon.ho.co-cau')).toBe('chưa phân theo nhóm hộ');
    expect(valueOf(figures, 'da2.chuyen-nguon.ho.ghi-chu')).toBeUndefined();
  });

  it('a project moves to the block of its funding year', () => {
    const before = figuresWith();
    const figures = figuresWith('23431 productionProjects.1.fundingYear = 2023');
    expect(valueOf(figures, 'da2.nam-nay.so-du-an')).toBe(
      (valueOf(before, 'da2.nam-nay.so-du-an') as number) + 1,
    );
    expect(valueOf(figures, 'da2.chuyen-nguon.so-du-an')).toBe(
      (valueOf(before, 'da2.chuyen-nguon.so-du-an') as number) - 1,
    );
  });
});

describe('funds (I.2)', () => {
  it('only recurrent capital', () => {
    const figures = figuresWith();
    expect(valueOf(figures, 'von.nam-nay.nstw')).toBe(2_410_000_000);
    expect(valueOf(figures, 'von.nam-nay.nstw.loai')).toBe('vốn sự nghiệp');
    expect(valueOf(figures, 'von.chuyen-nguon.nstw')).toBe(387_000_000);
  });

  it('both kinds of capital', () => {
    const figures = figuresWith('huyen allocations.1.capital = Đầu tư phát triển');
    expect(valueOf(figures, 'von.nam-nay.nstw.dau-tu')).toBe(480_000_000);
    expect(valueOf(figures, 'von.nam-nay.nstw.su-nghiep')).toBe(1_930_000_000);
    expect(valueOf(figures, 'von.nam-nay.nstw.loai')).toBe('vốn đầu tư phát triển và vốn sự nghiệp');
  });

  it('"Sau điều chỉnh" prints what it became', () => {
    expect(valueOf(figuresWith('huyen report.printedFunds = Sau điều chỉnh'), 'von.nam-nay.nstw')).toBe(
      2_350_000_000,
    );
  });

  it('nothing carried over', () => {
    const rows = [8, 6, 4, 2].map((row) => `huyen allocations.${row} = -`);
    expect(valueOf(figuresWith(...rows), 'von.chuyen-nguon.nstw')).toBe(0);
  });

  it('six decimals of triệu đồng are whole đồng', () => {
    expect(valueOf(figuresWith('huyen allocations.2.initial = 170,000001'), 'von.chuyen-nguon.nstw')).toBe(
      387_000_001,
    );
  });

  it('adjusted lines of the year', () => {
    expect(valueOf(figuresWith(), 'von.dieu-chinh')).toBe(2);
    expect(valueOf(figuresWith('huyen allocations.9.adjustment = 5'), 'da6-tda1.dieu-chinh')).toBe(1);
    expect(valueOf(figuresWith('huyen allocations.9.adjustment = -5'), 'da6-tda1.dieu-chinh')).toBe(0);
    // line 10 is the district's own budget, and the sentence speaks of the central one
    expect(valueOf(figuresWith(), 'da6-tda1.dieu-chinh')).toBe(0);
  });

  it('an entry that the district takes part in and has no money for', () => {
    const figures = figuresWith();
    expect(valueOf(figures, 'da3-tda2.thuoc-doi-tuong')).toBe('Có');
    expect(valueOf(figures, 'da3-tda2.von.nam-nay')).toBe(0);
    expect(valueOf(figures, 'da5.thuoc-doi-tuong')).toBe('Không');
  });

  it('an empty sheet says nothing about money', () => {
    expect(valueOf(figuresWith('huyen allocations'), 'von.nam-nay.nstw')).toBeNull();
  });
});

describe('census (III)', () => {
  it('falls, rises, stays', () => {
    const change = (published: string) =>
      valueOf(figuresWith(`huyen report.publishedPoorRate = ${published}`), 'ho-ngheo.thay-doi');
    expect([change('25,06'), change('18,12'), change('18')]).toEqual([-6.94, 0, 0.12]);
  });

  it('nobody lives there: no rate, and never a division by zero', () => {
    const figures = figuresWith('23431 population.households.current = 0');
    expect(valueOf(figures, 'xa.23431.ho-ngheo.ty-le')).toBeNull();
  });
});
