import { cut } from '../../vietnamese/text.ts';

/** A message whose quotations of very long cells are cut: the cells themselves hold them whole. */
export function shortened(message: string): string {
  return message.replace(/“([^”]+)”/g, (_all, quoted: string) => `“${cut(quoted)}”`);
}
