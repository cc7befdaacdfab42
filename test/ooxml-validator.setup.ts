import { fetchPackage } from '../.build/fetch-package.ts';
import { validatorCommand, validatorPackage } from './ooxml-validator.ts';

/** Fetches the validator once. A machine without a network lacks it, as it may lack LibreOffice: its tests are skipped by name. */
export default function setup(): void {
  if (validatorCommand() === undefined && `${process.platform}-${process.arch}` === validatorPackage.platform)
    fetchPackage(validatorPackage);
}
