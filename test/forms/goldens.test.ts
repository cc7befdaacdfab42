import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { communeForm } from '../../src/forms/commune/form.ts';
import { type Form, type FormVersion, formVersions, newestVersion } from '../../src/forms/define.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import { dumpForm } from './form-dump.ts';

/*
 * What both forms are in every version, as text: goldens/xa-v1.txt, … A workbook in somebody's hands says only its
 * version. So a closed version stays as it was given out; one that is open is changed on purpose, by
 * UPDATE_FORM_GOLDENS=1 npx vitest run test/forms/goldens.test.ts
 */

/** The goldens of closed versions, by their SHA-256. A version is closed by a line of its own here, and never opened again. */
const closed: Readonly<Record<string, string>> = {
  'xa-v1': '35c91e18013dee8ff291cdb8a314b3d7bef1d1aa4825e674f45d8400a6a1966a',
  'huyen-v1': '7483a5e55f18bddbe1f1f808e947ea621c646d64dc4f822248b79fa3d3803c64',
  'xa-v2': 'a150c5a85f86abd15179f1438fe44f9421fa5e72ef0e95431bfab0d36ba2d23a',
  'huyen-v2': '0b23efda711e88df350494f7313c7b8842c7c3050c56a33d1573e5d046f154f6',
};

const forms = [communeForm as unknown as Form, districtForm as unknown as Form];
const all = forms.flatMap((form) => formVersions.map((version) => ({ form, version })));
const nameOf = (form: Form, version: FormVersion) => `${form.id}-v${version}`;
const fileOf = (name: string) => new URL(`goldens/${name}.txt`, import.meta.url);

describe.each(all.map(({ form, version }) => [nameOf(form, version), form, version] as const))(
  'the form %s',
  (name, form, version) => {
    it(
      name in closed ? 'is closed: it stays as it was given out' : 'is open: its golden says what it is',
      () => {
        const dump = dumpForm(form, version);
        if (process.env['UPDATE_FORM_GOLDENS'] === '1' && !(name in closed))
          writeFileSync(fileOf(name), dump);
        expect(dump).toBe(readFileSync(fileOf(name), 'utf8'));
        if (name in closed) expect(createHash('sha256').update(dump).digest('hex')).toBe(closed[name]);
      },
    );
  },
);

it('every version but the newest is closed', () => {
  const open = all.filter(({ form, version }) => !(nameOf(form, version) in closed));
  expect(open.filter(({ version }) => version !== newestVersion)).toEqual([]);
});
