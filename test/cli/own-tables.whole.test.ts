import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpackParts } from '../package-parts.ts';
import { setCell, withSheet } from '../workbook/damaged.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';

/** Tables of an own template: one by commune in the body, one by sub-project and source in an annex of its own. */

const document = 'BC-UBND-2023.docx';

const byCommune = `
<!-- bang: theo-xa rong: 1,5,3,3,3,3 canh: center,left,right,right,right,right -->

| STT | Đơn vị | Số hộ | Hộ nghèo | Tỷ lệ | Tăng, giảm |
| --- | --- | --- | --- | --- | --- |
{% for x in ds.xa %}
| {{ forloop.index }} | {{ x.ten | dau-hoa }} | {{ x.ho-dan | so }} | {{ x.ho-ngheo | so }} | {{ x.ho-ngheo.ty-le | ty-le }} | {{ x.ho-ngheo.thay-doi }} |
{% endfor %}
| | **Toàn huyện** | **{{ ho-dan | so }}** | **{{ ho-ngheo | so }}** | **{{ ho-ngheo.ty-le | ty-le }}** | |
`;

const annex = `# Vốn và giải ngân theo dự án, tiểu dự án

| Dự án, tiểu dự án | Vốn | Giải ngân | Tỷ lệ |
| --- | --- | --- | --- |
{% for x in ds.tieu-du-an %}
| {{ x.ten }} | {{ x.von | trieu }} | {{ x.giai-ngan | trieu }} | {{ x.giai-ngan.ty-le | ty-le }} |
{% if x.von.nsdp > 0 %}
| Ngân sách trung ương | {{ x.von.nstw | trieu }} | {{ x.giai-ngan.nstw | trieu }} | |
| Ngân sách địa phương | {{ x.von.nsdp | trieu }} | {{ x.giai-ngan.nsdp | trieu }} | |
{% endif %}
{% endfor %}
| **Cộng** | **{{ von.duoc-su-dung | trieu }}** | **{{ von.giai-ngan | trieu }}** | **{{ von.giai-ngan.ty-le | ty-le }}** |

Lớp đào tạo nghề:

| Lớp | Học viên |
| --- | --- |
{% for x in ds.lop %}
| {{ x.ten }} ({{ x.khai-giang | ngay }}) | {{ x.hoc-vien | so }} |
{% endfor %}

Dự án sản xuất:

| Dự án | Đơn vị | Hộ | Nội dung |
| --- | --- | --- | --- |
{% for x in ds.du-an %}
| {{ x.ten }} | {{ x.don-vi }} | {{ x.ho | so }} | {{ x.noi-dung }} |
{% endfor %}
`;

async function withTables(): Promise<WorkspaceCopy> {
  const workspace = new WorkspaceCopy();
  const folder = path.join(workspace.root, 'templates', 'bc-ubnd');
  cpSync('templates/bc-ubnd', folder, { recursive: true });
  appendFileSync(path.join(folder, '40-muc-tieu.md'), byCommune);
  const opening = path.join(folder, '00-mo-dau.md');
  writeFileSync(
    opening,
    readFileSync(opening, 'utf8').replace(
      'với các nội dung sau:',
      'với các nội dung sau ({{ phu-luc.von }} kèm theo):',
    ),
  );
  writeFileSync(path.join(folder, 'phu-luc-von.md'), annex);
  const { code, err } = await workspace.run(['build', '2023']);
  expect([code, err]).toEqual([0, '']);
  return workspace;
}

/** One poor household fewer in the town, and in the control total: 74 becomes 73, and every number that stands on it moves. */
function correct(workspace: WorkspaceCopy): void {
  workspace.change('huyen.xlsx', (bytes) => withSheet(bytes, 'Báo cáo', (xml) => setCell(xml, 'C50', 1106)));
  workspace.change('xa/23401-thi-tran-dak-to.xlsx', (bytes) =>
    withSheet(bytes, 'Hộ nghèo', (xml) => setCell(setCell(xml, 'E7', 23), 'L7', 73)),
  );
}

const xmlOf = (workspace: WorkspaceCopy): string =>
  unpackParts(workspace.read(document)).get('word/document.xml') ?? '';

function tableOf(workspace: WorkspaceCopy, id: string): string {
  const xml = xmlOf(workspace);
  const from = xml.indexOf(`w:val="bang.${id}"`);
  return xml.slice(from, xml.indexOf('</w:tbl>', from));
}

/** The texts of the cells of a table's rows. */
function rowsOf(workspace: WorkspaceCopy, id: string): readonly (readonly string[])[] {
  const table = tableOf(workspace, id);
  return table
    .split('<w:tr>')
    .slice(1)
    .map((row) =>
      row
        .split('<w:tc>')
        .slice(1)
        .map((cell) => cell.replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' ')),
    );
}

describe('tables of an own template', { timeout: 180_000 }, () => {
  it('are built, refreshed, explained and tracked, row by row', async () => {
    const workspace = await withTables();
    const before = rowsOf(workspace, 'theo-xa');
    expect(before).toHaveLength(11);
    expect(before[1]?.slice(1, 4)).toEqual(['Thị trấn Đắk Tô', expect.any(String), '74']);
    expect(before[10]?.slice(1, 4)).toEqual(['Toàn huyện', '13.039', '1.107']);

    const explained = await workspace.run(['explain', '2023', 'xa.23401.ho-ngheo']);
    expect(explained.code).toBe(0);
    expect(explained.out).toContain('xa/23401-thi-tran-dak-to.xlsx');
    expect(explained.out).toContain('L7');

    correct(workspace);
    const refreshed = await workspace.run(['build', '2023']);
    expect(refreshed.code).toBe(0);
    const after = rowsOf(workspace, 'theo-xa');
    expect([after[1]?.[3], after[10]?.[3]]).toEqual(['73', '1.106']);
    const others = (rows: typeof after) => rows.filter((_, index) => ![1, 10].includes(index));
    expect(others(after)).toEqual(others(before));
    expect((await workspace.run(['verify', '2023'])).code).toBe(0);
  });

  it('have their moved cells tracked by a redline', async () => {
    const workspace = await withTables();
    correct(workspace);
    expect((await workspace.run(['build', '2023', '--redline'])).code).toBe(0);
    const table = tableOf(workspace, 'theo-xa');
    const tracked = [...table.matchAll(/<w:(del|ins) [^>]*>(.*?)<\/w:\1>/gs)].map(
      ([, kind, inner = '']) => `${kind === 'del' ? '-' : '+'}${inner.replace(/<[^>]*>/g, '')}`,
    );
    expect(tracked.join(' ')).toContain('-74 +73');
    expect(tracked.join(' ')).toContain('-1.107 +1.106');
  });

  it('hold what the sheets hold, and a total that is the sum', async () => {
    const workspace = await withTables();
    const funds = rowsOf(workspace, 'phu-luc-von-bang-1');
    const number = (text = '') => Number(text.replaceAll('.', '').replace(',', '.'));
    const named = funds.slice(1, -1).filter(([name = '']) => !name.startsWith('Ngân sách'));
    const total = funds.at(-1) ?? [];
    for (const column of [1, 2]) {
      const sum = named.reduce((all, row) => all + number(row[column]), 0);
      expect(sum).toBeCloseTo(number(total[column]), 6);
    }
    expect(rowsOf(workspace, 'phu-luc-von-bang-2')).toHaveLength(11);
    expect(rowsOf(workspace, 'phu-luc-von-bang-3').length).toBeGreaterThan(5);
  });
});
