import { describe, expect, it } from 'vitest';
import { dataWith, figure, figuresWith, valueOf } from './figures.ts';

const places = (...overrides: string[]) => figuresWith(...overrides);
/** Rows of "Trích dẫn" in the base: 1 is `mo-dau`, 4 `i-1-don-doc`, 13 `iii-ra-soat`, 14 `iii-phe-duyet`. */
const codes = (figures: ReturnType<typeof figuresWith>, place: string) => {
  const documents = valueOf(figures, `trich-dan.${place}`);
  return Array.isArray(documents) ? documents.map((each: { code: string }) => each.code) : documents;
};

/** The row of a document in the base's register, from 1. */
function citedRow(code: string): number {
  const rows = dataWith().district.sheets.documents?.rows ?? [];
  return rows.findIndex((row) => row.code.state === 'value' && row.code.value === code) + 1;
}

describe('citations', () => {
  it('one document, as the register has it', () => {
    expect(valueOf(places(), 'trich-dan.i-1-don-doc')).toEqual([
      {
        code: 'CV-923',
        type: 'Công văn',
        number: '923/UBND-LĐTBXH',
        date: { year: 2023, month: 7, day: 4 },
        issuer: 'Ủy ban nhân dân huyện',
        summary: 'về việc đẩy mạnh thực hiện',
      },
    ]);
  });

  it('keeps the key’s cell and the register’s', () => {
    const cells = figure(places(), 'trich-dan.i-1-don-doc').operands.map((each) =>
      each.kind === 'cell' ? `${each.at.sheet}: ${each.typed}` : each.id,
    );
    expect(cells).toContain('Trích dẫn: CV-923');
    expect(cells).toContain('Văn bản: 923/UBND-LĐTBXH');
  });

  it('several, in the order of the row, each with its clause', () => {
    const figures = places(
      'huyen citations.1.document2 = KH-81',
      'huyen citations.1.clause = ; khoản 1 Điều 5',
    );
    const documents = valueOf(figures, 'trich-dan.mo-dau') as { code: string; clause?: string }[];
    expect(documents.map(({ code, clause }) => [code, clause])).toEqual([
      ['NQ-25', undefined],
      ['KH-81', 'khoản 1 Điều 5'],
    ]);
  });

  it('a place that must have a document is missing without one; another is not there', () => {
    const figures = places('huyen citations.1.document1 = ', 'huyen citations.4.document1 = ');
    expect(figure(figures, 'trich-dan.mo-dau').lackingLabel).toBe('văn bản tại Mở đầu');
    expect(codes(figures, 'mo-dau')).toBeNull();
    expect(codes(figures, 'i-1-don-doc')).toBeUndefined();
  });

  it('a key that the register does not have', () => {
    expect(codes(places('huyen citations.1.document1 = QD-000'), 'mo-dau')).toBeNull();
  });

  it.each(['number', 'date', 'issuer'])(
    'a document without its %s is not cited as if it had none',
    (column) => {
      const row = citedRow('CV-923');
      const figures = places(`huyen documents.${row}.${column} = `);
      expect(codes(figures, 'i-1-don-doc')).toBeNull();
      expect(figure(figures, 'trich-dan.i-1-don-doc').lackingLabel).toMatch(/^Văn bản![A-Z]+\d+$/);
    },
  );

  it('a law needs only its name', () => {
    const row = citedRow('CV-923');
    const law = ['type = Luật', 'number = ', 'date = ', 'issuer = ', 'summary = Giáo dục'];
    const figures = places(...law.map((cell) => `huyen documents.${row}.${cell}`));
    expect(valueOf(figures, 'trich-dan.i-1-don-doc')).toEqual([
      { code: 'CV-923', type: 'Luật', summary: 'Giáo dục' },
    ]);
  });

  it('a key that stands twice in the register', () => {
    expect(codes(places('huyen documents.1.code = CV-923'), 'i-1-don-doc')).toBeNull();
  });

  it('preliminary: the plan of the census; official: the decision', () => {
    expect(codes(places(), 'iii-ra-soat')).toEqual(['KH-142']);
    expect(codes(places(), 'iii-phe-duyet')).toBeUndefined();
    const official = places(
      'huyen report.censusStatus = Chính thức',
      'huyen citations.14.document1 = QD-983',
    );
    expect(codes(official, 'iii-ra-soat')).toBeUndefined();
    expect(codes(official, 'iii-phe-duyet')).toEqual(['QD-983']);
    expect(codes(places('huyen report.censusStatus = Chính thức'), 'iii-phe-duyet')).toBeNull();
  });
});

