import { annexName } from '../../../model/annex-name.ts';
import type { Annex, Block, Paragraph, Report } from '../../../model/report.ts';
import { upperFirst } from '../../../vietnamese/text.ts';
import { assembled } from '../../render/assemble.ts';
import type { RenderOptions } from '../../render/render.ts';
import type { PrintedBlock, PrintedReport } from '../../edited/printed.ts';

/** What has no place in a document yet. */
export interface NewBlocks {
  readonly blocks: readonly PrintedBlock[];
  /** Annexes of which nothing stands there, whole: title, table and all. */
  readonly annexes: readonly NewAnnex[];
}

interface NewAnnex {
  readonly annex: Annex;
  /** "Phụ lục II". */
  readonly name: string;
}

/** Tells whole annexes from blocks that belong into what stands. */
export function newBlocksOf(
  fresh: ReadonlySet<PrintedBlock>,
  { blocks }: PrintedReport,
  { annexes }: Report,
): NewBlocks {
  const whole = annexes.flatMap((annex, index): readonly (NewAnnex & { own: readonly PrintedBlock[] })[] => {
    const own = blocks.filter(({ block }) => isOf(annex, block));
    const marked = own.filter(({ figures }) => figures.length > 0);
    const isNew = marked.length > 0 && marked.every((one) => fresh.has(one));
    return isNew ? [{ annex, name: annexName(index, annexes.length), own }] : [];
  });
  const taken = new Set(whole.flatMap(({ own }) => own));
  return {
    blocks: blocks.filter((one) => fresh.has(one) && !taken.has(one)),
    annexes: whole.map(({ annex, name }) => ({ annex, name })),
  };
}

function isOf({ body, title, reference }: Annex, block: Block): boolean {
  return body.includes(block) || (block.kind !== 'table' && [title, reference].includes(block.inlines));
}

/** A document of them to be pasted into another, each under a note that says where it belongs; null: there are none. */
export async function renderNewBlocks(
  { blocks, annexes }: NewBlocks,
  report: Report,
  options: RenderOptions,
): Promise<Uint8Array | null> {
  if (blocks.length + annexes.length === 0) return null;
  const { composeBlocks } = await import('../../render/compose.ts');
  let section = '';
  const all = blocks.flatMap(({ block, section: own }): readonly Block[] => {
    if (own === section) return [block];
    section = own;
    return [note(`(Chép vào: ${upperFirst(own)})`), block];
  });
  const sections = annexes.map(({ annex, name }) => ({
    before: note(
      `(Chép vào cuối báo cáo, trên trang riêng${annex.orientation === 'landscape' ? ' khổ ngang' : ''}: ${name})`,
    ),
    annex,
    name,
  }));
  return assembled(composeBlocks(all, report, { annexes: sections }), options);
}

function note(text: string): Paragraph {
  return { kind: 'paragraph', role: 'note', inlines: [{ kind: 'text', text }] };
}
