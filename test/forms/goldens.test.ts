import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { communeForm } from '../../src/forms/commune/form.ts';
import type { Form } from '../../src/forms/define.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import { dumpForm } from './form-dump.ts';

/**
 * A workbook in somebody's hands says only its version, so a form that has changed must have another one: raise
 * `version`, run this test once with UPDATE_FORM_GOLDENS=1, and commit the new dump beside the old one.
 */
it.each([communeForm as unknown as Form, districtForm as Form])('form $id', (form) => {
  const golden = new URL(`goldens/${form.id}-v${form.version}.txt`, import.meta.url);
  const dump = dumpForm(form);
  if (process.env['UPDATE_FORM_GOLDENS'] === '1') writeFileSync(golden, dump);
  expect(dump).toBe(readFileSync(golden, 'utf8'));
});