describe('the annex of documents', () => {
  it('lists what is to be listed, in the sheet’s order', () => {
    const prefixes = figuresWith().lists.get('van-ban') ?? [];
    expect(prefixes.slice(0, 2)).toEqual(['van-ban.nq-24', 'van-ban.qd-795']);
    expect(prefixes).not.toContain('van-ban.nq-25');
  });

  it('a law by its name alone', () => {
    const figures = figuresWith('huyen documents.13.annexed = Có');
    expect(valueOf(figures, 'van-ban.luat-gdnn.loai')).toBe('Luật');
    expect(figures.byId.has('van-ban.luat-gdnn.so')).toBe(false);
  });

  it('a blank number is missing, a blank trích yếu is not there', () => {
    const figures = figuresWith('huyen documents.2.number = ', 'huyen documents.2.summary = ');
    expect(valueOf(figures, 'van-ban.nq-24.so')).toBeNull();
    expect(figures.byId.has('van-ban.nq-24.trich-yeu')).toBe(false);
  });

  it('two rows with one key do not hide each other', () => {
    const figures = figuresWith('huyen documents.3.code = NQ-24');
    expect((figures.lists.get('van-ban') ?? []).slice(0, 2)).toEqual(['van-ban.nq-24', 'van-ban.nq-24-2']);
    expect(valueOf(figures, 'van-ban.nq-24-2.so')).toBe('795/QĐ-UBND');
  });
});

describe('other targets', () => {
  const printed = 'huyen otherTargets.1.printed = Có';

  it('only those that are to be printed', () => {
    expect(figuresWith().lists.get('chi-tieu-da3-tda2')).toEqual([]);
    expect(figuresWith(printed).lists.get('chi-tieu-da3-tda2')).toEqual(['chi-tieu.dd-01']);
  });

  it('by communes: Σ of theirs', () => {
    const figures = figuresWith(
      printed,
      '23431 otherTargets.1.result = 12',
      '23443 otherTargets.1.result = 30,5',
    );
    expect(valueOf(figures, 'chi-tieu.dd-01.ten')).toBe('Trẻ em được can thiệp dinh dưỡng');
    expect(figure(figures, 'chi-tieu.dd-01.thuc-hien').value).toEqual({
      kind: 'number',
      value: 42.5,
      decimals: 1,
    });
  });

  it('by communes: one has not said', () => {
    expect(
      figure(figuresWith(printed, '23443 otherTargets.1.result = '), 'chi-tieu.dd-01.thuc-hien').lackingLabel,
    ).toBe('xã Pô Kô');
  });

  it('by the district', () => {
    const own = [printed, 'huyen otherTargets.1.byCommunes = Không', 'huyen otherTargets.1.result = 7'];
    expect(valueOf(figuresWith(...own), 'chi-tieu.dd-01.thuc-hien')).toBe(7);
    expect(valueOf(figuresWith(...own), 'chi-tieu.dd-01.ke-hoach')).toBeUndefined();
    expect(valueOf(figuresWith(...own, 'huyen otherTargets.1.plan = 9'), 'chi-tieu.dd-01.ke-hoach')).toBe(9);
  });
});

describe('the list by levels', () => {
  const listed = (...overrides: string[]) => {
    const figures = figuresWith(...overrides);
    return (figures.lists.get('van-ban-theo-cap') ?? []).map((id) =>
      [valueOf(figures, `${id}.nhom`), valueOf(figures, `${id}.cap`), id.replace('van-ban.', '')].filter(
        (part) => part !== undefined,
      ),
    );
  };

  it('the highest first, then by date; the first of each level says its number', () => {
    expect(listed()).toEqual([
      [1, 'Trung ương', 'nq-24'],
      [2, 'Tỉnh', 'qd-795'],
      [3, 'Huyện', 'qd-265'],
      ['Huyện', 'qd-983'],
      ['Huyện', 'kh-51'],
      ['Huyện', 'cv-486'],
      ['Huyện', 'kh-81'],
      ['Huyện', 'kh-110'],
      ['Huyện', 'cv-923'],
      ['Huyện', 'kh-142'],
      ['Huyện', 'kh-164'],
    ]);
  });

  it('a level that nothing is of takes no number; its own column goes before the name; unknown ones come last', () => {
    const rows = listed(
      'huyen documents.3.annexed = Không',
      'huyen documents.2.level = Huyện',
      'huyen documents.13.annexed = Có',
      'huyen documents.8.issuer = Liên minh Hợp tác xã',
    );
    expect(rows.filter(([number]) => typeof number === 'number')).toEqual([
      [1, 'Trung ương', 'luat-gdnn'],
      [2, 'Huyện', 'qd-265'],
      [3, 'Cơ quan khác', 'kh-110'],
    ]);
  });

  it('names who issued it in full, from both cells', () => {
    const figures = figuresWith();
    expect(valueOf(figures, 'van-ban.qd-983.co-quan')).toBe('Ủy ban nhân dân huyện');
    expect(valueOf(figures, 'van-ban.qd-983.co-quan.day-du')).toBe('Ủy ban nhân dân huyện Đắk Tô');
    expect(figure(figures, 'van-ban.qd-983.co-quan.day-du').operands).toHaveLength(2);
    expect(valueOf(figures, 'van-ban.qd-265.co-quan.day-du')).toBe('Ủy ban nhân dân huyện Đắk Tô');
    expect(figure(figures, 'van-ban.qd-265.co-quan.day-du').operands).toHaveLength(1);
    const without = figuresWith('huyen documents.4.issuer = ');
    expect(valueOf(without, 'van-ban.qd-983.co-quan.day-du')).toBeNull();
  });
});
