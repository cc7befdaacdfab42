import * as z from 'zod';

/**
 * The projects and sub-projects of the national target programme for sustainable poverty reduction, 2021–2025:
 * Quyết định 90/QĐ-TTg of 18/01/2022. A project without sub-projects (2, 5) stands as one entry.
 */
export const subprojectCodes = [
  'da1-tda1',
  'da1-tda2',
  'da2',
  'da3-tda1',
  'da3-tda2',
  'da4-tda1',
  'da4-tda2',
  'da4-tda3',
  'da5',
  'da6-tda1',
  'da6-tda2',
  'da7-tda1',
  'da7-tda2',
] as const;

export const SubprojectCode = z.enum(subprojectCodes);
export type SubprojectCode = z.infer<typeof SubprojectCode>;

/** As drop-downs show it: "Dự án 2", "Tiểu dự án 1 - Dự án 3". */
export function shortName(code: SubprojectCode): string {
  const match = /^da(\d)(?:-tda(\d))?$/.exec(code);
  if (!match) throw new Error(`not a sub-project: ${code}`);
  return match[2] === undefined ? `Dự án ${match[1]}` : `Tiểu dự án ${match[2]} - Dự án ${match[1]}`;
}

/** The two entries under which production support is approved. */
export const productionSubprojects = ['da2', 'da3-tda1'] as const satisfies readonly SubprojectCode[];
