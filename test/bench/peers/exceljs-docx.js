import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { Document, Packer, Paragraph } from 'docx';

// What most would write: exceljs adds up the numbers of each workbook, docx writes a paragraph for each.
const [year, out] = process.argv.slice(2);
const files = [
  path.join(year, 'huyen.xlsx'),
  ...readdirSync(path.join(year, 'xa')).map((name) => path.join(year, 'xa', name)),
];
const lines = [];
for (const file of files) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  for (const sheet of workbook.worksheets) {
    let sum = 0;
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const value = cell.result ?? cell.value;
        if (typeof value === 'number') sum += value;
      }),
    );
    lines.push(`${path.basename(file)} ${sheet.name}: ${sum}`);
  }
}
const document = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] });
writeFileSync(out, await Packer.toBuffer(document));
