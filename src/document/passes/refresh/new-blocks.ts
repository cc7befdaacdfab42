import type { Block, Report } from '../../../model/report.ts';
import { upperFirst } from '../../../vietnamese/text.ts';
import { assemble } from '../../render/assemble.ts';
import type { FigureSource } from '../../baseline.ts';
import { packParts, unpackParts } from '../../parts.ts';
import type { RenderOptions } from '../../render/render.ts';
import type { PrintedBlock } from '../../edited/printed.ts';

/** A document of blocks to be pasted into another, each under a note that says where it belongs. */
export async function renderNewBlocks(
  blocks: readonly PrintedBlock[],
  report: Report,
  options: RenderOptions,
): Promise<Uint8Array> {
  const { composeBlocks } = await import('../../render/compose.ts');
  let section = '';
  const all = blocks.flatMap(({ block, section: own }): readonly Block[] => {
    if (own === section) return [block];
    section = own;
    return [
      {
        kind: 'paragraph',
        role: 'note',
        inlines: [{ kind: 'text', text: `(Chép vào: ${upperFirst(own)})` }],
      },
      block,
    ];
  });
  const { bytes, baseline } = await composeBlocks(all, report);
  return packParts(
    assemble(unpackParts(bytes), baseline, options.sources ?? new Map<string, FigureSource>(), options),
  );
}
