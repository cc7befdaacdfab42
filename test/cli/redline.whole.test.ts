import { describe, expect, it } from 'vitest';
import { unpackParts } from '../package-parts.ts';
import { setCell, withSheet } from '../workbook/damaged.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';

const document = 'BC-UBND-2023.docx';

/** People more at one meeting: 1.216 becomes another number. */
function correct(workspace: WorkspaceCopy, people: number): void {
  workspace.change('xa/23401-thi-tran-dak-to.xlsx', (bytes) =>
    withSheet(bytes, 'Truyền thông', (xml) => setCell(xml, 'H8', people)),
  );
}

/** "-1.216+1.221" */
function changes(workspace: WorkspaceCopy): string {
  const xml = unpackParts(workspace.read(document)).get('word/document.xml') ?? '';
  return [...xml.matchAll(/<w:(del|ins) [^>]*>(.*?)<\/w:\1>/gs)]
    .map(([, kind, inner = '']) => `${kind === 'del' ? '-' : '+'}${inner.replace(/<[^>]*>/g, '')}`)
    .join('');
}

// Each runs the built command several times.
describe('build --redline', { timeout: 180_000 }, () => {
  it('tracks what moved, keeps the first deletion, and no copy is signed before it is accepted', async () => {
    const workspace = await WorkspaceCopy.built();
    correct(workspace, 125);
    const first = await workspace.run(['build', '2023', '--redline']);
    expect(first.code).toBe(0);
    expect(first.out).toContain('1.216 lượt người → 1.221 lượt người');
    expect(first.out).toContain('vết sửa (Track Changes), người sửa “dakto-report”');
    expect(changes(workspace)).toBe('-1.216+1.221');
    correct(workspace, 130);
    expect((await workspace.run(['build', '2023', '--redline'])).code).toBe(0);
    expect(changes(workspace)).toBe('-1.216+1.226');
    const verified = await workspace.run(['verify', '2023']);
    expect(verified.code).toBe(1);
    expect(verified.out).toContain('1 đoạn còn vết sửa (Track Changes)');
    const final = await workspace.run(['build', '2023', '--final']);
    expect(final.code).toBe(1);
    expect(final.out).toContain('1 đoạn còn vết sửa (Track Changes) trong BC-UBND-2023.docx');
    correct(workspace, 120);
    expect((await workspace.run(['build', '2023'])).code).toBe(0);
    expect(changes(workspace)).toBe('');
  });

  it('without a report writes one, and says that nothing is tracked', async () => {
    const { code, out } = await new WorkspaceCopy().run(['build', '2023', '--redline']);
    expect(code).toBe(0);
    expect(out).toContain('Chưa có báo cáo nào để đánh dấu chỗ sửa, nên lập bình thường');
  });

  it.each([['--fresh'], ['--draft'], ['--final'], ['--from', 'cu.docx']])(
    'is refused with %s',
    async (...more) => {
      const workspace = new WorkspaceCopy();
      const { code, err } = await workspace.run(['build', '2023', '--redline', ...more]);
      expect(code).toBe(2);
      expect(err).toContain(`Không dùng cùng lúc --redline và ${more[0]}`);
      expect(workspace.names()).toEqual(['huyen.xlsx', 'xa']);
    },
  );
});
