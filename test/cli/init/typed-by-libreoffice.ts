import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { escapeXml } from '../../../src/package/xml-write.ts';
import { inNewProfile, outside } from '../../outside.ts';

const macro = path.join(import.meta.dirname, 'libreoffice.bas');
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Has LibreOffice itself type a list of cells (see libreoffice.bas) and save the workbooks. Throws on what it could not type. */
export function typeByLibreOffice(list: string): void {
  inNewProfile((option, profile) => {
    // The first start would replace a macro that stands already.
    outside('soffice', [option, '--headless', '--terminate_after_init']);
    const library = path.join(profile, 'user', 'basic', 'Standard');
    mkdirSync(library, { recursive: true });
    writeFileSync(
      path.join(library, 'Module1.xba'),
      `${head}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escapeXml(readFileSync(macro, 'utf8'))}</script:module>`,
    );
    writeFileSync(
      path.join(library, 'script.xlb'),
      `${head}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`,
    );
    outside('soffice', [option, '--headless', '--norestore', `macro:///Standard.Module1.TypeAll("${list}")`]);
    const outcome = readFileSync(`${list}.loi`, 'utf8');
    if (outcome !== 'xong') throw new Error(`LibreOffice: ${outcome}`);
  });
}
