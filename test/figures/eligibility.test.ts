import { describe, expect, it } from 'vitest';
import { figure, figuresWith, valueOf } from './figures.ts';

/** Rows of the sheet, as the base has them: DA1-TDA1 is the first, DA3-TDA2 the fifth. */
const row = (number: number, column: string, value: string) =>
  `huyen eligibility.${number}.${column} = ${value}`;
const said = (id: string, ...overrides: readonly string[]) => valueOf(figuresWith(...overrides), id);

describe('who takes part in a sub-project and who leads it', () => {
  it('says whether the district takes part', () => {
    expect(said('da1-tda1.thuoc-doi-tuong')).toBe('Không');
    expect(said('da2.thuoc-doi-tuong')).toBe('Có');
  });

  it('has no office where the district takes no part and none is named', () => {
    expect(said('da1-tda1.co-quan')).toBeUndefined();
    expect(said('da1-tda1.co-quan', row(1, 'leadOffice', 'Phòng Kinh tế'))).toBe('Phòng Kinh tế');
    expect(said('da2.co-quan', row(3, 'leadOffice', ''))).toBeNull();
  });

  it.each([
    ['Phòng Kinh tế', 'Phòng Kinh tế', 'cell'],
    ['Phòng Kinh tế huyện', 'Phòng Kinh tế', 'phrase'],
    ['Phòng Kinh tế huyện Đắk Tô', 'Phòng Kinh tế', 'phrase'],
  ])('%s leads as %s', (typed, name, operation) => {
    const office = figure(figuresWith(row(3, 'leadOffice', typed)), 'da2.co-quan');
    expect(office.value).toMatchObject({ value: name });
    expect(office.operation).toBe(operation);
  });

  it.each([
    ['Phòng Y tế', 'Trung tâm Y tế'],
    ['Trung tâm Y tế', ''],
    ['Trung tâm Y tế huyện Đắk Tô', ''],
  ])('nutrition led by %s is helped by "%s"', (lead, helper) => {
    expect(said('da3-tda2.co-quan.phoi-hop', row(5, 'leadOffice', lead))).toBe(helper);
  });

  it('is nobody’s of a sub-project without a row', () => {
    expect(said('da2.co-quan', 'huyen eligibility.3 = -')).toBeUndefined();
  });
});

describe('what is judged slow', () => {
  const slow = (...rows: readonly number[]) =>
    figuresWith(...rows.map((each) => row(each, 'progress', 'Chậm')));

  it.each([
    ['nothing', [], 0, undefined, undefined],
    ['a project without parts', [3], 1, 'Dự án 2', 'Đa dạng hóa sinh kế'],
    ['one part', [5], 1, 'Tiểu dự án 2 thuộc Dự án 3', 'Hỗ trợ phát triển sản xuất'],
    [
      'two parts of one project',
      [4, 5],
      1,
      'Tiểu dự án 1, Tiểu dự án 2 thuộc Dự án 3',
      'Hỗ trợ phát triển sản xuất',
    ],
    ['what the district takes no part in', [9, 3], 1, 'Dự án 2', 'Đa dạng hóa sinh kế'],
    ['two projects', [5, 3], 2, 'Dự án 2; Tiểu dự án 2 thuộc Dự án 3', 'Đa dạng hóa sinh kế'],
  ])('%s', (_, rows, groups, name, content) => {
    const figures = slow(...rows);
    expect(valueOf(figures, 'cham.so-nhom')).toBe(groups);
    expect(valueOf(figures, 'cham.ten')).toBe(name);
    const said = valueOf(figures, 'cham.noi-dung');
    if (content === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(content);
  });

  it('has a figure of its own for each project', () => {
    const figures = slow(3, 5);
    expect(valueOf(figures, 'cham-1.ten')).toBe('Dự án 2');
    expect(valueOf(figures, 'cham-2.ten')).toBe('Tiểu dự án 2 thuộc Dự án 3');
    expect(valueOf(figures, 'cham-2.noi-dung')).toContain('Hỗ trợ phát triển sản xuất');
    expect(valueOf(figures, 'cham-3.ten')).toBeUndefined();
    expect(figure(figures, 'cham-2.ten').label).toBe('Nội dung thực hiện chậm, nhóm 2');
  });
});
