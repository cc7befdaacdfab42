import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

// SheetJS adds up the numbers of each workbook, docxtemplater fills them into a document. From a folder of their own: fetch.ts.
const [year, out, packages] = process.argv.slice(2);
const require = createRequire(path.join(packages, 'package.json'));
const XLSX = require('xlsx');
const PizZip = require('pizzip');
const Docxtemplater = require('docxtemplater');
const files = [
  path.join(year, 'huyen.xlsx'),
  ...readdirSync(path.join(year, 'xa')).map((name) => path.join(year, 'xa', name)),
];
const lines = [];
for (const file of files) {
  const workbook = XLSX.read(readFileSync(file), { dense: true });
  for (const name of workbook.SheetNames) {
    let sum = 0;
    // In this version a dense sheet is the array of its rows.
    for (const row of workbook.Sheets[name]) for (const cell of row ?? []) if (cell?.t === 'n') sum += cell.v;
    lines.push({ line: `${path.basename(file)} ${name}: ${sum}` });
  }
}
const document = new Docxtemplater(new PizZip(readFileSync(path.join(packages, 'template.docx'))), {
  paragraphLoop: true,
});
document.render({ lines });
writeFileSync(out, document.toBuffer({ compression: 'DEFLATE' }));
