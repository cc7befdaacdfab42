import { describe, expect, it } from 'vitest';
import { WorkspaceCopy } from '../workspace-copy.ts';

interface Tree {
  readonly kind: string;
  readonly cell?: string;
  readonly operands?: readonly Tree[];
}

const leaves = (tree: Tree): readonly Tree[] =>
  tree.kind === 'cell' ? [tree] : (tree.operands ?? []).flatMap(leaves);

describe('explain', () => {
  it('gives a printed number down to its cells, with the rules and the issues on them', async () => {
    const { code, out } = await new WorkspaceCopy().run(['explain', '2023', '21 hộ']);
    expect(code).toBe(0);
    expect(out).toContain('Hộ tham gia theo quyết định, Tiểu dự án 1 - Dự án 3, vốn năm 2022: 21 hộ');
    expect(out).toContain('In tại mục II.3.a: “…');
    expect(out).toContain('Cách tính: cộng 8 ô');
    expect(out).toMatch(/xa\/23431-xa-van-lem\.xlsx +L\d+ +3\n/);
    expect(out).toContain('[households-differ-from-parts]');
    expect(out).toContain('Đã xác nhận ngày 22/11/2023');
  });

  it('lists several by the labels to ask for them by, ids being no words of a person', async () => {
    const workspace = new WorkspaceCopy();
    const { code, out } = await workspace.run(['explain', '2023', '09']);
    expect(code).toBe(0);
    expect(out).toContain('“09” ứng với 5 số:');
    const [, label = ''] = /dakto-report explain 2023 "([^"]*)"/.exec(out) ?? [];
    const asked = await workspace.run(['explain', '2023', label]);
    expect(asked.out).toContain(`${label}: `);
    expect(asked.out).toContain('Cách tính: ');
    expect(`${out}${asked.out}`).not.toMatch(/da\d\.|\[so-|Mã: /);
  });

  it('says so where nothing fits, and what was perhaps meant', async () => {
    const { code, out } = await new WorkspaceCopy().run(['explain', '2023', 'da2.chuyen-nguon.hoo']);
    expect(code).toBe(1);
    expect(out).toContain('Không có số nào ứng với “da2.chuyen-nguon.hoo”.');
    expect(out).toContain('Gần giống:\n  da2.chuyen-nguon.ho\n');
  });

  it('works where cells lack and errors are open, and says both', async () => {
    const workspace = new WorkspaceCopy();
    workspace.change('xa/23431-xa-van-lem.xlsx', () => Buffer.from('không phải tệp Excel'));
    const { code, out, err } = await workspace.run(['explain', '2023', 'ho-ngheo']);
    expect(code).toBe(0);
    expect(err).toContain('lỗi chưa xử lý');
    expect(out).toContain('[thiếu: xã Văn Lem]');
    expect(out).toContain('cộng 8 ô');
  });

  it('tells every id and list that a template may use, at 80 columns', async () => {
    const columns = Object.getOwnPropertyDescriptor(process.stdout, 'columns');
    Object.defineProperty(process.stdout, 'columns', { value: 80, configurable: true });
    try {
      const { code, out } = await new WorkspaceCopy().run(['explain', '2023', '--ids']);
      expect(code).toBe(0);
      const lines = out.split('\n');
      // What stands alone on its line is a word, an id.
      const long = lines.filter((line) => [...line].length > 80 && line.trim().includes(' '));
      expect(long).toEqual([]);
      expect(out).toContain('ds.xa: xã, thị trấn, theo thứ tự ở sheet Xã, thị trấn (9 dòng)\n  x.ten\n');
      expect(out).toContain('  x.ho-ngheo\n    Số hộ (hộ nghèo), thị trấn Đắk Tô: 74 hộ\n');
      expect(out).toContain('  ho-ngheo\n    Số hộ (hộ nghèo): 1.107 hộ\n');
      expect(out).toContain(
        '  da5.giai-ngan.ty-le\n    Dự án 5: tỷ lệ giải ngân vốn các năm (%): năm nay không có\n',
      );
    } finally {
      if (columns === undefined) Reflect.deleteProperty(process.stdout, 'columns');
      else Object.defineProperty(process.stdout, 'columns', columns);
    }
  });

  it('tells the same as JSON', async () => {
    const { out } = await new WorkspaceCopy().run(['explain', '2023', '--ids', '--json']);
    const told = JSON.parse(out) as {
      readonly lists: readonly { name: string; rows: string[]; members: { id: string }[] }[];
      readonly figures: readonly object[];
    };
    expect(Object.keys(told)).toEqual(['year', 'lists', 'figures']);
    const named = new Map(told.lists.map((list) => [list.name, list]));
    expect([...named.keys()].slice(0, 4)).toEqual(['xa', 'tieu-du-an', 'du-an', 'lop']);
    expect(named.get('tieu-du-an')?.rows).toContain('da3-tda1');
    expect(named.get('lop')?.members.map(({ id }) => id)).toContain('hoc-vien.giam-ngheo');
    expect(named.get('noi-nhan')?.members).toMatchObject([{ id: '', unit: 'chữ' }]);
    expect(told.figures).toContainEqual({
      ...{ id: 'ho-ngheo', label: 'Số hộ (hộ nghèo)', unit: 'hộ' },
      value: { kind: 'number', value: 1107, decimals: 0 },
    });
  });

  it('gives JSON for every printed figure, with keys in the documented order', async () => {
    const { code, out } = await new WorkspaceCopy().run(['explain', '2023', '--json']);
    expect(code).toBe(0);
    const result = JSON.parse(out) as {
      readonly figures: readonly { readonly figure: Tree; readonly printed: readonly object[] }[];
    };
    expect(Object.keys(result)).toEqual(['year', 'query', 'openErrors', 'suggestions', 'figures']);
    expect(result.figures.length).toBeGreaterThan(150);
    for (const each of result.figures) {
      expect(Object.keys(each)).toEqual(['figure', 'printed', 'rules', 'issues']);
      expect(each.printed.length).toBeGreaterThan(0);
    }
    const cells = result.figures.flatMap(({ figure }) => leaves(figure));
    expect(cells.length).toBeGreaterThan(500);
    expect(cells.every(({ cell }) => /^[A-Z]+\d+$/.test(cell ?? ''))).toBe(true);
  });
});
