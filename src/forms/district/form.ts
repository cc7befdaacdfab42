import type { DataSheet, Form } from '../define.ts';
import { acknowledgements } from './acknowledgements.ts';
import { activities } from './activities.ts';
import { allocationTotals } from './allocation-totals.ts';
import { allocations } from './allocations.ts';
import { ceilings } from './ceilings.ts';
import { citations } from './citations.ts';
import { communes } from './communes.ts';
import { districtProjects } from './district-projects.ts';
import { documents } from './documents.ts';
import { eligibility } from './eligibility.ts';
import { lastYear } from './last-year.ts';
import { offices } from './offices.ts';
import { otherTargets } from './other-targets.ts';
import { proposals } from './proposals.ts';
import { receipts } from './receipts.ts';
import { report } from './report.ts';
import { supportContents } from './support-contents.ts';
import { trainingClasses } from './training-classes.ts';

/** The district's own workbook, `huyen.xlsx`: its sheets in tab order. */
export const districtForm = {
  id: 'huyen',
  sheets: {
    report,
    offices,
    communes,
    lastYear,
    eligibility,
    ceilings,
    allocationTotals,
    allocations,
    districtProjects,
    trainingClasses,
    activities,
    otherTargets,
    proposals,
    documents,
    citations,
    receipts,
    acknowledgements,
    supportContents,
  },
} as const satisfies Form<Readonly<Record<string, DataSheet>>>;
