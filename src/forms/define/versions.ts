/**
 * The versions that workbooks in people's hands may have, oldest first: one number for both forms, since the files of a
 * year go together. A closed version never changes again (test/forms/goldens.test.ts says which are); a change of a form is
 * `since` an open one, opened by a number more here, or `until` the one before it.
 */
export const formVersions = [1, 2] as const;

export type FormVersion = (typeof formVersions)[number];

/** What a new year is made in. */
export const newestVersion: FormVersion = 2;

/** The versions that something of a form stands in, both ends among them; all of them where nothing is said. */
export interface Lifetime {
  readonly since?: FormVersion;
  readonly until?: FormVersion;
}

export function standsIn({ since = 1, until = newestVersion }: Lifetime, version: FormVersion): boolean {
  return since <= version && version <= until;
}

export function isFormVersion(version: number): version is FormVersion {
  return formVersions.some((each) => each === version);
}
