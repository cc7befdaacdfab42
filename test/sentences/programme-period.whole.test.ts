import { describe, expect, it } from 'vitest';
import { cells } from './row.ts';
import { told } from './workspace.ts';

/** After 2025 the tool knows no period of the programme: the report names one only where a cited document does. */

const cited = (title: string) => cells(`| huyen | documents.2.summary | ${title} |`);

describe('a workspace of 2026', () => {
  it('that cites nothing for a new period waits for it, and says where and what to do', async () => {
    const { errors, text } = await told(
      cited('phê duyệt chủ trương đầu tư Chương trình giai đoạn 2021 - 2025'),
      2026,
    );
    expect(errors).toEqual([
      'figure-missing huyen.xlsx!Văn bản!F8: Báo cáo thiếu "Giai đoạn của Chương trình" (giai đoạn có năm 2026 trong trích yếu văn bản tại I.1 (1)).',
    ]);
    for (const section of ['mục I.1', 'mục II.7.b', 'mục IV.4'])
      expect(text(section)).toContain('giai đoạn ……');
    expect(text('mục I.1')).not.toMatch(/giai đoạn 20/);
  });

  it('that does names the period as the document does', async () => {
    const { errors, text } = await told(
      cited('phê duyệt chủ trương đầu tư Chương trình giai đoạn 2026-2035'),
      2026,
    );
    expect(errors).toEqual([]);
    for (const section of ['mục I.1', 'mục II.7.b', 'mục IV.4'])
      expect(text(section)).toContain('giai đoạn 2026 - 2035');
  });
});

it('in 2025 it is still the programme itself that says it', async () => {
  const { errors, text } = await told('', 2025);
  expect(errors).toEqual([]);
  expect(text('mục I.1')).toContain('giai đoạn 2021 - 2025');
});
