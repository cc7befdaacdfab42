import type { DataSheet, Form } from '../define.ts';
import { capacity } from './capacity.ts';
import { communication } from './communication.ts';
import { difficulties } from './difficulties.ts';
import { funds } from './funds.ts';
import { info } from './info.ts';
import { loudspeakers } from './loudspeakers.ts';
import { nearPoor } from './near-poor.ts';
import { otherTargets } from './other-targets.ts';
import { poor } from './poor.ts';
import { population } from './population.ts';
import { productionProjects } from './production-projects.ts';
import { supervision } from './supervision.ts';
import { training } from './training.ts';

const sheets = {
  info,
  population,
  poor,
  nearPoor,
  productionProjects,
  funds,
  training,
  communication,
  loudspeakers,
  capacity,
  supervision,
  otherTargets,
  difficulties,
} as const satisfies Readonly<Record<string, DataSheet>>;

/** The workbook that a commune fills in. */
export const communeForm: Form<typeof sheets> = { id: 'xa', sheets };
