import type { CommuneIdentity, Form, FormContext } from '../forms/define.ts';
import { writeFormWorkbook } from './fill.ts';

/** A form as it goes out, with nothing in it but what the form itself prepares. */
export function writeBlank(
  form: Form,
  context: FormContext,
  identity: CommuneIdentity | null,
): Promise<Uint8Array> {
  return writeFormWorkbook(form, context, identity, {});
}
